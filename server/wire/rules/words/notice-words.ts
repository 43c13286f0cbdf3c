const list = (words: string): string => words.replace(/\s+/gu, '');

/** The text as its own subject: `this story`, `cet article`, `эта статья`. */
const DETERMINER = list(
  `this|the|an?|our|cet|cette|le|la|l[’']|notre|dieser|diese|dieses|der|die|das|este|esta|el|questo|questa|il|lo|o|a|
   эта|этот|данная|данный|ця|цей|цю|дана|هذا|هذه|تم`,
);
const NOUN = list(
  `story|article|report|post|item|piece|version|headline|dispatch|dépêche|texte|papier|artikel|text|meldung|beitrag|bericht|
   artículo|nota|noticia|texto|información|artigo|matéria|reportagem|notícia|articolo|testo|notizia|servizio|
   статья|статью|новость|материал|текст|публикация|заметка|стаття|статтю|новина|новину|матеріал|публікація|публікацію|الخبر|التقرير|المقال|النص`,
);
const CHANGED = list(
  `updated|corrected|amended|revised|removed|withdrawn|retracted|clarified|changed|edited|mise?|actualisée?|corrigée?|modifiée?|retirée?|
   aktualisiert|korrigiert|berichtigt|geändert|ergänzt|überarbeitet|zurückgezogen|actualizad[oa]|corregid[oa]|modificad[oa]|retirad[oa]|
   atualizad[oa]|corrigid[oa]|alterad[oa]|removid[oa]|aggiornat[oa]|corrett[oa]|modificat[oa]|rimoss[oa]|ritirat[oa]|
   обновлен[ао]?|исправлен[ао]?|дополнен[ао]?|изменен[ао]?|удален[ао]?|оновлен[ао]|виправлен[ао]|доповнен[ао]|змінен[ао]|видален[ао]`,
);
const AFTER = list(
  `to|with|on|at|after|since|throughout|because|pour|avec|à|après|mit|am|um|nach|con|para|com|às|em|alle|dopo|per|в|о|с|после|об|у|з|після|щоб`,
);

/** A sentence whose subject is the text and whose verb is a change: `Articolo aggiornato alle 15.` */
export const CHANGED_ITSELF = new RegExp(
  `^[\\s(*[]{0,4}(?:(?:${DETERMINER})[ ’']{1,2})?(?:[\\p{L}-]{1,20} )?(?:${NOUN})(?: [\\p{L}’']{1,14}){0,3} (?:published (?:inadvertently|in error|by mistake|erroneously|prematurely)|taken down|(?:removed|deleted) from (?:the|our|this) (?:site|website|archive|page)|(?:${CHANGED})(?:$|[.:;)]| à jour|,? (?:${AFTER})(?![\\p{L}])))|^(?:تم|جرى) (?:تحديث|تصحيح|تعديل|حذف|سحب) (?:هذ[اه] )?(?:الخبر|التقرير|المقال|النص|القصة|الموضوع|المادة)(?![\\p{L}])`,
  'iu',
);

/** `An earlier version of this story …`, `An earlier version misstated …`; not of a ferry. */
export const EARLIER_VERSION = new RegExp(
  `^[\\s(*[]{0,4}(?:correction: ?)?an? (?:earlier|previous|prior|original|first) (?:version|headline|story|article|report)(?: (?:of|on) (?:this|the|our|an?) (?:[\\p{L}-]+ )?(?:${NOUN}|caption|graphic|map)(?![\\p{L}])|,? (?:incorrectly|wrongly|erroneously|mis\\p{L}+|gave|stated|said|contained|included|omitted|had (?:an?|the) (?:incorrect|wrong)))`,
  'iu',
);

/** A notice that opens with its label: `Nota de la redacción`, `От редакции:`. */
export const NOTICE_LABEL =
  /^[\s(*[]{0,4}(?:nota (?:de la redacción|de redacción|del editor|a los lectores|da redação|do editor|della redazione|del direttore)|(?:anmerkung|hinweis) der redaktion|note de (?:la )?rédaction|от редакции|примечание редакции|від редакції|примітка редакції|ملاحظة (?:المحرر|من المحرر|تحريرية))(?=\s*(?:[:.)]|$))/iu;

/** Somebody says it: then the sentence belongs to the text. */
export const SOMEBODY_SAYS =
  /(?<![\p{L}])(?:said|says|told|according to|a (?:dit|déclaré|indiqué|ajouté)|selon|sagte|erklärte|teilte|hieß es (?:aus|bei)|laut|dijo|declaró|según|señaló|disse|afirmou|segundo|ha (?:detto|dichiarato)|secondo|сказал[аи]?|сообщил[аи]?|заявил[аи]?|по словам|сказав|сказала|повідомив|повідомила|заявив|заявила|за словами|قال|قالت|وفق|وفقا|بحسب)(?![\p{L}])/iu;
