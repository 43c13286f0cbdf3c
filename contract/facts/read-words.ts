import { asciiDigits, keyOf } from './letters.ts';

/** A word, number or sign of a text: what it is compared by, and where it stands (UTF-16 units). */
export type Word = {
  text: string;
  key: string;
  from: number;
  to: number;
  capital: boolean;
  digits: boolean;
  /** Only spaces or a hyphen stand between it and the word before. */
  joined: boolean;
};

const GROUPED = String.raw`\p{Nd}{1,3}(?:[,.٬\u00a0\u202f\u2009 ’']\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?`;
const PLAIN = String.raw`\p{Nd}+(?:[.,٫:/]\p{Nd}+)*`;
const LETTERS = String.raw`[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*`;
const WORD = new RegExp(`${GROUPED}|${PLAIN}|${LETTERS}|[%٪€$£¥₴₽°§]`, 'gu');
const JOINT = /^[\s\u00a0\u202f\u2009\u2011-]*$/u;
const ELISION = /^(?:[ldjmtsncLDJMTSNC]|qu|Qu|jusqu|Jusqu|lorsqu|Lorsqu|puisqu|Puisqu)$/u;
const WHOLE: ReadonlySet<string> = new Set(["aujourd'hui", "o'clock", "prud'hommes"]);
const NOT: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };

type Piece = { text: string; from: number; key?: string };

/** `won’t` as *will not*, `the board’s` without its s, `d’Ostrave` as two words. */
function pieces(text: string, from: number): Piece[] {
  const plain = text.replace(/[’ʼ]/gu, "'");
  if (!plain.includes("'") || WHOLE.has(plain.toLowerCase())) return [{ text, from }];
  const negated = /^([\p{L}]+)n't$/iu.exec(plain);
  if (negated !== null) {
    const verb = negated[1] ?? '';
    const whole = NOT[verb.toLowerCase()] ?? verb.toLowerCase();
    const cut = verb.length;
    return [
      { text: text.slice(0, cut), from, key: whole },
      { text: text.slice(cut), from: from + cut, key: 'not' },
    ];
  }
  const at = plain.indexOf("'");
  const [head, tail] = [plain.slice(0, at), plain.slice(at + 1)];
  if (tail.toLowerCase() === 's') return [{ text: text.slice(0, at), from }];
  if (!ELISION.test(head)) return [{ text, from }];
  return [
    { text: text.slice(0, at + 1), from, key: `${head.toLowerCase()}'` },
    ...pieces(text.slice(at + 1), from + at + 1),
  ];
}

/** The words of a text in order, contractions taken apart; punctuation is left out. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    for (const piece of found === 'cannot' ? cannot(index) : pieces(found, index)) {
      const last = words.at(-1);
      words.push({
        text: piece.text,
        key: piece.key ?? keyOf(asciiDigits(piece.text)),
        from: piece.from,
        to: piece.from + piece.text.length,
        capital: /^\p{Lu}/u.test(piece.text),
        digits: /^\p{Nd}/u.test(piece.text),
        joined: last !== undefined && JOINT.test(text.slice(last.to, piece.from)),
      });
    }
  }
  return words;
}

function cannot(from: number): Piece[] {
  return [
    { text: 'can', from },
    { text: 'not', from: from + 3 },
  ];
}
