import { fold } from './fold.ts';

/** Weekday names, Monday first; only forms long enough not to be another word. */
const WEEKDAYS_BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun',
  de: 'montag|montagabend dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  pt: 'segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado domingo',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ru: 'понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье',
  uk: "понеділок вівторок середа|середу четвер п'ятниця|п'ятницю|п’ятниця|п’ятницю субота|суботу неділя|неділю",
  fi: 'maanantai|maanantaina tiistai|tiistaina keskiviikko|keskiviikkona torstai|torstaina perjantai|perjantaina lauantai|lauantaina sunnuntai|sunnuntaina',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  sv: 'måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen söndag|söndagen',
  ar: 'الاثنين|الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  no: 'mandag tirsdag onsdag torsdag fredag lørdag søndag',
  pl: 'poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę',
  sl: 'ponedeljek torek sreda četrtek petek sobota nedelja',
  hu: 'hétfő kedd szerda csütörtök péntek szombat vasárnap',
  cs: 'pondělí úterý středa|středu čtvrtek pátek sobota|sobotu neděle|neděli',
};

const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.values(WEEKDAYS_BY_LANGUAGE)
    .reverse()
    .flatMap((week) =>
      week
        .split(' ')
        .flatMap((day, index) =>
          day.split('|').map((form): [string, number] => [fold(form), index + 1]),
        ),
    ),
);

/** The weekday a printed word names, 1 (Monday) to 7 (Sunday) as in ISO 8601, or `null`. */
export function weekdayOf(word: string): number | null {
  return WEEKDAY_NUMBERS.get(fold(word.replace(/\.$/u, ''))) ?? null;
}
