import { weekdayOf } from './words/weekdays.ts';
import type { ReadParagraph, RelativeDate } from './wire-reading.ts';

const DAY = 86_400_000;
const LONGEST_PARAGRAPH = 20_000;
const MOST = 200;

/** Whole days (or weeks, months, years) away from the story's date, by the words that say so. */
const SPANS: readonly (readonly [string, 'day' | 'week' | 'month' | 'year', number])[] = [
  [
    'yesterday|hier|gestern|ayer|ontem|ieri|вчера|вчора|gisteren|eilen|dün|igår|i går|أمس',
    'day',
    -1,
  ],
  [
    "today|aujourd[’']hui|heute|hoy|hoje|oggi|сегодня|сьогодні|vandaag|tänään|bugün|idag|i dag|اليوم",
    'day',
    0,
  ],
  [
    'tomorrow|demain|morgen|mañana|amanhã|domani|завтра|huomenna|yarın|imorgon|i morgen|غدا',
    'day',
    1,
  ],
  [
    'last week|la semaine dernière|(?:vergangene|letzte|vorige)(?:n|r)? woche|la semana pasada|na semana passada|la (?:scorsa settimana|settimana scorsa)|на прошлой неделе|минулого тижня|vorige week|viime viikolla|geçen hafta|förra veckan|forrige uke|الأسبوع الماضي',
    'week',
    -1,
  ],
  [
    'this week|cette semaine|diese woche|esta semana|questa settimana|на этой неделе|цього тижня|deze week|tällä viikolla|bu hafta|denna vecka',
    'week',
    0,
  ],
  [
    'next week|la semaine prochaine|nächste(?:n|r)? woche|la próxima semana|na próxima semana|la prossima settimana|на следующей неделе|наступного тижня|volgende week|ensi viikolla|gelecek hafta|nästa vecka',
    'week',
    1,
  ],
  [
    'last month|le mois dernier|(?:vergangene|letzte)n monat|el mes pasado|no mês passado|il mese scorso|в прошлом месяце|минулого місяця|vorige maand|viime kuussa|geçen ay|förra månaden',
    'month',
    -1,
  ],
  [
    "last year|l[’']an(?:née)? derni(?:er|ère)|(?:vergangene|letzte)s jahr|el año pasado|no ano passado|l[’']anno scorso|в прошлом году|минулого року|vorig jaar|viime vuonna|geçen yıl|förra året",
    'year',
    -1,
  ],
];

const SPAN = new RegExp(
  `(?<![\\p{L}])(?:${SPANS.map(([words], index) => `(?<s${String(index)}>${words})`).join('|')})(?![\\p{L}])`,
  'giu',
);
const WEEKDAY =
  /(?:(?<lead>on|said|says|told|am|le|el|na|il|op|på|в|у) )?(?<day>[\p{L}][\p{L}\p{M}’'-]{3,14})(?![\p{L}])/giu;
const CAPITALISED = new Set(['en', 'de', 'nl']);

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function isoWeekday(time: number): number {
  return new Date(time).getUTCDay() || 7;
}

function spanFrom(base: number, unit: 'day' | 'week' | 'month' | 'year', away: number): string {
  if (unit === 'day') return iso(base + away * DAY);
  const date = new Date(base);
  if (unit === 'year') return String(date.getUTCFullYear() + away);
  if (unit === 'month') {
    return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + away, 1)).slice(0, 7);
  }
  const monday = base - (isoWeekday(base) - 1) * DAY + away * 7 * DAY;
  return `${iso(monday)}/${iso(monday + 6 * DAY)}`;
}

type Found = RelativeDate & { at: number };

function spansIn(paragraph: ReadParagraph, base: number): Found[] {
  return Array.from(paragraph.text.slice(0, LONGEST_PARAGRAPH).matchAll(SPAN), (match) => {
    const index = SPANS.findIndex((_, at) => match.groups?.[`s${String(at)}`] !== undefined);
    const [, unit, away] = SPANS[index] ?? ['', 'day' as const, 0];
    const resolved = spanFrom(base, unit, away);
    return { paragraph: paragraph.n, text: match[0], resolved, at: match.index };
  });
}

function weekdaysIn(paragraph: ReadParagraph, base: number, language: string | null): Found[] {
  const found: Found[] = [];
  for (const match of paragraph.text.slice(0, LONGEST_PARAGRAPH).matchAll(WEEKDAY)) {
    const word = match.groups?.['day'] ?? '';
    const weekday = weekdayOf(word);
    if (weekday === null) continue;
    if (CAPITALISED.has(language ?? 'en') && !/^\p{Lu}/u.test(word)) continue;
    const back = (isoWeekday(base) - weekday + 7) % 7;
    const said: Found = {
      paragraph: paragraph.n,
      text: match[0],
      resolved: iso(base - back * DAY),
      at: match.index,
    };
    found.push(back === 0 ? { ...said, weekdayMatches: true } : said);
  }
  return found;
}

/**
 * Dates that the text gives only relative to its own day ("on Thursday", "last week"), resolved
 * against the story's date (`YYYY-MM-DD`): a weekday is the last one, the story's own day included.
 */
export function findRelativeDates(
  paragraphs: readonly ReadParagraph[],
  storyDate: string,
  language: string | null,
): RelativeDate[] {
  const base = Date.parse(`${storyDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(base)) return [];
  const found = paragraphs.flatMap((paragraph) =>
    [...spansIn(paragraph, base), ...weekdaysIn(paragraph, base, language)].sort(
      (a, b) => a.at - b.at,
    ),
  );
  return found.slice(0, MOST).map(({ paragraph, text, resolved, weekdayMatches }) => ({
    paragraph,
    text,
    resolved,
    ...(weekdayMatches === true && { weekdayMatches }),
  }));
}
