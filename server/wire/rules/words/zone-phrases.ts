/** Zones that are printed in words, as pattern sources (matched without case), with their IANA names. */
const PHRASES: readonly (readonly [words: string, zone: string])[] = [
  [
    'Greenwich mean time|heure (?:de )?Greenwich|hora (?:de )?Greenwich|по Гринвичу|за Гринвічем|بتوقيت (?:غرينتش|جرينتش|غرينيتش)|توقيت غرينتش',
    'Etc/GMT',
  ],
  ['heure (?:de )?Paris|heure française', 'Europe/Paris'],
  ['heure (?:de )?Bruxelles|Brussels time', 'Europe/Brussels'],
  ['heure (?:de )?(?:Genève|Berne)|heure suisse|Schweizer Zeit', 'Europe/Zurich'],
  ['(?:Berliner|deutscher|mitteleuropäischer) Zeit|Berlin time', 'Europe/Berlin'],
  ['Wiener Zeit', 'Europe/Vienna'],
  ['hora (?:peninsular(?: española)?|española|de Madrid|de España)', 'Europe/Madrid'],
  ['(?:horário|hora) de Bras[ií]lia', 'America/Sao_Paulo'],
  ['(?:horário|hora) de (?:Lisboa|Portugal)', 'Europe/Lisbon'],
  ['ora (?:italiana|di Roma)', 'Europe/Rome'],
  ['(?:за )?київськ(?:им|ого) час(?:ом|у)|за Києвом|Kyiv time|heure (?:de )?Kyiv', 'Europe/Kyiv'],
  ['(?:по )?московско(?:му|го) времени|Moscow time|heure (?:de )?Moscou', 'Europe/Moscow'],
  ['London time|UK time|(?:heure|hora) de Londres', 'Europe/London'],
  [
    '(?:US )?Eastern(?: (?:standard|daylight))?(?: time)?|New York time|hora del Este',
    'America/New_York',
  ],
  ['(?:US )?Central(?: (?:standard|daylight))? time', 'America/Chicago'],
  ['(?:US )?Mountain(?: (?:standard|daylight))? time', 'America/Denver'],
  ['(?:US )?Pacific(?: (?:standard|daylight))? time', 'America/Los_Angeles'],
  ["heure de (?:Montréal|l[’']Est)", 'America/Montreal'],
  ['hora de (?:la )?(?:Ciudad de )?México', 'America/Mexico_City'],
  ['hora (?:argentina|de Buenos Aires)', 'America/Argentina/Buenos_Aires'],
  ['بتوقيت (?:مكة(?: المكرمة)?|السعودية|الرياض)', 'Asia/Riyadh'],
  ['بتوقيت (?:القاهرة|مصر)', 'Africa/Cairo'],
  ['بتوقيت (?:الإمارات|أبوظبي|دبي)', 'Asia/Dubai'],
  ['بتوقيت (?:بيروت|لبنان)', 'Asia/Beirut'],
];

/** A pattern source that matches a zone told in words, in capitals or not. */
export const ZONE_PHRASE_SOURCE = `(?i:${PHRASES.map(([words]) => words).join('|')})(?![\\p{L}\\p{M}])`;

const ABBREVIATED: Readonly<Record<string, string>> = {
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  CET: 'Europe/Paris',
  MEZ: 'Europe/Berlin',
  IST: 'Asia/Kolkata',
};

const NAMED = PHRASES.map(([words, zone]) => ({ words: new RegExp(`^(?:${words})$`, 'iu'), zone }));

/** The IANA zone that a printed zone names whatever the season; `null` for offsets and plain abbreviations. */
export function namedZone(printed: string): string | null {
  const abbreviated = ABBREVIATED[printed.toUpperCase()];
  if (abbreviated !== undefined) return abbreviated;
  return NAMED.find(({ words }) => words.test(printed))?.zone ?? null;
}
