import { ZONE_SOURCE } from './words/zones.ts';

/** A printed clock time. `zone` is as printed; `start` and `end` are positions in the text. */
export type FoundTime = {
  hour: number;
  minute: number;
  second: number | null;
  zone: string | null;
  /** The time was printed with a.m. or p.m. in Latin letters. */
  american: boolean;
  start: number;
  end: number;
};

const AFTERNOON = new Set(['午後', '下午', '晚上', '오후']);
const MERIDIEM = '(?:a|p)\\.? ?m\\.?(?![\\p{L}])';
const ZONE = `(?:(?:[ ,]{0,2}Uhr)?[ ,]{0,2}\\(?(?<zone>${ZONE_SOURCE})\\)?)?`;

const EAST_ASIAN =
  /(?<half>午前|午後|上午|下午|晚上|凌晨|早上|오전|오후)?\s?(?<!\d)(?<h>\d{1,2})\s?[時时点點시]\s?(?:(?<m>\d{1,2})\s?[分분]?)?(?:\s?(?<s>\d{1,2})\s?[秒초])?/gu;
const EAST_ASIAN_HALF =
  /(?<half>午前|午後|上午|下午|晚上|凌晨|早上|오전|오후)\s?(?<h>\d{1,2})[:：](?<m>\d{2})(?:[:：](?<s>\d{2}))?/gu;
const TWELVE_HOUR = new RegExp(
  `(?<![\\d:.])(?<h>\\d{1,2})(?:[:.h](?<m>\\d{2})(?:[:.](?<s>\\d{2}))?)?[ \\u00a0\\u202f]?(?<half>${MERIDIEM})${ZONE}`,
  'giu',
);
const COLON = new RegExp(
  `(?<![\\d:])(?<h>\\d{1,2})[:：](?<m>\\d{2})(?:[:：](?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])(?: ?(?<half>[صم](?![\\p{L}])|مساءً?|صباحا?ً?))?${ZONE}`,
  'gu',
);
const LETTER_H = new RegExp(
  `(?<![\\d:.,])(?<h>\\d{1,2}) ?[hH](?: ?(?<m>\\d{2})(?: ?min)?)?(?![\\p{L}\\d])${ZONE}`,
  'gu',
);
const CUED_DOT = new RegExp(
  `(?<=(?:klo|kl|um|om|alle|ore|saat|at|às|ob|o|в|о|til)\\.? )(?<h>\\d{1,2})[.](?<m>\\d{2})(?![\\d.]\\d)${ZONE}`,
  'giu',
);
const CUED_HOUR =
  /(?<=(?<![\p{L}])(?:alle|dalle|a las|às|ore|klo|kello) )(?<h>\d{1,2})(?![\d:.,h]\d|\d|h)/giu;
const HOUR_WORD = new RegExp(
  `(?<![\\d:.,])(?<!(?:de|durante|pendant|pour|por|per|in|за|через|dans) )(?<h>\\d{1,2}) (?:heures?|horas?|годин[аиі]?|часов|часа?)(?: (?<m>\\d{2})(?!\\d))?(?![\\p{L}])${ZONE}`,
  'giu',
);
const O_CLOCK = new RegExp(
  `(?<![\\d:.])(?<h>\\d{1,2})(?:[.:](?<m>\\d{2}))? (?:Uhr|uur|óra)${ZONE}`,
  'giu',
);
const MILITARY = new RegExp(
  `(?<![\\d:./-])(?<h>[01]\\d|2[0-4])(?<m>[0-5]\\d) ?(?:hrs|hours|h|uur|Uhr)?[ ,]{0,2}(?<zone>${ZONE_SOURCE})`,
  'gu',
);
const MILITARY_CUED = /(?<![\d:./-])(?<h>[01]\d|2[0-4])(?<m>[0-5]\d) ?(?:hrs|hours)(?![\p{L}])/gu;
const NOON = new RegExp(
  `(?<![\\p{L}\\d])(?:12 ?)?(?:(?<noon>noon|midday|midi|mittags|mediodía|meio-dia|mezzogiorno|полдень|полудня)|midnight|minuit|mitternacht|medianoche|meia-noite|mezzanotte|полночь|полуночи)(?![\\p{L}])${ZONE}`,
  'giu',
);
const BARE_DOT = new RegExp(
  `(?<![\\d.,:/])(?<h>[01]?\\d|2[0-3])[.](?<m>[0-5]\\d)(?![\\d%]|[.,]\\d)${ZONE}`,
  'gu',
);

function hourOf(printed: number, half: string | undefined): number {
  if (half === undefined) return printed;
  const afternoon = AFTERNOON.has(half) || /^p/iu.test(half) || half.startsWith('م');
  if (afternoon) return printed < 12 ? printed + 12 : printed;
  return printed === 12 ? 0 : printed;
}

function toTime(match: RegExpMatchArray): FoundTime | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const half = groups['half'];
  const named = groups['h'] === undefined;
  const noon = groups['noon'] !== undefined;
  const hour = named ? (noon ? 12 : 0) : hourOf(Number(groups['h']), half);
  const minute = Number(groups['m'] ?? 0);
  const second = groups['s'] === undefined ? null : Number(groups['s']);
  if (hour > 24 || minute > 59 || (second ?? 0) > 60) return null;
  return {
    hour,
    minute,
    second,
    zone: groups['zone'] ?? null,
    american: half !== undefined && /^[ap]/iu.test(half),
    start,
    end: start + match[0].length,
  };
}

const CERTAIN = [
  TWELVE_HOUR,
  EAST_ASIAN_HALF,
  COLON,
  EAST_ASIAN,
  O_CLOCK,
  HOUR_WORD,
  MILITARY,
  MILITARY_CUED,
  CUED_DOT,
  LETTER_H,
  CUED_HOUR,
  NOON,
];

function readAll(text: string, patterns: readonly RegExp[]): FoundTime[] {
  const kept: FoundTime[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const time = toTime(match);
      if (time && kept.every((other) => time.end <= other.start || time.start >= other.end)) {
        kept.push(time);
      }
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Every clock time printed in a short text (digits already plain), in printed order. A bare `19.22`
 * counts only when nothing clearer is there: it may as well be a number.
 */
export function findTimes(text: string): FoundTime[] {
  const certain = readAll(text, CERTAIN);
  return certain.length > 0 ? certain : readAll(text, [BARE_DOT]);
}
