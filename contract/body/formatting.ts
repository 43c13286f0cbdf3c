import type { BodyJson } from '../content.ts';
import { canonicalText } from './canonical.ts';
import type { Segment } from './word-diff.ts';

/**
 * A stretch of text whose marks changed. Marks are named as `bold`, `link https://…`, `language ar rtl`, a break inside
 * a block as `line break`; none is ''.
 */
export type FormattingChange = { text: string; before: string; after: string };

type Run = { length: number; marks: string };

function markName({ type, attrs = {} }: NonNullable<BodyJson['marks']>[number]): string {
  if (type === 'link' && typeof attrs['href'] === 'string') return `link ${attrs['href']}`;
  if (type === 'language' && typeof attrs['lang'] === 'string') {
    return `language ${attrs['lang']} ${String(attrs['dir'])}`;
  }
  return Object.keys(attrs).length === 0 ? type : `${type} ${canonicalText(attrs)}`;
}

function runsOf(node: BodyJson): Run[] {
  return (node.content ?? []).map(({ type, text = '', marks = [] }) => ({
    length: type === 'hardBreak' ? 1 : text.length,
    marks: [...(type === 'hardBreak' ? ['line break'] : []), ...marks.map(markName)].join(', '),
  }));
}

/** Takes runs one after the other, `length` at a time. */
class RunReader {
  readonly #runs: Run[];
  #left: number;

  constructor(node: BodyJson) {
    this.#runs = runsOf(node);
    this.#left = this.#runs[0]?.length ?? 0;
  }

  /** The marks here, and for how many units they hold. */
  get here(): Run {
    return { length: this.#left, marks: this.#runs[0]?.marks ?? '' };
  }

  /** Goes on by a number of units that `here` allows. */
  skip(length: number): void {
    this.#left -= length;
    if (this.#left > 0) return;
    this.#runs.shift();
    this.#left = this.#runs[0]?.length ?? 0;
  }
}

/** The stretches of a block whose marks changed; new text that came with marks counts too. */
export function formattingChanges(
  nodes: { before: BodyJson; after: BodyJson },
  segments: readonly Segment[],
): FormattingChange[] {
  const before = new RunReader(nodes.before);
  const after = new RunReader(nodes.after);
  const changes: FormattingChange[] = [];
  for (const { kind, text } of segments) {
    for (let at = 0; at < text.length;) {
      const was = kind === 'inserted' ? { length: text.length, marks: '' } : before.here;
      const is = kind === 'removed' ? { length: text.length, marks: '' } : after.here;
      // A reader that has run out would stand still; segments always cover both texts, so it does not.
      const length = Math.max(1, Math.min(was.length, is.length, text.length - at));
      if (kind !== 'removed' && was.marks !== is.marks) {
        changes.push({ text: text.slice(at, at + length), before: was.marks, after: is.marks });
      }
      if (kind !== 'inserted') before.skip(length);
      if (kind !== 'removed') after.skip(length);
      at += length;
    }
  }
  return changes;
}
