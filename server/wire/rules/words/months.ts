import { fold } from './fold.ts';

/** Month names as wires print them, January first; `|` separates forms of one month. */
const MONTHS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  de: 'januar|jänner|jan|jän februar|feber|feb|febr märz|mär|mrz|maerz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv|jan février|fevrier|févr|fév mars|mar avril|avr mai juin juillet|juil août|aout|aoû septembre|sept octobre|oct novembre|nov décembre|déc',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago|agto septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  it: 'gennaio|genn|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
  nl: 'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  ru: 'января|январь|янв февраля|февраль|февр|фев марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сент|сен октября|октябрь|окт ноября|ноябрь|нояб|ноя декабря|декабрь|дек',
  uk: 'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт|кві травня|травень|трав|тра червня|червень|черв|чер липня|липень|лип серпня|серпень|серп|сер вересня|вересень|вер жовтня|жовтень|жовт|жов листопада|листопад|лист|лис грудня|грудень|груд|гру',
  fi: 'tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  sv: 'januari|jan februari|febr|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  ar: 'يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|إبريل|نيسان|أفريل مايو|أيار|ماي يونيو|يونية|حزيران|جوان يوليو|يولية|تموز|جويلية أغسطس|آب|أوت سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول',
  no: 'januar|jan februar|febr|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des',
  da: 'januar|jan februar|febr|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
  pl: 'stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  cs: 'ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad prosince|prosinec|pro',
  sk: 'januára|január februára|február marca|marec apríla|apríl mája|máj júna|jún júla|júl augusta|august septembra|september októbra|október novembra|november decembra|december',
  sl: 'januarja|januar|jan februarja|februar|feb marca|marec|mar aprila|april|apr maja|maj junija|junij|jun julija|julij|jul avgusta|avgust|avg septembra|september|sep oktobra|oktober|okt novembra|november|nov decembra|december|dec',
  hr: 'siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj|lip srpnja|srpanj|srp kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad|lis studenoga|studeni|stu prosinca|prosinac|pro',
  hu: 'január|jan február|febr|feb március|márc|már április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
  ro: 'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep octombrie|oct noiembrie|nov decembrie|dec',
  el: 'ιανουαρίου|ιαν φεβρουαρίου|φεβ μαρτίου|μαρ απριλίου|απρ μαΐου|μαΐ ιουνίου|ιουν ιουλίου|ιουλ αυγούστου|αυγ σεπτεμβρίου|σεπ|σεπτ οκτωβρίου|οκτ νοεμβρίου|νοε|νοεμ δεκεμβρίου|δεκ',
  bg: 'януари|яну февруари|фев март април|апр май юни|юн юли|юл август|авг септември|сеп|септ октомври|окт ноември|ное декември|дек',
  sr: 'јануар|јануара|јан фебруар|фебруара|феб март|марта|мар април|априла|апр мај|маја јун|јуна јул|јула август|августа|авг септембар|септембра|сеп октобар|октобра|окт новембар|новембра|нов децембар|децембра|дец',
  id: 'januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu|agt september|sept|sep oktober|okt november|nov desember|des',
  he: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
};

type MonthTable = ReadonlyMap<string, number>;

function tableOf(forms: string): MonthTable {
  const entries = forms
    .split(' ')
    .flatMap((group, index) =>
      group.split('|').map((form): [string, number] => [fold(form.replace('_', ' ')), index + 1]),
    );
  return new Map(entries);
}

const TABLES: ReadonlyMap<string, MonthTable> = new Map(
  Object.entries(MONTHS_BY_LANGUAGE).map(([language, forms]) => [language, tableOf(forms)]),
);

/** Shortest listed form that may carry a case ending it is not listed with (`januar` + `ja`). */
const SHORTEST_STEM = 6;
const LONGEST_ENDING = 2;

function look(table: MonthTable, word: string): number | null {
  const exact = table.get(word);
  if (exact !== undefined) return exact;
  for (const [form, month] of table) {
    const abbreviates = word.length >= 4 && form.startsWith(word) && !form.includes(' ');
    const declines =
      form.length >= SHORTEST_STEM &&
      word.startsWith(form) &&
      word.length - form.length <= LONGEST_ENDING;
    if (abbreviates || declines) return month;
  }
  return null;
}

/**
 * The month (1–12) a printed word names, in the given language first and then in any other: wires
 * mix languages (a German month in an English time stamp). `null` when it names none.
 */
export function monthOf(word: string, language?: string): number | null {
  const key = fold(word.replace(/\.$/u, '')).trim();
  if (key.length < 2) return null;
  const own = TABLES.get(language?.slice(0, 2) ?? '');
  const found = own === undefined ? null : look(own, key);
  if (found !== null) return found;
  for (const table of TABLES.values()) {
    const exact = table.get(key);
    if (exact !== undefined) return exact;
  }
  for (const table of TABLES.values()) {
    const near = look(table, key);
    if (near !== null) return near;
  }
  return null;
}
