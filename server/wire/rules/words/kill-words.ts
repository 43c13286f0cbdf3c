type Action = { action: 'hold' | 'kill' | 'withdraw'; words: RegExp };

const around = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

/** Words that tell other desks what to do with an item, in the languages of the wires. */
export const ACTIONS: readonly Action[] = [
  {
    action: 'kill',
    words: around(
      'kill|disregard|eliminate|ignore|mandatory kill|story kill(?:ed)?|kill(?:s|ed)|do not use|must not be used|bitte (?:die |den )?(?:meldung|text|bericht|beitrag)?[^.]{0,80}nicht (?:verwenden|veröffentlichen|senden)|nicht (?:mehr )?(?:zu )?verwenden|(?:verwenden|veröffentlichen|senden|nutzen) sie[^.]{0,160} nicht|streichen sie|löschen sie|annuler|annulez|ann?ulation|ne pas (?:utiliser|publier|diffuser)|anulen|anular|anulación|anúlese|no (?:utilizar|utilicen|publicar|publiquen|difundir)|anulem|anular|cancelem|cancelar|não (?:usar|utilizar|publicar|publiquem|usem|utilizem)|des(?:considerar|considerem|considere)|ignor(?:ar|em|en|ez|er)|desestim(?:ar|en)|annullare|annullate|annullamento|non (?:utilizzare|usare|pubblicare)|аннулировать|аннулируйте|аннулируется|не использовать|не использовать|не публиковать|анулювати|анулюйте|анулюється|не використовувати|не публікувати|vernietig(?:en)?|niet (?:te )?(?:gebruiken|publiceren)|mitätöi(?:kää|dään)?|älkää käyttäkö|ei saa (?:käyttää|julkaista)|iptal (?:edin(?:iz)?|edilmiştir|edildi)|kullanmayın(?:ız)?|använd(?: inte)|annullera|makulera|annuller|ikke (?:bruk|brug|publiser)|يلغى|إلغاء|يرجى عدم استخدام|عدم نشر|全文取り消し|取り消し|使用しないで|撤销|请勿(?:使用|刊发|发布)',
    ),
  },
  {
    action: 'withdraw',
    words: around(
      'withdraw(?:s|n|al|ing)?|withdrew|ziehen[^.]{0,160}zurück|retract(?:s|ed|ion)?|zurückgezogen|ziehen wir zurück|zieht[^.]{0,60}zurück|zurückziehen|retire(?:r|z)?|retirons|retirée?|retir(?:ar|en|amos)|retirad[oa]|ritira(?:re|to|ta|te|mo)?|отзывает(?:ся)?|отзыва(?:ем|ть)|отозван[оа]?|відклика(?:є|но|ємо|ти)|ingetrokken|trekt[^.]{0,40}in|intrekken|vedetään pois|perutaan|peruttu|geri çek(?:in(?:iz)?|ilmiştir|ildi|iyoruz)|dra(?:r|s)? tillbaka|återkallas?|trekkes tilbake|trekkes|trækkes tilbage|يسحب|سحب|撤回|撤稿',
    ),
  },
  {
    action: 'hold',
    words: around(
      "withhold|hold(?: off)?|on hold|stop using|bitte (?:die |den |das )?[^.]{0,80}(?:zurückhalten|anhalten|halten)|(?:halten|stoppen) sie|zurückhalten|retenir|retenez|suspendre|suspendez|garder sous|ne pas diffuser pour l[’']instant|mettre en attente|retengan|retener|suspendan|suspender|en espera|mantengan en suspenso|segurem|segurar|reter|aguardem|trattenere|trattenete|sospendere|sospendete|in attesa|задержать|задержите|придержать|придержите|приостановить|затримати|затримайте|притримайте|призупинити|aanhouden|vasthouden|houd[^.]{0,30}aan|pidättäkää|odottakaa|pidetään|bekletin(?:iz)?|beklet|bekletiniz|håll (?:inne|inne med)|avvakta|vänta med|hold tilbake|avvent|tilbagehold|يعلق|تعليق|يرجى تأجيل|تأجيل نشر|保留|見合わせ|暂缓|暂停",
    ),
  },
];

