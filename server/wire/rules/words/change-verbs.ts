/** What a note says was done to the text, as lemmas. */
export const CHANGE_VERBS = [
  'add',
  'update',
  'change',
  'correct',
  'adjust',
  'recast',
  'restore',
  'edit',
  'remove',
  'replace',
  'resend',
  'clarify',
  'expand',
] as const;
export type ChangeVerb = (typeof CHANGE_VERBS)[number];

/**
 * Printed forms of each verb as pattern sources: finite forms, participles, infinitives and the noun
 * made from the verb, in the languages of the wires. Longer forms of one stem come by the ending.
 */
const FORMS: Readonly<Record<ChangeVerb, string>> = {
  add: 'add(?:s|ed|ing)?|insert(?:s|ed)?|include(?:s|d)?|append(?:s|ed)|ajout(?:e|ent|er|é|ée|és|ées|s)?|complét(?:é|ée|er)|complète|agrega(?:n|r|ndo)?|agregad[oa]s?|añad(?:e|en|ir)|añadid[oa]s?|incorpora(?:n|r)?|incluye|acrescenta(?:m|r|ndo)?|acrescentad[oa]s?|adiciona(?:m|r|ndo)?|adicionad[oa]s?|inclui|ergänzt|ergänzung|hinzugefügt|fügt|neu|aggiung(?:e|ono|ere)|aggiunt[oaie]|inserisce|inserit[oaie]|добавл(?:яет|ен|ена|ено|ены|яется)|дополнен[аоы]?|дополняет|дода(?:є|но|на|ні|ється)|доповнен[оаі]|доповнює|voegt|toegevoegd|aangevuld|lisä(?:ä|tty|tään|ttiin|ys|yksiä)|ekle(?:r|ndi|niyor|nerek|di)|ekliyor|lägger till|tillag(?:d|t|da)|tillägg|komplettera(?:r|d|t)|legger til|lagt til|tilføyer|tilføj(?:er|et)|يضيف|تضيف|إضافة|بإضافة|لإضافة|أضاف|أضافت',
  update:
    'updat(?:e|es|ed|ing)|actualis(?:e|ent|é|ée|er|ation)|mise? à jour|met à jour|actualiza(?:n|r|ndo|ción)?|actualizad[oa]s?|atualiza(?:m|r|ndo|ção)?|atualizad[oa]s?|actualizaç(?:ão|ões)|aktualisier(?:t|e|en|ung)|aggiorna(?:no|re|mento)?|aggiornat[oaie]|обновл(?:ен|ена|ено|ены|яет|ение|яется)|оновл(?:ено|ена|ює|ення|юється)|bijgewerkt|geactualiseerd|actualiseert|päivit(?:tää|etty|ys|tyy|etään)|güncelle(?:r|ndi|niyor|me|nmiş|di)|güncelliyor|uppdatera(?:r|d|t|de)|uppdatering|oppdater(?:er|t|ing)|opdater(?:er|et|ing)|تحديث|يحدث|تحدث|محدث',
  change:
    'chang(?:e|es|ed|ing)|modif(?:y|ies|ied)|alter(?:s|ed)|modifi(?:e|é|ée|er)|changement|cambia(?:n|r)?|cambiad[oa]|modifica(?:n|r|no|re|do|to)?|altera(?:m|r|do|da)?|muda|änder(?:t|n|ung)|geändert|cambiat[oa]|измен(?:ен|ена|ено|ены|яет)|меняет|зміню(?:є|ється)|змінен[оа]|wijzigt|gewijzigd|muut(?:taa|ettu|etaan)|vaihdettu|değiştir(?:ir|ildi|iyor)|ändra(?:r|d|t|de)|endr(?:er|et)|ændr(?:er|et)|يغير|تغيير|تغير',
  correct:
    'correct(?:s|ed|ing|ion|ions)?|rectif(?:y|ies|ied)|fix(?:es|ed)?|corrig(?:e|ent|é|ée|er|en|ir|em|ido|ida|eert)|correction|rectifi(?:e|é|ée|er)|rectificatif|correg(?:ido|ida|ir)|corrección|rectifica(?:n|do|ción)?|correção|retifica(?:do)?|korrigier(?:t|te|en)|berichtig(?:t|en|ung)|korrektur|korr|corregg(?:e|ono|ere)|corrett[oaie]|correzione|rettifica(?:to)?|исправ(?:лен|лена|лено|лены|ляет|ление|ляем)|виправ(?:лено|лена|ляє|лення)|gecorrigeerd|verbetert|verbeterd|correctie|rectificatie|korja(?:a|ttu|taan|ttiin|us|taan)|oikais(?:u|tu|taan|ee)|düzelt(?:ir|ildi|me|ilmiş|iyor|ti)|rätta(?:r|d|t|s)|rättelse|korriger(?:ar|ad|at|er|t|et)|rett(?:er|et|else)|تصحيح|يصحح|تصحح|لتصحيح|صحح',
  adjust:
    'adjust(?:s|ed)?|amend(?:s|ed)?|tweak(?:s|ed)?|ajusta(?:n|r|m|do|da)?|ajust(?:e|é|ée)|angepasst|passt|adegua(?:to)?|корректирует|aangepast|justera(?:r|d|t)|juster(?:er|t|et)|تعديل|يعدل',
  recast:
    'recast(?:s|ing)?|writes? through|write-?through|rewrit(?:e|es|ten|ing)|restructur(?:e|es|ed)|new approach|new throughout|réécri(?:t|te|re|ture)|refond(?:u|ue)?|remani(?:e|é|ée)|reformule|reescrib(?:e|ir)|reescrit[oa]|reformula(?:do)?|rehace|reescreve|neu gefasst|neufassung|umgeschrieben|neu geschrieben|riscriv(?:e|ere)|riscritt[oa]|riformula|перепис(?:ан|ана|ано|ывает)|переработан[аоы]?|перероблен[оа]|herschreven|herschrijft|kirjoitettu uudelleen|uudelleenkirjoitettu|yeniden yaz(?:ıldı|ar)|skriver om|omskriv(?:en|et|ning)|omskrevet|إعادة صياغة|يعيد صياغة|إعادة كتابة',
  restore:
    'restor(?:e|es|ed)|reinstat(?:e|es|ed)|rétabli(?:t|e|r)?|restaur(?:e|é|a|ado|ada)|restablec(?:e|ido)|repone|restabelece|wiederhergestellt|ripristina(?:to)?|восстановлен[аоы]?|восстанавливает|відновлен[оа]|відновлює|herstelt|hersteld|palaut(?:taa|ettu)|återställ(?:er|d|t)|gjenoppretter',
  edit: 'edit(?:s|ed|ing)?|trim(?:s|med)?|tighten(?:s|ed)?|polish(?:es|ed)|edita(?:do|da)|redigier(?:t|te)|gekürzt|überarbeitet|muokattu|muokkaa|redigera(?:r|d|t)|redigeret|redigert',
  remove:
    'remov(?:e|es|ed|ing)|delet(?:e|es|ed)|drop(?:s|ped)?|cuts?|supprim(?:e|ent|é|ée|er)|retir(?:e|ent|é|ée)|enlève|elimina(?:n|r|do|da|to|ta)?|suprim(?:e|en|ir|ido|ida)|quita(?:n)?|borra|removid[oa]|retira(?:m|do|da)?|exclui|entfernt|gestrichen|streicht|gelöscht|rimuov(?:e|ere)|rimoss[oaie]|toglie|tolt[oa]|удал(?:ен|ена|ено|ены|яет)|убран[аоы]?|видален[оа]|вилучен[оа]|прибран[оа]|verwijder(?:t|d)|geschrapt|schrapt|poist(?:aa|ettu|etaan)|çıkar(?:ır|ıldı)|silindi|kaldırıldı|tar bort|borttag(?:en|et|na)|stryker|fjern(?:er|et)|يحذف|حذف|إزالة|يزيل',
  replace:
    'replac(?:e|es|ed|ing)|supersed(?:e|es|ed)|substitut(?:e|es|ed)|remplac(?:e|ent|é|ée|er)|re?emplaza(?:n|do|da)?|sustituy(?:e|en)|sustituid[oa]|substitui(?:u)?|substituíd[oa]|ersetz(?:t|en|te)|sostitui(?:sce|to|ta)|замен(?:ен|ена|ено|ены|яет)|взамен|замінен[оа]|замінює|vervang(?:t|en)|korva(?:a|ttu|taan)|ersätt(?:er)?|ersatt|erstatt(?:er|et)|استبدال|يستبدل|يحل محل|تحل محل',
  resend:
    're-?send(?:s)?|re-?sent|repeat(?:s|ed|ing)?|refil(?:e|es|ed|ing)|reissu(?:e|es|ed)|retransmit(?:s|ted)?|revoici|répèt(?:e|ent)|répétition|renvo(?:ie|i)|rediffus(?:e|ion|é)|repit(?:e|en)|repetición|reenvía|reiter[ao]|repet(?:e|ido)|reenvia|republica|wiederhol(?:t|ung)|wdh|ripet(?:e|izione|uto)|reinvia|повтор(?:яет|ение|но|яем)?|повтор(?:ює|ення)|herhaal(?:t|d)|herhaling|toist(?:aa|o|etaan)|uusinta|tekrar(?:ı|lanıyor|lar)?|repeter(?:ar|as|ad|er|t)|upprepa(?:r|s)|omsänd(?:ning)?|gjentar|gentager|إعادة إرسال|إعادة بث|تكرار',
  clarify:
    'clarif(?:y|ies|ied|ication|ying)|specif(?:y|ies|ied)|précis(?:e|ent|ion|ions|é|er)|clarifi(?:e|é|er)|aclara(?:n|r|do|ción)?|precisa(?:n|r|to|zione)?|puntualiza|esclarec(?:e|em|er|ido|imento)|clarifica|präzisier(?:t|ung|en)|klargestellt|klarstellung|chiari(?:sce|to|mento)|specifica|уточн(?:ен|ена|ено|ены|яет|ение|яется)|уточн(?:ює|ення)|verduidelijk(?:t|ing)|preciseert|tarkenn(?:ettu|us|etaan)|tarkentaa|täsmen(?:tää|netty|nys)|netleştir(?:ir|ildi)|förtydliga(?:r|d|t|nde)|precisera(?:r|d|t)|presiser(?:er|t|ing)|præciser(?:er|et|ing)|توضيح|يوضح|توضح',
  expand:
    'expand(?:s|ed|ing)?|extend(?:s|ed)?|étoff(?:e|é|ée)|développ(?:e|é|ée)|enrichi(?:t|e)?|élargi(?:t|e)?|ampl[ií]a(?:n|r|do|da|to|ta|ción)?|expande|erweiter(?:t|ung)|ausgebaut|estende|estes[oa]|расширен[аоы]?|расширяет|розширен[оа]|розширює|uitgebreid|breidt|laajen(?:nettu|taa|nus)|genişlet(?:ildi|ir)|utöka(?:r|d|t)|utvidga(?:r|d|t|de)|utvid(?:et|er)|udvid(?:et|er)|توسيع|يوسع',
};

