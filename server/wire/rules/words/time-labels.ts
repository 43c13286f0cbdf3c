/** What is said before a time stamp; the first group that matches names the label. */
const UPDATED =
  'last updated|last modified|last edited|updated|modified|revised|actualizado|actualizada|actualización|modificado|actualisé|mis à jour|mise à jour|modifié|dernière mise à jour|atualizado|atualizada|atualização|aktualisiert|letzte aktualisierung|zuletzt aktualisiert|geändert|stand|aggiornato|aggiornata|aggiornamento|ultimo aggiornamento|modificato|обновлено|обновление|обновлена|изменено|оновлено|оновлення|bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd|update|päivitetty|muokattu|güncellendi|güncelleme|güncellenme|son güncelleme|uppdaterad|senast uppdaterad|uppdaterat|oppdatert|sist oppdatert|opdateret|最終更新|更新日時|更新日|更新时间|更新|修改|آخر تحديث|تم التحديث|تحديث|zaktualizowano|aktualizacja';
const PUBLISHED =
  'first published|published|posted|issued|released|publié|publiée|paru|publicado|publicada|fecha de publicación|veröffentlicht|erschienen|erstellt|pubblicato|pubblicata|опубликовано|опубликована|дата публикации|опубліковано|опублікована|gepubliceerd|geplaatst|julkaistu|yayınlanma|yayımlanma|yayınlandı|yayın tarihi|eklenme|giriş|publicerad|publicerat|publisert|udgivet|公開日時|公開日|公開|配信|掲載|发布时间|发布于|发布|发表于|نُشر|نشر|تم النشر|تاريخ النشر|opublikowano';

const LABEL_LIST = (words: string): string =>
  words
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');

const LABEL = new RegExp(
  `(?<![\\p{L}])(?:(?<updated>${LABEL_LIST(UPDATED)})|(?<published>${LABEL_LIST(PUBLISHED)}))(?![a-zа-яёіїє])`,
  'iu',
);

const PROVIDED_BY =
  /(?:information fournie par|informations? fournies? par|fourni par|information provided by|provided by|supplied by|bereitgestellt von|proporcionado por|información de|fornecido por|informações de|fornito da|предоставлено|надано) (.{1,60}?)[\s,:|–—-]*$/iu;

/** `updated`, `published` or `provided_by:X` when the words before or around a time stamp say so. */
export function timeLabelOf(words: string): string | null {
  const provider = PROVIDED_BY.exec(words)?.[1];
  if (provider !== undefined) return `provided_by:${provider}`;
  const groups = LABEL.exec(words)?.groups;
  if (groups === undefined) return null;
  return groups['updated'] === undefined ? 'published' : 'updated';
}

const FILLER = new RegExp(
  `${LABEL.source}|(?<![\\p{L}])(?:on|at|à|le|la|el|as|a|às|em|um|am|den|der|de|del|il|alle|ore|o|в|о|об|at|op|om|klo|kl|til|saat|uhr|uhrzeit|uur|time|local|hrs|hours|h|в|г|года|року|р|من|في|الساعة)(?![\\p{L}])`,
  'giu',
);

/** The text without time labels and the small words that join a date to a time. */
export function withoutTimeFiller(text: string): string {
  return text.replace(FILLER, ' ');
}
