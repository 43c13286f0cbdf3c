import type { Mark, Node } from 'prosemirror-model';
import type { SpokenText, Stretch } from '#contract/house-style/find-in-text.ts';

/** Letters that follow one another both in the text that is read and in the block. */
type Run = { text: number; node: number; length: number };

/** A block as it will be read: without what is proposed to go, in its languages, with the way back to its places. */
export type BlockText = SpokenText & {
  /** The place inside the block of an offset of the text; of an end, behind the letter before it. */
  place: (offset: number, side: 'from' | 'to') => number;
};

/** What stands for an unseen place where something was proposed; it is no letter. */
const UNSEEN = /\u200B/gu;

function languageOf(marks: readonly Mark[], language: string): string {
  const lang: unknown = marks.find(({ type }) => type.name === 'language')?.attrs['lang'];
  return typeof lang === 'string' ? lang : language;
}

function wordsOf(node: Node): string {
  if (node.marks.some(({ type }) => type.name === 'deletion')) return '';
  return node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? '\n' : '\uFFFC';
}

class Reading {
  text = '';
  readonly runs: Run[] = [];
  readonly stretches: Stretch[] = [];

  add(words: string, at: number, language: string): void {
    let begin = 0;
    for (const match of [...words.matchAll(UNSEEN), null]) {
      const end = match === null ? words.length : match.index;
      if (end > begin) this.append(words.slice(begin, end), at + begin, language);
      begin = end + 1;
    }
  }

  private append(words: string, node: number, language: string): void {
    const from = this.text.length;
    this.runs.push({ text: from, node, length: words.length });
    this.text += words;
    const last = this.stretches.at(-1);
    if (last?.language === language) last.to = this.text.length;
    else this.stretches.push({ from, to: this.text.length, language });
  }
}

/** Reads a block that holds text. */
export function readBlock(block: Node, language: string): BlockText {
  const reading = new Reading();
  block.forEach((child, offset) => {
    reading.add(wordsOf(child), offset, languageOf(child.marks, language));
  });
  const { text, stretches, runs } = reading;
  return {
    text,
    stretches,
    place: (offset, side) => {
      const at = side === 'from' ? offset : offset - 1;
      const run = runs.findLast((one) => one.text <= at) ?? { text: 0, node: 0, length: 0 };
      return run.node + (offset - run.text);
    },
  };
}
