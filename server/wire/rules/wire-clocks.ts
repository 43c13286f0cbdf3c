import { monthOf } from './words/months.ts';
import { isoOffset, ZONE_SOURCE, zoneOffset } from './words/zones.ts';

/** A time stamp in one of the agencies' own compact forms, with its place in the text. */
export type WireClock = {
  iso: string;
  order: string;
  tz: string | null;
  precision: 'minute' | 'second';
  start: number;
  end: number;
  evidence: string;
  ambiguous: boolean;
};

const DAY_TIME = new RegExp(
  `(?<!\\d)(?<day>\\d{2})(?<hour>\\d{2})(?<minute>\\d{2}) ?(?<zone>${ZONE_SOURCE})?[ ]{0,2}(?<month>\\p{L}{3,12})\\.?[ ]?(?<year>\\d{4}|\\d{2})(?![\\d:])`,
  'u',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\d)(?<month>\\d{2})-(?<day>\\d{2})-(?<year>\\d{4}|\\d{2})[ ]{1,3}(?<hour>\\d{2})(?<minute>\\d{2}) ?(?<zone>${ZONE_SOURCE})?(?![\\d])`,
  'u',
);
const TIME_FIRST =
  /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d{2})[ ]?[-/ ][ ]?(?<day>\d{2})[-/](?<month>\d{2}|\p{L}{3,9})[-/](?<year>\d{2})(?!\d)/u;

const BASIC_ISO = new RegExp(
  `(?<!\\d)(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})T(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<zone>${ZONE_SOURCE})?`,
  'u',
);

type Form = { pattern: RegExp; order: (zone: string | null) => string };

const FORMS: readonly Form[] = [
  { pattern: DAY_TIME, order: (zone) => (zone === null ? 'DDHHMM mon YY' : 'DDHHMM TZ mon YY') },
  { pattern: MONTH_FIRST, order: () => 'MM-DD-YY HHMM' },
  { pattern: TIME_FIRST, order: () => 'HH:MM-DD-MM-YY' },
  { pattern: BASIC_ISO, order: () => 'YMD' },
];

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function monthNumber(printed: string): number | null {
  return /^\d+$/u.test(printed) ? Number(printed) : monthOf(printed);
}

function offsetOf(zone: string | null): string {
  if (zone === null || !/^(?:GMT|UTC|Z)|[+−-]\d/iu.test(zone)) return '';
  const offset = zoneOffset(zone);
  return offset === null ? '' : isoOffset(offset);
}

function read(text: string, form: Form): WireClock | null {
  const match = form.pattern.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const month = monthNumber(groups['month'] ?? '');
  const [day, hour, minute] = [groups['day'], groups['hour'], groups['minute']].map(Number);
  if (month === null || day === undefined || hour === undefined || minute === undefined)
    return null;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return null;
  const printedYear = Number(groups['year']);
  const year = printedYear < 100 ? 2000 + printedYear : printedYear;
  const zone = groups['zone'] ?? null;
  const seconds = groups['second'];
  const time = [two(hour), two(minute), ...(seconds === undefined ? [] : [seconds])].join(':');
  return {
    iso: `${String(year)}-${two(month)}-${two(day)}T${time}${offsetOf(zone)}`,
    order: form.order(zone),
    tz: zone,
    precision: seconds === undefined ? 'minute' : 'second',
    start: match.index,
    end: match.index + match[0].length,
    evidence: 'an agency’s own form',
    ambiguous: false,
  };
}

/**
 * Reads the agencies' compact clocks: day, hour and minute run together (dpa), month-day-year and a
 * four-digit time (AP), time before a dashed date. `null` when the text holds none.
 */
export function readWireClock(text: string): WireClock | null {
  for (const form of FORMS) {
    const clock = read(text, form);
    if (clock !== null) return clock;
  }
  return null;
}
