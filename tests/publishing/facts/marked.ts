import type { FactKind } from '#contract/vocabulary.ts';

/** Something in a paragraph that an edit may change; `at` is where it stands in the plain text. */
export type Mark = { kind: FactKind | 'style'; at: number; was: string; now: string };

/** A paragraph of the corpus: its plain text, what may be changed in it and what may be added. */
export type Marked = { text: string; marks: Mark[]; additions: { at: number; words: string }[] };

const KINDS: Readonly<Record<string, Mark['kind']>> = {
  n: 'number',
  m: 'name',
  q: 'quotation',
  g: 'negation',
  d: 'date',
  s: 'style',
};
const SIGN = /\[([nmqgds]):([^=\]]*)=([^\]]*)\]|\{\+([^}]*)\}/gu;

/** Reads the signs of the corpus; throws for a sign that it does not know. */
export function readMarked(source: string): Marked {
  const marks: Mark[] = [];
  const additions: Marked['additions'] = [];
  let [text, last] = ['', 0];
  for (const sign of source.matchAll(SIGN)) {
    text += source.slice(last, sign.index);
    last = sign.index + sign[0].length;
    const [, letter, was = '', now = '', words] = sign;
    if (words !== undefined) {
      additions.push({ at: text.length, words });
      continue;
    }
    const kind = KINDS[letter ?? ''];
    if (kind === undefined) throw new Error(`What is ${sign[0]}?`);
    marks.push({ kind, at: text.length, was, now });
    text += was;
  }
  return { text: text + source.slice(last), marks, additions };
}

/** The text with one mark changed, and the first letter of what then begins a sentence made large. */
export function changed({ text }: Marked, { at, was, now }: Mark): string {
  return text.slice(0, at) + now + text.slice(at + was.length);
}
