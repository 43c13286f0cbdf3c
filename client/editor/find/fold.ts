/** What counts as the same when words are looked for. */
export type Strictness = {
  matchCase: boolean;
  /** Accents, vowel signs and kinds of quotation marks, dashes and spaces make no difference. */
  loose: boolean;
};

/** A text as it is compared; `at` says where each of its units stands in the text itself, null when nothing moved. */
export type Folded = { text: string; at: readonly number[] | null };

const ALIKE: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‹': "'",
  '›': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\u2009': ' ',
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ى: 'ي',
  // The stroke that only widens an Arabic word, and what joins or hyphenates unseen.
  ـ: '',
  '\u00AD': '',
  '\u200C': '',
  '\u200D': '',
  '…': '...',
};
const PLAIN = /^[\x20-\x7E\n]*$/u;

function foldedLetter(letter: string, { matchCase, loose }: Strictness): string {
  const alike = loose ? (ALIKE[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')) : letter;
  return matchCase ? alike : alike.toLowerCase();
}

/** A text without the differences that do not count. */
export function fold(text: string, strictness: Strictness): Folded {
  const { matchCase, loose } = strictness;
  if (matchCase && !loose) return { text, at: null };
  // Most lines of most languages’ texts; nothing moves in them.
  if (PLAIN.test(text)) return { text: matchCase ? text : text.toLowerCase(), at: null };
  const at: number[] = [];
  let folded = '';
  let place = 0;
  for (const letter of text) {
    const same = foldedLetter(letter, strictness);
    for (let unit = 0; unit < same.length; unit += 1) at.push(place);
    folded += same;
    place += letter.length;
  }
  return { text: folded, at };
}
