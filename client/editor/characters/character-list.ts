/** A sign that keyboards lack: itself, its name in the words of the screens, and how it is shown when it cannot be seen. */
export type Character = { sign: string; name: string; shown?: string };

export const GROUPS = [
  'quotes',
  'dashes',
  'spaces',
  'signs',
  'currency',
  'figures',
  'arrows',
] as const;
export type Group = (typeof GROUPS)[number];

/** Signs by what they are for; `name` is a key of the part `characters` of the words. */
export const CHARACTERS = {
  quotes: [
    { sign: '“', name: 'quoteLeft' },
    { sign: '”', name: 'quoteRight' },
    { sign: '„', name: 'quoteLow' },
    { sign: '‘', name: 'singleLeft' },
    { sign: '’', name: 'apostrophe' },
    { sign: '‚', name: 'singleLow' },
    { sign: '«', name: 'guillemetOpen' },
    { sign: '»', name: 'guillemetClose' },
    { sign: '‹', name: 'singleGuillemetOpen' },
    { sign: '›', name: 'singleGuillemetClose' },
    { sign: '′', name: 'prime' },
    { sign: '″', name: 'doublePrime' },
  ],
  dashes: [
    { sign: '–', name: 'enDash' },
    { sign: '—', name: 'emDash' },
    { sign: '‑', name: 'noBreakHyphen' },
    { sign: '−', name: 'minus' },
    { sign: '…', name: 'ellipsis' },
    { sign: '·', name: 'middleDot' },
    { sign: '•', name: 'bullet' },
  ],
  spaces: [
    { sign: '\u00A0', name: 'noBreakSpace', shown: 'NBSP' },
    { sign: '\u202F', name: 'narrowNoBreakSpace', shown: 'NNBSP' },
    { sign: '\u2009', name: 'thinSpace', shown: 'THIN' },
    { sign: '\u00AD', name: 'softHyphen', shown: 'SHY' },
    { sign: '\u200C', name: 'nonJoiner', shown: 'ZWNJ' },
    { sign: '\u200D', name: 'joiner', shown: 'ZWJ' },
  ],
  signs: [
    { sign: '©', name: 'copyright' },
    { sign: '®', name: 'registered' },
    { sign: '™', name: 'trademark' },
    { sign: '§', name: 'section' },
    { sign: '¶', name: 'pilcrow' },
    { sign: '†', name: 'dagger' },
    { sign: '°', name: 'degree' },
    { sign: 'º', name: 'ordinalMasculine' },
    { sign: 'ª', name: 'ordinalFeminine' },
    { sign: '№', name: 'numero' },
    { sign: '&', name: 'ampersand' },
    { sign: '@', name: 'at' },
    { sign: '#', name: 'hash' },
    { sign: '¡', name: 'exclamationOpen' },
    { sign: '¿', name: 'questionOpen' },
  ],
  currency: [
    { sign: '€', name: 'euro' },
    { sign: '$', name: 'dollar' },
    { sign: '£', name: 'pound' },
    { sign: '¥', name: 'yen' },
    { sign: '₽', name: 'rouble' },
    { sign: '₴', name: 'hryvnia' },
    { sign: '₺', name: 'lira' },
    { sign: '₹', name: 'rupee' },
    { sign: '₩', name: 'won' },
    { sign: '₪', name: 'shekel' },
    { sign: '₦', name: 'naira' },
    { sign: '¢', name: 'cent' },
    { sign: '₿', name: 'bitcoin' },
  ],
  figures: [
    { sign: '½', name: 'half' },
    { sign: '⅓', name: 'third' },
    { sign: '⅔', name: 'twoThirds' },
    { sign: '¼', name: 'quarter' },
    { sign: '¾', name: 'threeQuarters' },
    { sign: '⅕', name: 'fifth' },
    { sign: '⅛', name: 'eighth' },
    { sign: '²', name: 'squared' },
    { sign: '³', name: 'cubed' },
    { sign: '₂', name: 'subscriptTwo' },
    { sign: '×', name: 'times' },
    { sign: '÷', name: 'divided' },
    { sign: '±', name: 'plusMinus' },
    { sign: '≈', name: 'almostEqual' },
    { sign: '≠', name: 'notEqual' },
    { sign: '≤', name: 'atMost' },
    { sign: '≥', name: 'atLeast' },
    { sign: '‰', name: 'perMille' },
    { sign: '٪', name: 'arabicPercent' },
    { sign: 'µ', name: 'micro' },
    { sign: '∞', name: 'infinity' },
  ],
  arrows: [
    { sign: '←', name: 'arrowLeft' },
    { sign: '→', name: 'arrowRight' },
    { sign: '↑', name: 'arrowUp' },
    { sign: '↓', name: 'arrowDown' },
    { sign: '↗', name: 'arrowUpRight' },
    { sign: '↘', name: 'arrowDownRight' },
  ],
} as const satisfies Record<Group, readonly Character[]>;

export type CharacterName = (typeof CHARACTERS)[Group][number]['name'];

/** Letters and signs that writing in a language takes and many keyboards lack, each as its users order them. */
const LETTERS: Readonly<Record<string, string>> = {
  fr: 'é è ê ë à â ä ç î ï ô ö ù û ü ÿ œ æ É È Ê Ë À Â Ç Î Ï Ô Ù Û Œ Æ',
  de: 'ä ö ü ß Ä Ö Ü ẞ',
  es: 'á é í ó ú ü ñ Á É Í Ó Ú Ü Ñ',
  pt: 'á à â ã ç é ê í ó ô õ ú ü Á À Â Ã Ç É Ê Í Ó Ô Õ Ú',
  it: 'à è é ì í ò ó ù ú À È É Ì Ò Ù',
  uk: 'ґ є і ї ʼ Ґ Є І Ї',
  ru: 'ё ъ э Ё Ъ Э',
  ar: '، ؛ ؟ ٬ ٫ ـ أ إ آ ؤ ئ ء ى ة ً ٌ ٍ َ ُ ِ ّ ْ ٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩',
};
/** Names abroad: what any newsroom has to spell. */
const ABROAD = 'å ø æ ł ń ś ź ż ć č š ž ř ě ů đ ğ ı ş ţ ă ő ű ț ð þ Å Ø Ł Ś Ż Č Š Ž Ř Đ Ğ İ Ş Ő';

function letters(list: string): Character[] {
  return list.split(' ').map((sign) => ({ sign, name: sign }));
}

/** The letters of a language by its tag, empty when every keyboard has them, and those of names abroad. */
export function lettersFor(language: string): { own: Character[]; abroad: Character[] } {
  const [primary = ''] = language.toLowerCase().split('-');
  const own = LETTERS[primary];
  const others = Object.entries(LETTERS)
    .filter(([tag]) => tag !== primary && tag !== 'ar')
    .map(([, list]) => list);
  const known = new Set(own?.split(' '));
  const abroad = [...new Set([...others, ABROAD].join(' ').split(' '))];
  return {
    own: own === undefined ? [] : letters(own),
    abroad: letters(abroad.filter((sign) => !known.has(sign)).join(' ')),
  };
}

/** How a sign is shown: a vowel sign on the circle that stands for its letter, what cannot be seen by a stand-in. */
export function shownAs({ sign, shown }: Character): string {
  return shown ?? (/^\p{M}/u.test(sign) ? `◌${sign}` : sign);
}
