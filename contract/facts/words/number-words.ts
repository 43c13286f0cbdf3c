import { keyOf } from '../letters.ts';

/** How a language writes numbers out. All words are keys. */
export type NumberWords = {
  /** Below a hundred. */
  small: ReadonlyMap<string, number>;
  /** What multiplies what stands before it, or stands for one of it. */
  scales: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  /** Parts and vague quantities, each a fact of its own. */
  parts: ReadonlyMap<string, number | string>;
  joiners: ReadonlySet<string>;
  weak: ReadonlySet<string>;
};

/** `word word … value` for each line. */
function table(lines: Readonly<Record<string, number>>): Map<string, number> {
  return new Map(
    Object.entries(lines).flatMap(([words, value]) =>
      words.split(' ').map((word) => [keyOf(word), value] as const),
    ),
  );
}

function inARow(words: string, first = 0, by = 1): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, first + at * by]));
}

const ENGLISH: NumberWords = {
  small: table({
    ...inARow(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...inARow('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  }),
  scales: table({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    'million mn': 1e6,
    'billion bn': 1e9,
    trillion: 1e12,
  }),
  ordinals: table(
    inARow('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ),
  parts: new Map<string, number | string>([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['thirds', 1 / 3],
    ['fifths', 1 / 5],
    ...['dozens', 'scores', 'hundreds', 'thousands', 'millions', 'billions'].map(
      (word) => [word, word] as const,
    ),
    ...['twice', 'thrice', 'once', 'double', 'doubled', 'triple', 'tripled', 'halved'].map(
      (word) => [word, word] as const,
    ),
  ]),
  joiners: new Set(['and']),
  weak: new Set(['a', 'an']),
};

const FRENCH: NumberWords = {
  small: table({
    ...inARow(
      'zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    ),
    ...inARow('vingt trente quarante cinquante soixante', 20, 10),
    septante: 70,
    'huitante octante': 80,
    nonante: 90,
    vingts: 20,
  }),
  scales: table({
    'cent cents': 100,
    'mille mil': 1e3,
    'million millions': 1e6,
    'milliard milliards': 1e9,
    'douzaine douzaines': 12,
    'dizaine dizaines': 10,
    'vingtaine vingtaines': 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    'centaine centaines': 100,
    'millier milliers': 1e3,
  }),
  ordinals: table({
    'premier première premiers premières': 1,
    'deuxième deuxièmes seconde': 2,
    ...inARow(
      'troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
      3,
    ),
  }),
  parts: new Map<string, number | string>([
    ['moitié', 1 / 2],
    ['demi', 1 / 2],
    ['demie', 1 / 2],
    ['tiers', 1 / 3],
    ['quart', 1 / 4],
    ['quarts', 1 / 4],
    ...['double', 'doublé', 'triple', 'triplé'].map((word) => [word, word] as const),
  ]),
  joiners: new Set(['et', 'de', "d'"]),
  weak: new Set(['un', 'une']),
};

const ARABIC: NumberWords = {
  small: table({
    صفر: 0,
    'واحد واحدة إحدى': 1,
    'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي': 2,
    'ثلاث ثلاثة': 3,
    'أربع أربعة': 4,
    'خمس خمسة': 5,
    'ست ستة': 6,
    'سبع سبعة': 7,
    'ثماني ثمانية ثمان': 8,
    'تسع تسعة': 9,
    'عشر عشرة': 10,
    'عشرون عشرين': 20,
    'ثلاثون ثلاثين': 30,
    'أربعون أربعين': 40,
    'خمسون خمسين': 50,
    'ستون ستين': 60,
    'سبعون سبعين': 70,
    'ثمانون ثمانين': 80,
    'تسعون تسعين': 90,
    'مئتان مئتين مئتي مائتان مائتين مائتي': 200,
    'ثلاثمئة ثلاثمائة': 300,
    'أربعمئة أربعمائة': 400,
    'خمسمئة خمسمائة': 500,
    'ستمئة ستمائة': 600,
    'سبعمئة سبعمائة': 700,
    'ثمانمئة ثمانمائة': 800,
    'تسعمئة تسعمائة': 900,
    'ألفان ألفين ألفا ألفي': 2e3,
    'مليونان مليونين مليوني مليونا': 2e6,
    'ملياران مليارين ملياري': 2e9,
  }),
  scales: table({
    'مئة مائة': 100,
    'ألف آلاف ألفا': 1e3,
    'مليون ملايين مليونا': 1e6,
    'مليار مليارات بليون': 1e9,
  }),
  ordinals: table({
    'الأول الأولى أول': 1,
    'الثاني الثانية ثاني': 2,
    'الثالث الثالثة ثالث': 3,
    'الرابع الرابعة رابع': 4,
    'الخامس الخامسة خامس': 5,
    'السادس السادسة سادس': 6,
    'السابع السابعة سابع': 7,
    'الثامن الثامنة ثامن': 8,
    'التاسع التاسعة تاسع': 9,
    'العاشر العاشرة عاشر': 10,
  }),
  parts: new Map<string, number | string>([
    ...table({
      'نصف نصفها نصفهم نصفه': 1 / 2,
      'ثلث ثلثها ثلثهم': 1 / 3,
      'ثلثا ثلثي الثلثين': 2 / 3,
      'ربع ربعها ربعهم ربعه': 1 / 4,
    }),
    ...['عشرات', 'مئات', 'ضعف', 'ضعفي', 'ضعفا', 'مرتين', 'مرتان'].map(
      (word) => [word, word] as const,
    ),
  ]),
  joiners: new Set(),
  weak: new Set(['مره']),
};

const NONE: NumberWords = {
  small: new Map(),
  scales: new Map(),
  ordinals: new Map(),
  parts: new Map(),
  joiners: new Set(),
  weak: new Set(),
};

/** How the language writes numbers out; nothing for one that we do not know. */
export function numberWordsOf(primary: string): NumberWords {
  if (primary === 'en') return ENGLISH;
  if (primary === 'fr') return FRENCH;
  return primary === 'ar' ? ARABIC : NONE;
}
