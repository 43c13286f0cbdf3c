import { isAgency } from './agencies.ts';

/** Words that only a credit line opens a group with; used to know the line, not to read it. */
const ROLE_WORDS =
  'reporting by|additional reporting|writing by|written by|compiled by|editing by|edited by|translated by|translation by|\\p{Lu}\\p{L}+ version by|reporting and writing|contributed (?:to|reporting)|reportage (?:de|par)|reportages? |rédigé par|édité par|version (?:française|anglaise|allemande|espagnole)|pour le service|traduit par|traduction|avec (?:la contribution|\\p{Lu})|reportes? (?:de|adicional)|reporte |información de|escrito por|editado (?:por|en)|traducido por|traducción|reportagem (?:de|da|do|adicional)|edição (?:de|por)|traduzido por|tradução|texto de|por \\p{Lu}|bericht(?:e)? (?:von|aus)|berichtet von|geschrieben von|redigiert von|redaktion:|redaktion (?:von )?\\p{Lu}|übersetzt von|übersetzung|deutsche (?:fassung|version|bearbeitung)|autor(?:/in|in|en)?:|mitarbeit|a cura di|traduzione (?:di|a)|redazione(?: di|:)|versione italiana|servizio di|ha collaborato|hanno collaborato|إعداد|تحرير|تغطية|ترجمة|текст:|tекст:|перевод|перевел|редактор|редактура|репортаж|материал подготовил|переклад|переклав|редагува|редактура|матеріал підготу|підготува|журналист|bewerking|vertaling|redactie|door \\p{Lu}|raportoi|toimit|kääntä|suomen(?:nos|tanut)|rapportering|redigering|översätt|haberi yapan|düzenleyen|çeviri|yazan|執筆|翻訳|編集|取材|记者|編輯|编辑|翻译|译|責任編輯';

const ROLE = new RegExp(`(?<![\\p{L}])(?:${ROLE_WORDS})`, 'iu');
const BRACKETED = /^[([（【][\s\S]*[)\]）】][.;]?$/u;
const LABELLED =
  /^(?:[-–—•*] ?)?(?:Reporting|Additional reporting|Writing|Editing|Translation|Autor(?:\/in|in|en)?|Autoren|Redaktion|Redakteur(?:\/in)?|Bericht|Übersetzung|Text|Текст|Tекст|Автор|Редактор|Перевод|Переклад|Traduction|Rédaction|Reporte|Edición|Edição|Reportagem|Editado|Edited|Translated|Reported|Written|Fotos?|Photos?|A cura di|Traduzione)(?: by| por| von| par| di)?(?:\/[\p{L}]+)? ?: ?\S/u;
const STAFF_TAIL =
  /^(?:The )?\p{Lu}[^.!?]{0,160}(?:writers?|journalists?|reporters?|correspondents?|staff)[^.!?]{2,160}contributed(?: (?:(?:to|reporting)(?=.{0,90}$|[^.]{0,90}\.))|\.?$)|^\p{Lu}[^!?]{2,160}contributed (?:to this (?:report|story|article)|(?:additional )?reporting)(?=\s*(?:$|[.;)]|from |in \p{Lu}))/u;
const FILED_FROM =
  /^\p{Lu}[\p{L}\p{M}.’' -]{2,60} (?:reported|contributed) from \p{Lu}[^.!?]{1,60}\./u;
const LONGEST = 1200;

/** Whether a line opens with a role and a colon. */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text.trim());
}

/** Whether a line (or two wrapped ones) is the credit line of a story rather than its text. */
export function looksLikeCredit(text: string): boolean {
  const line = text.trim();
  if (line.length > LONGEST || line.length < 6) return false;
  if (LABELLED.test(line)) return true;
  if (line.includes('contributed') && STAFF_TAIL.test(line)) return true;
  if (line.length < 300 && FILED_FROM.test(line)) return true;
  return BRACKETED.test(line) && ROLE.test(line);
}

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:(?:de|da|dos|del|der|van|von|la|le|el|al|bin|di) )*\\p{Lu}[\\p{L}\\p{M}.’'-]*){1,3}";
const NAMES_ONLY = new RegExp(
  `^[(（](?:Por |Par |By |Von |Di )?${NAME}(?:(?:, | and | et | y | e | und | en |; )${NAME}){0,8}[)）]$`,
  'u',
);

/** Whether a bracketed line holds only names of people: a credit line when it closes the story. */
export function isNamesOnly(text: string): boolean {
  return NAMES_ONLY.test(text.trim());
}

const BYLINE =
  /^(?:By|By:|Von|Par|Por|Di|De|Door|Av|Af|От|Від|Автор:?|Author:|Autor:|Auteur ?:|Text:|Текст:|Tекст:|Yazan:|Teksti:|作者[:：]?|文[:：/]|記者|بقلم|كتب:|كتبت:)\s*:?\s+\p{L}[^.!?:;]{1,100}=?$/iu;

const SPECIAL =
  /^(?:[Dd]e (?:notre|nos) (?:correspondante?s?|envoyée?s? spéciale?s?|envoyés spéciaux)|[Dd]al(?:la)? nostr[oa] (?:corrispondente|inviat[oa])|[Vv]on unsere[mr] \p{L}+|[Dd]e nuestr[oa] (?:corresponsal|enviad[oa] especial)|[Dd]o nosso (?:correspondente|enviado especial)|[Оо]т нашего (?:корреспондента|спецкора)) (?:\p{Lu}[\p{L}\p{M}.’'-]*[ ,]{0,2}){2,6}$/u;

/** Whether a line under the headline names who wrote the story. */
export function looksLikeByline(text: string): boolean {
  const line = text.trim();
  const unstopped = line.replace(/(?<=(?:^|[\s.])(?:Jr|Sr|Dr|\p{Lu}))\./gu, '');
  if (line.length > 120) return false;
  if (SPECIAL.test(line)) return true;
  if (!BYLINE.test(unstopped)) return false;
  if (/^بق/u.test(line)) return line.split(/\s+/u).length <= 8;
  const words = line
    .replace(/=$/u, '')
    .replace(/ (?:with|avec|con|com|mit) (?=\p{Lu})/gu, ', ')
    .split(/[\s,]+/u)
    .slice(1)
    .filter((word) => word.length > 3);
  return words.every((word) => /^[^\p{Ll}]/u.test(word) || isAgency(word)) && words.length > 0;
}

const PEOPLE =
  /^\p{L}+:?\s+(?!The\b)\p{Lu}[\p{L}\p{M}.’'-]+(?:\s+\p{Lu}[\p{L}\p{M}.’'-]+){1,3}(?:\s*,| and | et | und | y | e |=?$)/u;

/** Whether a byline that stands above any headline surely names a person (`By Nora Quill`). */
export function namesPeople(text: string): boolean {
  return PEOPLE.test(text.trim());
}