/** Chinese and Japanese forms: no spaces, the verb may close the phrase. */
const EAST_ASIAN_FORMS: Readonly<Partial<Record<ChangeVerb, string>>> = {
  add: '追加|加筆|增加|新增|添加|补充|補充|加入',
  update: '更新|アップデート',
  change: '変更|修改|更改|变更',
  correct: '訂正|修正|更正|订正|纠正|勘误',
  adjust: '調整|调整',
  recast: '書き直|書き換え|全面改稿|改写|重写',
  remove: '削除|删除|移除',
  replace: '差し替え|替换|取代',
  resend: '再送|重发',
  clarify: '明確化|補足|澄清|说明',
  expand: '拡充|扩充',
};

const spaced = CHANGE_VERBS.map((verb) => `(?<${verb}>${FORMS[verb]})`).join('|');
const unspaced = Object.entries(EAST_ASIAN_FORMS)
  .map(([verb, forms]) => `(?<${verb}>${forms})`)
  .join('|');

const SPACED = new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${spaced})(?![\\p{L}\\p{M}])`, 'giu');
/** Verbs of several words, which begin like verbs of one. */
const PHRASES =
  /(?<![\p{L}\p{M}\d])(?<recast>neu (?:gefasst|geschrieben|formuliert)|new approach|writes? through|yeniden yaz(?:ıldı|ar)|re-?leads?|new lead)(?![\p{L}\p{M}])/giu;
const UNSPACED = new RegExp(`(?:${unspaced})`, 'gu');

/** A change verb in a note, with its place. */
export type FoundVerb = { verb: ChangeVerb; printed: string; start: number; end: number };

function verbOf(match: RegExpMatchArray): FoundVerb | null {
  const groups = match.groups ?? {};
  const verb = CHANGE_VERBS.find((name) => groups[name] !== undefined);
  if (verb === undefined) return null;
  const start = match.index ?? 0;
  return { verb, printed: match[0], start, end: start + match[0].length };
}

/** Every word in a short text that can name a change, in printed order. */
export function findChangeVerbs(text: string): FoundVerb[] {
  const all = [...text.matchAll(SPACED), ...text.matchAll(UNSPACED)];
  const found = all.map(verbOf).filter((verb) => verb !== null);
  // "neu gefasst" is more than "neu" and "gefasst": the reading that reaches further stands.
  const phrases = Array.from(text.matchAll(PHRASES), verbOf).filter((verb) => verb !== null);
  const single = found.filter(({ start }) =>
    phrases.every((phrase) => start < phrase.start || start >= phrase.end),
  );
  return [...single, ...phrases].sort((a, b) => a.start - b.start);
}
