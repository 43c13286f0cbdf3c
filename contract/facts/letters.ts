const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c-\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Digits of every script as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 128) return digit;
    // Every script’s digits stand in a row of ten, zero first.
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}

/** What two spellings of one word have in common: no capitals, no vowel marks, plain apostrophes, and one alef but for the one that is read as i. */
export function keyOf(word: string): string {
  return word
    .replace(MARKS, '')
    .replace(/[أآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase();
}

/** An Arabic key without *and*, *the*, *by* and *to* before it: all that it may be, itself first. */
export function arabicStems(key: string): string[] {
  if (!/[\u0621-\u064a]/u.test(key)) return [key];
  const stems = new Set([key]);
  for (const cut of ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'كال', 'فال', 'ول', 'وب']) {
    if (key.startsWith(cut) && key.length - cut.length >= 2) stems.add(key.slice(cut.length));
  }
  return [...stems];
}

/** The language of a BCP 47 tag, without its country. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