/** The word for an item, after which its name may follow. */
export const ITEM_WORD =
  /(?<![\p{L}])(?:items?|story|stories|report|dispatch|meldung|text|beitrag|dépêche|papier|despacho|noticia|nota|información|matéria|texto|notizia|lancio|сообщение|новость|материал|повідомлення|новину|матеріал|bericht|artikel|juttu|jutun|uutinen|haberi?|artikeln|texten|nyheten|saken|الخبر|記事|稿件)\s+(?:with (?:the )?(?:slug(?:line)?|id|number) |slugged |n[°ºo]\.? ?|nr\.? ?|№ ?)?/giu;

/** The item's name right there: an agency with a number, a slug in capitals, an id. */
export const ITEM_REF =
  /^(?:\p{L}[\p{L}-]{1,11}\s?[-/ ]?\s?\d{1,6}[A-Z]?(?![\p{L}\d])|(?!(?:WITHDRAWN|KILLED|KILL|HOLD)\b)[A-Z]{2,}[\p{L}\d/-]*(?:\s?\([A-Z0-9, ]+\))?|[A-Z]{1,4}\d{2,}[A-Z\d]*|\d{2,7})/u;

/** An agency and a number anywhere: `dpa 123`, `EFE5021`. */
export const NAMED_AGENCY_ITEM =
  /(?<![\p{L}])(?:\p{Lu}{2,10}|dpa|awp|apa|ots)[\s-]?\d{1,6}(?![\p{L}\d])/u;

/** A sentence about a substitute that will not come. */
export const NO_SUBSTITUTE =
  /(?<![\p{L}])(?:no|kein|pas de|ningún|nessun) (?:substitute|replacement|ersatz|remplacement|sustituto|sostituto)/iu;

/** A sentence that announces a new text in place of the old. */
export const SUBSTITUTE =
  /(?<![\p{L}])(?:substitute|replacement|corrected (?:story|version|item)|new version|write-?thru)(?: (?:story|item|version))?[^.]{0,40}(?:will|to) (?:run|follow|move|be (?:sent|filed|issued|moved)|come)|(?:will|shall) be (?:re)?(?:filed|sent|replaced|issued)|(?:ein ersatz|ersatz(?:meldung)?|eine neue fassung|neufassung|korrigierte (?:fassung|version))[^.]{0,40}(?:folgt|wird|kommt)|(?:une nouvelle version|une version corrigée|un nouveau papier)[^.]{0,40}(?:suit|suivra|sera|va)|(?:enviaremos|transmitiremos|emitiremos|se (?:enviará|transmitirá|emitirá))[^.]{0,60}|(?:una nueva versión|una versión corregida)[^.]{0,40}(?:seguirá|será)|(?:enviaremos|transmitiremos|será enviada|nova versão|versão corrigida)[^.]{0,50}|(?:seguirà|sarà (?:inviata|trasmessa)|invieremo|nuova versione)[^.]{0,50}|(?:новый вариант|исправленный вариант|замена|новая версия)[^.]{0,40}|(?:новий варіант|виправлений варіант|заміна|нова версія)[^.]{0,40}|(?:nieuwe versie|vervangend bericht)[^.]{0,40}volgt|(?:uusi|korjattu) (?:juttu|versio|uutinen)[^.]{0,30}|(?:yeni|düzeltilmiş) (?:haber|metin|sürüm)[^.]{0,30}|(?:ny version|ersättningstext|ny text|ny versjon)[^.]{0,30}|(?:سيتم|سنرسل) [^.]{0,40}(?:بديل|معدل|مصحح)|(?:差し替え|代替|修正)(?:稿|記事|版)?を?[^。]{0,12}(?:配信|送信|出稿)|(?:替代|更正)稿[^。]{0,12}/iu;
