/** The line below which everything is for editors only. */
export const NOT_FOR_PUBLICATION =
  /^[\s*#=–—-]*(?:(?:(?:the|this|these|all) )?(?:(?:following|above|below) )?(?:information|details?|content|material|note|section|data)(?: (?:below|above|that follows))? (?:is|are) (?:strictly )?not (?:(?:intended |meant )?for (?:publication|broadcast|release)|to be published)|not (?:intended )?for publication|(?:(?:die|diese|alle) )?(?:(?:folgende|nachfolgende|nachstehende)n? )?(?:informationen|angaben|hinweise) sind nicht zur veröffentlichung bestimmt|nicht zur veröffentlichung(?: bestimmt)?|(?:les|ces) informations(?: suivantes| ci-dessous| qui suivent)? ne sont pas destinées à (?:la |être )?publi(?:cation|ées)|(?:ne pas publier|non destiné à la publication|pas pour publication)|(?:(?:la|esta) )?(?:siguiente )?información(?: siguiente| a continuación)? no (?:(?:está )?destinada|es) (?:a|para) (?:la )?(?:su )?publicación|no (?:apto )?para publicación|no publicar|(?:(?:as|estas) )?(?:seguintes )?informações(?: a seguir| abaixo| seguintes)? não (?:se destinam|(?:são )?destinadas) à publicação|não (?:é )?para publicação|(?:le|queste) (?:seguenti )?informazioni(?: che seguono| seguenti)? non sono destinate alla pubblicazione|non (?:destinato alla pubblicazione|pubblicare|per la pubblicazione)|(?:(?:следующая|нижеследующая|эта|данная) )?информация не (?:предназначена )?для (?:публикации|печати)|не для (?:публикации|печати)|(?:(?:наступна|подальша|ця) )?інформація не (?:призначена )?для (?:публікації|друку)|не для (?:публікації|друку)|de volgende informatie is niet (?:bestemd )?voor publicatie(?: bestemd)?|niet voor publicatie(?: bestemd)?|seuraavat tiedot eivät ole (?:tarkoitettu )?julkaistavaksi|ei julkaistavaksi|ei julkaisuun|följande (?:information|uppgifter) är inte (?:avsedda? )?för publicering|(?:ej|inte) för publicering|ikke (?:til|for) (?:publisering|offentliggørelse|offentliggjøring)|(?:aşağıdaki bilgiler )?yayın(?:lanmak)? için değildir|以下は(?:公表|掲載|配信)(?:用ではありません|不可)|以下(?:内容|信息)不(?:供|得|宜)(?:发表|公开|刊发)|المعلومات التالية ليست للنشر|ليس للنشر)[\s:.*#=!–—-]*$/iu;

/** The desk's own phone, mail or address, in double brackets or with a number or address. */
export const CONTACT =
  /^[([][^()[\]]*(?:\+?\d[\d ()/-]{6,}|[\w.+-]+@[\w-]+\.|https?:)[^()[\]]*[)\]]$|^(?:(?:press |media )?contacts?|kontakt|pressekontakt|contacto|contato|contatti|контакт\p{L}*|yhteystiedot|iletişim) ?:(?=[\s\S]{0,200}(?:\d[\d ()/-]{5,}|@))[\s\S]{1,200}$|^[\p{L} .]{2,40}: ?[\w.+-]+@[\w-]+\.[\w.]+$|^\(\([\s\S]*\)\)\s*;?$|^[([]?[^.!?]{0,120}(?:(?:newsroom|news ?desk|desk|redaktion|rédaction|redacción|redação|mesa|redazione|редакция|редакція|toimitus|redactie)\b[^.!?]{0,80}|(?:tel|phone|telefon|téléphone|tél|teléfono|telefone|тел|puh|contact|kontakt)\.?:? ?)(?:\+?\d[\d ()/-]{6,}|[\w.+-]+@[\w.-]+)[\s\S]{0,200}$|^[([]?[\w.+-]+@[\w-]+\.[\w.]+[)\]]?$/iu;

const WHERE = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: \\p{Lu}[\\p{L}\\p{M}.’'-]*){0,3})";

/** A desk or newsroom that signs. */
export const DESK = new RegExp(
  `^[(\\[]?(?:[-–—] ?)?((?:[Bb]y (?:the )?)?${WHERE} (?:[Nn]ewsroom|[Bb]ureau|[Dd]esk|[Nn]ews [Dd]esk|[Ss]taff)|(?:[Rr]édaction|[Bb]ureau) (?:de |d[’'])?${WHERE}|[Rr]edacción (?:de |en )?${WHERE}|[Mm]esa (?:de |em )?${WHERE}|[Rr]edação (?:de |em )?${WHERE}|[Rr]edaktion ${WHERE}|${WHERE}er (?:Redaktion|Büro)|[Rr]edazione (?:di )?${WHERE}|${WHERE} (?:ньюсрум|бюро|редакция|редакція))\\.?[)\\]]?$`,
  'u',
);

/** Lines that sell or place a product: archive notes, trust principles, end-of-service lines. */
export const PRODUCT_LINE =
  /^(?:\(END\) Dow Jones.*|END OF (?:FEATURE|STORY|TEXT).*|AP ?News ?Now\.?|Our Standards: .*|Nos standards ?: .*|Nuestros [Ee]stándares: .*|Nossos [Pp]adrões: .*|(?:Copyright|©|\(c\)) .{0,160}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|riproduzione riservata|tutti i diritti riservati|все права защищены|(?:всі|усі) права (?:захищен[оі]|застережено)|جميع الحقوق محفوظة|alle rechten voorbehouden).*|(?:for more|para más|pour plus|weitere) [\p{L} ]{3,40}(?:visit|click|haga clic|cliquez|unter|see) .*|(?:keywords|mots-clés|schlagworte|palabras clave): .*|for (?:global|u\.?s\.?|national|international) (?:distribution|use)\.?|AP (?:Photos?|Video|Graphics?)\.?|.{0,40}(?:Newswires|Newswire|Nachrichtendienst|Basisdienst|Landesdienst|Infoline|Themendienst))$/iu;

/** Rights reserved, with nothing after it but whose they are and since when. */
export const RIGHTS_LINE = new RegExp(
  '^(?:all rights reserved|alle rechte vorbehalten|tous droits (?:de reproduction )?réservés|todos los derechos reservados|todos os direitos reservados|riproduzione riservata|diritti riservati|tutti i diritti (?:sono )?riservati|все права защищены|(?:всі|усі) права (?:захищен[оі]|застережено)|جميع الحقوق محفوظة|alle rechten voorbehouden)(?:[\\s.,;:©–—|-]|\\(c\\)|\\d{4}|(?-i:(?:to|by|of|a|à|de|del|da|do|di|du|la|le|für|der) (?=\\p{Lu})|\\p{Lu}[\\p{L}\\p{M}.’-]*)|لوكالة [^.]{1,40}){0,24}$',
  'iu',
);

/** A dpa-style genre line with a flag in front. */
export const FLAGGED_GENRE =
  /^(?<flag>KORR|KORREKTUR|CORR|BERICHTIGUNG|CORRECTED|CORRECTION|EIL|WDH|WDHLG|AKTUALISIERT|UPDATE)[-/: ]{1,2}(?<genre>\p{Lu}\p{Ll}[\p{L} -]{2,30})$/u;

/** A line that only names the kind of piece. */
export const GENRE =
  /^[([]?(Bericht|Meldung|Zusammenfassung|Hintergrund|Porträt|Reportage|Analyse|Kommentar|Interview|Feature|Dokumentation|Chronologie|Überblick|Korrespondentenbericht|Vorschau|Stichwort|Wortlautinterview|Extra)[)\]]?$/u;

const BEFORE = '^[\\s«‹<←⟵◀◄|–-]*';
const AFTER = '(?:\\s*[:：›»>→|–-]+\\s*|\\s+)(?=\\S)';

/** Words of a web page that point to the story before; capitals, a colon or an arrow must follow. */
export const PREVIOUS_WORDS = new RegExp(
  `${BEFORE}(?:PREV(?:IOUS)?(?: (?:ARTICLE|STORY|POST))?|Prev|Previous|Previous (?:article|story|post)|Précédent|Article précédent|Zurück|Vorheriger (?:Artikel|Beitrag)|Anterior|(?:Artículo|Noticia|Artigo|Notícia|Matéria) anterior|Precedente|Articolo precedente|Vorige(?: artikel)?|Vorig (?:artikel|bericht)|Föregående(?: artikel)?|Forrige(?: artikkel| artikel)?|Edellinen(?: juttu| artikkeli)?|Önceki(?: [Hh]aber| [Yy]azı)?|Предыдущая(?: статья| новость)?|Предыдущий(?: материал)?|Попередня(?: стаття| новина)?|前の記事|上一篇|السابق|المقال السابق)(?=\\s*[:：›»>→|]|\\s+[“"«]|\\s+\\p{Lu}|[^\\x00-\\x7f\\u00c0-\\u04ff]|\\s+\\p{Script=Arabic}|\\s+\\d)${AFTER}`,
  'u',
);

/** Words of a web page that point to the next story. */
export const NEXT_WORDS = new RegExp(
  `${BEFORE}(?:NEXT(?: (?:ARTICLE|STORY|POST|UP))?|Next|Next (?:article|story|post)|Up next|Suivant|Article suivant|Weiter|Nächster (?:Artikel|Beitrag)|Siguiente|(?:Artículo|Noticia) siguiente|Próximo|Próxima|Próximo artigo|Próxima (?:notícia|matéria)|Successivo|Articolo successivo|Prossimo(?: articolo)?|Volgende(?: artikel)?|Volgend (?:artikel|bericht)|Nästa(?: artikel)?|Neste(?: artikkel)?|Næste(?: artikel)?|Seuraava(?: juttu| artikkeli)?|Sonraki(?: [Hh]aber| [Yy]azı)?|Следующая(?: статья| новость)?|Следующий(?: материал)?|Наступна(?: стаття| новина)?|次の記事|下一篇|التالي|المقال التالي)(?=\\s*[:：›»>→|]|\\s+[“"«]|\\s+\\p{Lu}|[^\\x00-\\x7f\\u00c0-\\u04ff]|\\s+\\p{Script=Arabic}|\\s+\\d)${AFTER}`,
  'u',
);

/** Whom readers or editors may ask, with a number or an address. */
export const FURTHER_CONTACT =
  /^[([]?(?:for (?:more|further|additional) (?:information|details)|(?:press|media) (?:enquiries|inquiries|contact)|rückfragen|weitere (?:informationen|auskünfte)|pour (?:plus|toute) (?:d[’']informations?|information|question)|contact presse|para más información|contacto de prensa|para mais informações|per (?:ulteriori |maggiori )?informazioni|за (?:додатковою інформацією|дополнительной информацией)|للمزيد من المعلومات)[^.!?]{0,80}(?:\+?\d[\d ()/-]{6,}|[\w.+-]{1,40}@[\w-]{1,40}\.)[^!?]{0,120}$/iu;

/** A link to other stories under the text, and marks of assets in brackets. */
export const BELOW_STORY =
  /^[\s•*>–-]*(?:(?:read (?:also|more)|see also|also read|related(?: stories| articles)?|more on this story|(?:à )?lire aussi|lesen sie (?:auch|mehr)|mehr zum thema|le[ea] también|más información|leia (?:também|mais)|leggi anche|читайте (?:также|також)|по теме|lees ook|lue myös|läs (?:också|mer)|les også|læs også|ayrıca okuyun|اقرأ أيضا|関連記事|相关阅读|相关新闻)\s*[:：].{0,200}|(?:[([](?:fotos?|photos?|v[ií]deos?|audios?|gráficos?|infografías?|graphics?|pix|bilder)[)\]]\s*)+)$/iu;

const PLATFORM =
  '(?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|linkedin|tiktok|bluesky|mastodon|threads|viber|newsletters?|rss|podcasts?|google news|e-?mail|фейсбук\\p{L}*|телеграм\\p{L}*|твиттер\\p{L}*|твіттер\\p{L}*|вконтакте|рассылк\\p{L}*|розсилк\\p{L}*|канал\\p{L}*|فيسبوك|تويتر|تيليجرام|تلغرام|واتساب|إنستغرام|يوتيوب|النشرة البريدية)';
const ASKS =
  '(?:share|follow|join|subscribe|sign up|like|get|tweet|partage[rz]|suivez(?:-nous)?|(?:abonnez|inscrivez|rejoignez|recevez)(?:-vous|-nous)?|teilen|folgen|abonnieren|jetzt|compart(?:e|ir|a)|s[ií]guenos|síganos|suscríb\\p{L}*|suscrib\\p{L}*|recib[ae]|únete|compartilh\\p{L}+|siga|sigam|inscreva|assine|receba|condividi|seguici|segui|iscriviti|abbonati|ricevi|подел\\p{L}+|подпис\\p{L}+|читайте|следите|поділ\\p{L}+|підпис\\p{L}+|стежте|долучайтесь|شارك\\p{L}*|تابع\\p{L}*|اشترك\\p{L}*|انضم\\p{L}*)';

const SMALL_WORDS =
  '(?:this|it|us|our|we|me|to|on|via|in|with|for|the|a|your|free|daily|weekly|latest|news|updates|more|page|channel|up|article|story|post|friends|cet|cette|ce|nous|vous|notre|nos|à|la|le|les|sur|par|au|aux|gratuitement|page|chaîne|diesen|artikel|beitrag|uns|unseren|unserem|unserer|auf|bei|per|zum|den|die|jetzt|abonnieren|bestellen|folgen|teilen|hier|kostenlos|täglichen|este|esta|nuestro|nuestra|nuestros|en|al|el|los|por|gratis|artículo|nota|boletín|nosso|nossa|no|na|pelo|nas|artigo|matéria|questo|su|sul|nostro|nostra|alla|il|canale|articolo|нас|на|в|наш|нашу|наши|нашего|нашем|и|та|у|цю|нашій|наш|эту|новость|новости|статью|статтю|новину|новини|على|في|عبر|لنا|إلى|صفحتنا|قناتنا|هذا|الخبر|المقال|أخبارنا|و|and|et|und|y|e|or|ou|oder|o|ou|или|або)';

/** What a page asks of its readers under a story: to share it, follow the house, take its letter. */
export const ASKS_READERS = new RegExp(
  `^[\\s•*>–-]*(?:${ASKS}(?=[^.!?]{0,120}(?<![\\p{L}])${PLATFORM}(?![\\p{L}]))(?:[ ,/]{1,2}(?:${SMALL_WORDS}|${PLATFORM})(?![\\p{L}\\p{M}])){1,16}|(?:click|tap|klicken sie|cliquez|haga clic|pulse|clique|clicca|нажмите|натисніть|اضغط)(?: (?:here|hier|ici|aquí|aqui|qui|здесь|тут|هنا))(?![\\p{L}])[^.?]{0,60}|(?:share|print|comment|comments|partager|imprimer|teilen|drucken|compartir|imprimir|compartilhar|condividi|stampa|поделиться|поділитися|مشاركة)(?: (?:this|cet|diesen|este|esta|questo) \\p{L}+)?)[.!]?$`,
  'iu',
);
