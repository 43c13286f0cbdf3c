import type { ChangeNote, ChangeType } from './change-notes.ts';
import {
  CHANGED_ITSELF,
  EARLIER_VERSION,
  NOTICE_LABEL,
  SOMEBODY_SAYS,
} from './words/notice-words.ts';

/** What the words of a notice to readers say, the strongest first. */
const KINDS: readonly (readonly [ChangeType, RegExp])[] = [
  [
    'retraction',
    /retract|withdrawn|taken down|unpublished|deleted|(?:has|have) been (?:removed|pulled)|have (?:removed|pulled|withdrawn)|was (?:removed|pulled)|removed from|published (?:inadvertently|in error|by mistake|erroneously|prematurely)|retiré|rétract|dépublié|supprimé|publié par erreur|retirad[oa]|eliminad[oa]|publicad[oa] por error|publicad[oa] por (?:engano|erro)|removid[oa]|despublicad|zurückgezogen|gelöscht|entfernt|versehentlich veröffentlicht|ritirat|rimoss|pubblicat[oa] per errore|отозван|удален|удалён|снят[ао]? с публикации|ошибочно опубликован|відкликан|видален|знят[оа]|помилково опублік|ingetrokken|verwijderd|per abuis|poistettu|vedetty pois|julkaistu vahingossa|geri çekil|kaldırıl|yayından|yanlışlıkla|dragits tillbaka|tagits bort|avpublicer|publicerades av misstag|trukket tilbake|trukket tilbage|سحب|حذف|نشر بالخطأ|撤回|取り下げ|削除|誤って(?:公開|掲載|配信)|撤稿|撤回|已删除|误发/iu,
  ],
  [
    'replace',
    /replaces? (?:an? |the |our )?(?:earlier|previous)|supersedes|remplace|reemplaza|sustituye|substitui|ersetzt|sostituisce|заменяет|замінює|vervangt|korvaa|yerine geçer|ersätter|erstatter|يحل محل|差し替え|取代/iu,
  ],
  [
    'correction',
    /correct|refiled|typo|erratum|errata|regrets? the error|misstat|mis-?spell?|misidentif|misattribut|mischaracteri|incorrectly|erroneous|inaccurate|in error|mistaken|wrongly|clarif|amended|(?:an? |the )?(?:earlier|previous|prior|original) version|fixe[sd]|rectif|corrig|erreur|version (?:précédente|antérieure)|fe de errat|errónea|erróneamente|versión anterior|versão anterior|correção|errata|incorretamente|korrig|berichtig|früheren (?:version|fassung)|fälschlich|richtigstell|klarstell|precisa|rettific|corre(?:tt|zion|gg)|errore|versione precedente|исправл|уточн|поправк|опровержен|ошибк|предыдущ(?:ей|ая) верси|виправ|уточн|спростуван|помил|попередн(?:ій|я) верс|gecorrigeer|correctie|rectificatie|eerdere versie|foutief|abusievelijk|korja(?:ttu|us)|oikais|virheelli|aiemmassa versiossa|düzelt|önceki (?:versiyon|sürüm|haber)|hatalı|rätt(?:ad|at|els)|korrigera|felaktig|tidigare version|rettet|rettelse|korreksjon|feil(?:aktig)?|fejl|تصحيح|تصويب|خطأ|نسخة سابقة|訂正|お詫び|誤り|誤って|修正|更正|订正|勘误|有误|此前版本/iu,
  ],
  [
    'editors_note',
    /(?:editors?|editor['’]?s|editors['’]) note|note (?:from|by) the editor|note de la rédaction|ndlr|nota (?:de la redacción|del editor|da redação|do editor|della redazione|del direttore)|anmerkung der redaktion|hinweis der redaktion|anm\. d\. red|от редакции|примечание редак|від редакції|примітка редак|redactionele noot|noot van de redactie|toimituksen huomautus|toimituksen kommentti|editörün notu|redaktionens? (?:kommentar|anmärkning)|redaksjonens? merknad|ملاحظة (?:المحرر|من المحرر|تحريرية)|編集部(?:注|より)|编者按|编者注/iu,
  ],
  [
    'update',
    /updat|revised|changed|refreshed|new information|adds|added|mis(?:e)? à jour|actualis|actualiz|atualiz|aktualisier|ergänz|aggiorna|обновл|дополн|оновл|доповн|bijgewerkt|aangevuld|päivit|güncelle|uppdater|oppdater|opdater|تحديث|حدث|更新|追記|加筆/iu,
  ],
];

const SPEAKS_OF_ITSELF =
  /^[\s(*[]*(?:(?:this|our) (?:[\p{L}-]+ )?(?:story|article|report|post|item|piece|version|headline|dispatch)(?: \p{L}+)? (?:is an? (?:\p{L}+ )?(?:updated?|corrected|correction|revised|amended) |replaces|corrects|misstated|incorrectly)|an update to this|corrections?(?: appended)?(?=\s*(?:[:.)]|$))|clarifications?:|editor['’]?s['’]? note|update:|updated:|errat(?:um|a)|in einer (?:früheren|ersten|vorherigen) (?:version|fassung)|(?:diese|dieser) (?:artikel|text|meldung|beitrag)|anmerkung der redaktion|korrektur:|cet article|une version (?:précédente|antérieure)|note de la rédaction|rectificatif|erratum|este artículo|esta (?:noticia|nota)|una versión anterior|fe de erratas|corrección:|este texto|esta (?:reportagem|matéria)|uma versão anterior|errata:|correção:|questo articolo|una versione precedente|in una versione|(?:эта|этот) (?:статья|новость|материал|текст)|в предыдущей версии|исправление:|поправка:|(?:ця|цей) (?:стаття|новина|матеріал|текст)|у попередній версії|виправлення:|korjattu |oikaisu|juttua on|uutista on|dit (?:artikel|bericht)|in een eerdere versie|correctie:|rectificatie:|artikeln har|texten har|rättelse|i en tidigare version|bu haber|haberin önceki|düzeltme:|تصحيح:|(?:この|本)記事|【訂正】|訂正：|更正[:：]|本文|此前版本)/iu;

/** What an earlier version said is no quotation. */
const EARLIER_TEXT =
  /^[\s(*[]*(?:correction|an? (?:earlier|previous|prior|original) version|in einer (?:früheren|ersten|vorherigen) |une version |una versión |uma versão |una versione |in una versione |в предыдущей |у попередній )/iu;

function speaksOfItself(line: string): boolean {
  if (NOTICE_LABEL.test(line)) return true;
  const itself = SPEAKS_OF_ITSELF.test(line) || CHANGED_ITSELF.test(line);
  if (!itself && !EARLIER_VERSION.test(line)) return false;
  return !SOMEBODY_SAYS.test(line) || EARLIER_TEXT.test(line);
}

/**
 * Reads a sentence that tells readers something happened to the text. With `strict` the sentence must
 * speak of the story itself (inside a story everything else is text); without, any known word is enough.
 */
export function readReaderNotice(text: string, how: 'strict' | 'any'): ChangeNote | null {
  if (text.length > 900) return null;
  const line = text.trim();
  if (how === 'strict' && !speaksOfItself(line)) return null;
  const kind = KINDS.find(([, words]) => words.test(line))?.[0];
  return kind === undefined ? null : { changeType: kind, audience: 'public' };
}
