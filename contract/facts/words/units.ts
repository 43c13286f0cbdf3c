import { keyOf } from '../letters.ts';

const UNITS: Readonly<Record<string, string>> = {
  '%': '% ٪ percent pct pourcent بالمئة بالمائة',
  '€': '€ euro euros eur يورو',
  $: '$ dollar dollars usd دولار دولارا دولارات',
  '£': '£ pound pounds livre livres sterling gbp جنيه جنيها جنيهات',
  '¥': '¥ yen yens ين',
  km: 'km kilometre kilometres kilometer kilometers kilomètre kilomètres كيلومتر كيلومترا كيلومترات كلم كم',
  mile: 'mile miles ميل ميلا أميال',
  m: 'm metre metres meter meters mètre mètres متر مترا أمتار',
  cm: 'cm centimetre centimetres centimètre centimètres سنتيمتر سنتيمترا',
  kg: 'kg kilo kilos kilogram kilograms kilogramme kilogrammes كيلوغرام كيلوغراما كيلوغرامات',
  t: 'tonne tonnes ton tons طن طنا أطنان',
  ha: 'ha hectare hectares هكتار هكتارا هكتارات',
  l: 'litre litres liter liters لتر لترا لترات',
  '°': '° degree degrees degré degrés درجة درجات',
  ft: 'foot feet ft قدم قدما أقدام',
  mw: 'mw megawatt megawatts mégawatt mégawatts ميغاواط',
};

/** The unit that a word names, alike in every language; undefined for other words. */
export const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) =>
    words.split(' ').map((word) => [keyOf(word), unit] as const),
  ),
);

/** Words of two that mean a hundredth: per cent, pour cent, في المئة. */
export const PER_HUNDRED: ReadonlySet<string> = new Set(
  ['per cent', 'pour cent', 'في المئة', 'في المائة'].map(keyOf),
);
