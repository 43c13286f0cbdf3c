import type { Content } from '#contract/content.ts';
import { isPassage, passagesOf } from '#contract/facts/passages.ts';
import type { Checks, Publishing } from './api.ts';

/** One correction while it is being made. `key` only tells rows apart on the screen. */
export type CorrectionDraft = {
  key: number;
  /** A passage of a text that was published. */
  was: string;
  /** The passage of the signed text that stands in its place. */
  now: string;
  /** Nothing stands in its place: `now` is kept on the screen, but not sent. */
  takenOut: boolean;
  blocks: string[];
};

/** A published passage that reads otherwise in the signed text, and what it became; empty when it is gone. */
export type Passage = Pick<CorrectionDraft, 'was' | 'now' | 'blocks'>;

/** As many as one publication takes. */
export const MOST_CORRECTIONS = 20;

function draftOf({ was, now, blocks }: Passage, key: number): CorrectionDraft {
  return { key, was, now, takenOut: was !== '' && now === '', blocks };
}

const NOTHING: Passage = { was: '', now: '', blocks: [] };

const bare = (words: string): string => words.replace(/^“|”$/gu, '');

/** A fact of a pull quote is told within quotation marks, which may stand in no text: such a passage is offered without them. */
function asRead({ was, now, blockId }: Fact, signed: readonly string[]): Passage {
  const isBare =
    now === ''
      ? /^“[^“”]*”?$|^[^“]*”$/u.test(was)
      : !isPassage(signed, now) && isPassage(signed, bare(now));
  return { was: isBare ? bare(was) : was, now: isBare ? bare(now) : now, blocks: [blockId] };
}

type Fact = Checks['changedFacts'][number];

/** What corrections would have to name, from the facts that were published and read differently in the signed text; an empty row without any. */
export function draftCorrections(facts: readonly Fact[], content: Content): CorrectionDraft[] {
  const signed = facts.length === 0 ? [] : passagesOf(content);
  const found = facts.slice(0, MOST_CORRECTIONS).map((fact) => asRead(fact, signed));
  return (found.length > 0 ? found : [NOTHING]).map(draftOf);
}

/** The corrections that a schedule held, as drafts. */
export function draftsOf(held: readonly Passage[]): CorrectionDraft[] {
  return held.map(draftOf);
}

/** One correction more: of the passage chosen, or an empty row; an empty row that stands there is filled first. */
export function withAnother(
  drafts: readonly CorrectionDraft[],
  passage: Passage = NOTHING,
): CorrectionDraft[] {
  const isEmpty = ({ was, now }: CorrectionDraft): boolean =>
    was.trim() === '' && now.trim() === '';
  const empty = passage === NOTHING ? undefined : drafts.find(isEmpty);
  if (empty !== undefined) {
    return drafts.map((each) => (each === empty ? draftOf(passage, empty.key) : each));
  }
  return [...drafts, draftOf(passage, Math.max(-1, ...drafts.map(({ key }) => key)) + 1)];
}

/** Whether a correction says what was published, and what it became. */
export function isWritten({ was, now, takenOut }: CorrectionDraft): boolean {
  return was.trim() !== '' && (takenOut || now.trim() !== '');
}

/** The corrections as the server takes them. Blocks that are fields (`headline`) are named alike. */
export function correctionsOf(
  drafts: readonly CorrectionDraft[],
): NonNullable<Publishing['corrections']> {
  return drafts.map(({ was, now, takenOut, blocks }) => ({
    was: was.trim(),
    now: takenOut ? '' : now.trim(),
    blocks,
  }));
}
