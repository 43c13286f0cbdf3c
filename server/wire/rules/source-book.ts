import { splitLines } from './read-bytes.ts';
import type { LineRole } from '#contract/wire-words.ts';
import type { SourceLine } from './wire-reading.ts';

/** The lines of a source with what becomes of each; a line keeps the first role it was given. */
export type SourceBook = {
  readonly lines: readonly SourceLine[];
  take(numbers: readonly number[], role: LineRole): void;
};

/** Opens the book of a text: blank lines are marked, all others are paragraphs until somebody takes them. */
export function openBook(text: string): SourceBook {
  const taken = new Set<number>();
  const lines = splitLines(text).map((line, index): SourceLine => ({
    n: index + 1,
    text: line,
    becomes: line.trim() === '' ? 'blank' : 'paragraph',
  }));
  return {
    lines,
    take(numbers, role) {
      for (const number of numbers) {
        const line = lines[number - 1];
        if (line === undefined || taken.has(number) || line.becomes === 'blank') continue;
        taken.add(number);
        line.becomes = role;
      }
    },
  };
}
