import { ZONE_PHRASE_SOURCE } from './zone-phrases.ts';

/**
 * Zone abbreviations that wires print, with their offset from UTC in minutes; `null` where the
 * abbreviation does not say whether summer time is meant (ET) or names several zones (IST).
 */
const OFFSETS: Readonly<Record<string, number | null>> = {
  GMT: 0,
  UTC: 0,
  UCT: 0,
  Z: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
  TRT: 180,
  EAT: 180,
  SAST: 120,
  GST: 240,
  PKT: 300,
  IST: null,
  SGT: 480,
  HKT: 480,
  CST: null,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  ACST: 570,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  ET: null,
  CT: null,
  CDT: -300,
  MT: null,
  MST: -420,
  MDT: -360,
  PT: null,
  PST: -480,
  PDT: -420,
  AKST: -540,
  HST: -600,
  BRT: -180,
  ART: -180,
  TSİ: 180,
  TSI: 180,
  HNEC: 60,
};

/** A pattern source that matches one printed zone: an abbreviation, `GMT+1`, `+01:00`, `Z`. */
export const ZONE_SOURCE = `(?:(?:GMT|UTC|Z)[ ]?[+−-]\\d{1,2}(?::?\\d{2})?|[+−-]\\d{2}:\\d{2}|[+−-]\\d{4}(?!\\d)|(?:${Object.keys(
  OFFSETS,
)
  .sort((a, b) => b.length - a.length)
  .join('|')}|мск)(?![\\p{L}\\d])|${ZONE_PHRASE_SOURCE})`;

/** A zone that stands alone, after the date rather than the time: no short codes that are words too. */
export const LONE_ZONE = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.keys(OFFSETS)
    .filter((zone) => zone.length > 2)
    .join('|')}|ET|мск|${ZONE_PHRASE_SOURCE})(?![\\p{L}\\d])`,
  'u',
);

const AMERICAN = new Set(['ET', 'EST', 'EDT', 'CT', 'CDT', 'MT', 'MST', 'MDT', 'PT', 'PST', 'PDT']);

/** Whether a printed zone is one of the United States, where dates are month first. */
export function isAmericanZone(zone: string): boolean {
  return AMERICAN.has(zone.toUpperCase());
}

const PRINTED_OFFSET = /([+−-])(\d{1,2}):?(\d{2})?$/u;

/** Minutes east of UTC that a printed zone stands for, or `null` when it does not say. */
export function zoneOffset(zone: string): number | null {
  const printed = PRINTED_OFFSET.exec(zone);
  if (printed) {
    const minutes = Number(printed[2]) * 60 + Number(printed[3] ?? 0);
    return printed[1] === '+' ? minutes : -minutes;
  }
  return OFFSETS[zone.toUpperCase()] ?? null;
}

/** An offset in minutes as ISO 8601 writes it: `Z`, `+01:00`, `-05:00`. */
export function isoOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}:${String(size % 60).padStart(2, '0')}`;
}
