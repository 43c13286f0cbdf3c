import { keyOf } from '../letters.ts';

/** How a language names times. Values are what facts are compared by, alike in every language. */
export type DateWords = {
  months: ReadonlyMap<string, string>;
  weekdays: ReadonlyMap<string, string>;
  /** Yesterday, noon, morning, spring: dates by themselves. */
  times: ReadonlyMap<string, string>;
  /** Week, month, year: dates only with a word such as “last”. */
  periods: ReadonlyMap<string, string>;
  shifts: ReadonlyMap<string, string>;
  /** Month and weekday names have a capital; without it “may” and “march” are other words. */
  capitals: boolean;
};

/** `a b=value` joined by commas: every word (with `_` for a space) has that value. */
function table(lines: string): Map<string, string> {
  return new Map(
    lines.split(',').flatMap((line) => {
      const [words = '', value = ''] = line.split('=');
      return words
        .trim()
        .split(' ')
        .map((word) => [keyOf(word.replaceAll('_', ' ')), value.trim()] as const);
    }),
  );
}

const ENGLISH: DateWords = {
  months: table(
    'January Jan=1,February Feb=2,March Mar=3,April Apr=4,May=5,June Jun=6,July Jul=7,August Aug=8,September Sep Sept=9,October Oct=10,November Nov=11,December Dec=12',
  ),
  weekdays: table(
    'Monday Mondays=1,Tuesday Tuesdays=2,Wednesday Wednesdays=3,Thursday Thursdays=4,Friday Fridays=5,Saturday Saturdays=6,Sunday Sundays=7',
  ),
  times: table(
    'yesterday=yesterday,today=today,tomorrow=tomorrow,tonight=tonight,morning=morning,afternoon=afternoon,evening=evening,night overnight=night,noon midday=noon,midnight=midnight,dawn=dawn,dusk=dusk,spring=spring,summer=summer,autumn fall=autumn,winter=winter,weekend=weekend,christmas=christmas,easter=easter,ramadan=ramadan,eve=eve,hourly daily=daily,weekly=weekly,monthly=monthly,yearly annual annually=yearly',
  ),
  periods: table(
    'week weeks=week,month months=month,year years=year,decade decades=decade,century=century,season=season,quarter=quarter,hour hours=hour,day days=day',
  ),
  shifts: table(
    'last=last,previous=last,past=last,next=next,coming=next,following=next,this=this,current=this',
  ),
  capitals: true,
};

const FRENCH: DateWords = {
  months: table(
    'janvier janv=1,février févr=2,mars=3,avril=4,mai=5,juin=6,juillet juil=7,août aout=8,septembre=9,octobre oct=10,novembre nov=11,décembre déc=12',
  ),
  weekdays: table(
    'lundi lundis=1,mardi mardis=2,mercredi mercredis=3,jeudi jeudis=4,vendredi vendredis=5,samedi samedis=6,dimanche dimanches=7',
  ),
  times: table(
    "hier=yesterday,avant-hier=before-yesterday,aujourd'hui=today,demain=tomorrow,matin matinée=morning,après-midi midi=noon,soir soirée=evening,nuit=night,minuit=midnight,aube=dawn,printemps=spring,été=summer,automne=autumn,hiver=winter,week-end=weekend,noël=christmas,pâques=easter,ramadan=ramadan,veille=eve,lendemain=day-after,quotidien quotidienne=daily,hebdomadaire=weekly,mensuel mensuelle=monthly,annuel annuelle=yearly",
  ),
  periods: table(
    'semaine semaines=week,mois=month,an année années ans=year,décennie=decade,siècle=century,saison=season,trimestre=quarter,heure heures=hour,jour jours=day',
  ),
  shifts: table(
    'dernier dernière derniers dernières passé passée précédent précédente=last,prochain prochaine prochains prochaines=next,suivant suivante=next,ce cet cette ces=this',
  ),
  capitals: false,
};

const ARABIC: DateWords = {
  months: table(
    'يناير جانفي كانون_الثاني=1,فبراير شباط فيفري=2,مارس آذار=3,أبريل إبريل نيسان أفريل=4,مايو أيار=5,يونيو يونيه حزيران جوان=6,يوليو يوليه تموز جويلية=7,أغسطس آب أوت=8,سبتمبر أيلول=9,أكتوبر تشرين_الأول=10,نوفمبر تشرين_الثاني=11,ديسمبر كانون_الأول=12,محرم=h1,صفر=h2,رجب=h7,شعبان=h8,رمضان=h9,شوال=h10',
  ),
  weekdays: table('الاثنين الإثنين=1,الثلاثاء=2,الأربعاء=3,الخميس=4,الجمعة=5,السبت=6,الأحد=7'),
  times: table(
    'أمس=yesterday,اليوم=today,غدا غد=tomorrow,الليلة=tonight,صباح صباحا الصباح=morning,ظهر ظهرا الظهر=noon,عصر عصرا=afternoon,مساء المساء=evening,ليل ليلا ليلة الليل=night,فجر فجرا الفجر=dawn,الربيع=spring,الصيف=summer,الخريف=autumn,الشتاء=winter,العيد=feast,يوميا=daily,أسبوعيا=weekly,شهريا=monthly,سنويا=yearly',
  ),
  periods: table(
    'أسبوع الأسبوع=week,شهر الشهر=month,عام العام سنة السنة=year,عقد العقد=decade,قرن القرن=century,موسم الموسم=season,ساعة الساعة=hour',
  ),
  shifts: table(
    'الماضي الماضية الفائت المنصرم السابق السابقة=last,المقبل المقبلة القادم القادمة التالي=next,هذا هذه الجاري الجارية الحالي الحالية=this',
  ),
  capitals: false,
};

const made = new Map<string, DateWords>();

/** Months and weekdays of any language, as Unicode’s CLDR has them. */
function fromIntl(language: string): DateWords {
  const known = made.get(language);
  if (known !== undefined) return known;
  const name = (month: number, day: number, options: Intl.DateTimeFormatOptions): string =>
    keyOf(
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(
        Date.UTC(2024, month, day),
      ),
    );
  const months = new Map<string, string>();
  const weekdays = new Map<string, string>();
  for (let at = 0; at < 12; at += 1) {
    months.set(name(at, 1, { month: 'long' }), String(at + 1));
    // The form beside a day, as in “2 февраля”.
    const beside = name(at, 1, { month: 'long', day: 'numeric' }).split(' ').at(-1);
    if (beside !== undefined) months.set(beside, String(at + 1));
  }
  for (let day = 1; day <= 7; day += 1)
    weekdays.set(name(0, day, { weekday: 'long' }), String(day));
  const words = {
    ...{ months, weekdays, times: new Map(), periods: new Map(), shifts: new Map() },
    capitals: false,
  };
  made.set(language, words);
  return words;
}

/** How the language names times; only months and weekdays for one that we do not know. */
export function dateWordsOf(primary: string): DateWords {
  if (primary === 'en') return ENGLISH;
  if (primary === 'fr') return FRENCH;
  if (primary === 'ar') return ARABIC;
  try {
    return fromIntl(primary);
  } catch {
    return fromIntl('und');
  }
}
