import { fold } from './fold.ts';

/** News agencies as they sign, in any script; matched without case and accents. */
const AGENCIES =
  'Reuters|Thomson Reuters|AP|Associated Press|The Associated Press|AFP|Agence France-Presse|dpa|dpa-AFX|dpa-infocom|EFE|Agencia EFE|ANSA|AGI|Adnkronos|LaPresse|TASS|ITAR-TASS|RIA|RIA Novosti|Interfax|Interfax-Ukraine|Sputnik|Kyodo|Kyodo News|Jiji|Jiji Press|Yonhap|Newsis|Xinhua|CNS|CNA|Bernama|Antara|PTI|ANI|IANS|UNI|APP|BSS|VNA|TNA|PNA|AAP|NZPA|PA|PA Media|Press Association|CP|The Canadian Press|La Presse Canadienne|PC|UPI|Bloomberg|Dow Jones|Dow Jones Newswires|DJ|MarketWatch|AWP|SDA|ATS|Keystone-SDA|Keystone-ATS|APA|Belga|ANP|Novum|STT|TT|NTB|Ritzau|FNB|ETA|BNS|ELTA|LETA|PAP|ČTK|CTK|TASR|SITA|MTI|Agerpres|Mediafax|BTA|Tanjug|Beta|Fena|Srna|HINA|STA|MIA|ATA|AMNA|ANA|ANA-MPA|CNA|AA|Anadolu|Anadolu Agency|Anadolu Ajansı|DHA|İHA|IHA|Lusa|Europa Press|Agência Brasil|Agência Estado|Estadão Conteúdo|Folhapress|ABr|Notimex|Télam|Telam|Prensa Latina|Colpisa|OTR Press|Servimedia|SID|epd|KNA|AFX|OPTA|Infobae|MENA|WAM|SPA|KUNA|QNA|BNA|Petra|NNA|ONA|SABA|TAP|MAP|APS|SUNA|IRNA|ISNA|Mehr|Tasnim|Ukrinform|UNN|UNIAN|RBC-Ukraine|BelTA|KazTAG|Kazinform|Trend|Azertac|Armenpress|GlobeNewswire|PR Newswire|Business Wire|Рейтер|Рейтерс|ТАСС|ИТАР-ТАСС|РИА Новости|РИА|Интерфакс|INTERFAX.RU|ИНТЕРФАКС.РУ|АиФ|АиФ-Украина|ПРАЙМ|БЕЛТА|АЗЕРТАДЖ|УНН|УНІАН|УНИАН|Укрінформ|Укринформ|Інтерфакс-Україна|Интерфакс-Украина|БелТА|РБК|РБК-Україна|АФП|АП|ДПА|Спутник|ロイター|共同|共同通信|時事|時事通信|ＡＦＰ|ＡＰ|AFP時事|AFP=時事|ブルームバーグ|新華社|路透社|路透|新华社|中新社|中新网|美联社|法新社|中央社|彭博社|共同社|韩联社|塔斯社|俄新社|رويترز|أ ف ب|ا ف ب|أ.ف.ب|فرانس برس|أ ب|أسوشيتد برس|د ب أ|د.ب.أ|أ ش أ|وام|واس|كونا|قنا|بنا|بترا|سانا|وكالات|سبوتنيك|نوفوستي|شينخوا|الأناضول|연합뉴스|로이터';

const KNOWN: ReadonlyMap<string, string> = new Map(
  AGENCIES.split('|').map((name) => [fold(name), name]),
);

const LONGEST_NAME = 40;

/** Whether a name, in any case and with any accents, is a news agency's. */
export function isAgency(name: string): boolean {
  return name.length <= LONGEST_NAME && KNOWN.has(fold(name.trim()));
}

/** Pattern source that matches one agency as printed, longest names first. */
export const AGENCY_SOURCE = [
  ...new Set(AGENCIES.split('|').flatMap((name) => [name, name.toUpperCase()])),
]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.]/gu, '\\.'))
  .join('|');
