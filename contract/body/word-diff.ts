import { editsBetween } from './edits.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A stretch of text that stayed, came or went. */
export type Segment = { kind: 'same' | 'inserted' | 'removed'; text: string };

/** A stretch of both texts: where they agree both halves are the same. */
type Stretch = { removed: string; inserted: string; same: boolean };

const spacesOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ core, space }) => core + space)
    .join('');

/** Adds to the last stretch when it is of the same sort, so that stretches alternate. */
function extend(stretches: Stretch[], removed: string, inserted: string): void {
  if (removed === '' && inserted === '') return;
  const same = removed === inserted;
  const last = stretches.at(-1);
  if (last?.same === same) {
    last.removed += removed;
    last.inserted += inserted;
  } else {
    stretches.push({ removed, inserted, same });
  }
}

function extendSame(stretches: Stretch[], before: Token, after: Token): void {
  extend(stretches, before.core, before.core);
  extend(stretches, before.space, after.space);
}

function stretchesOf(before: Token[], after: Token[]): Stretch[] {
  const edits = editsBetween(
    before.map(({ core }) => core),
    after.map(({ core }) => core),
  );
  const stretches: Stretch[] = [];
  let [left, right] = [0, 0];
  const sameUpTo = (end: number): void => {
    for (; left < end; left += 1, right += 1) {
      const [was, is] = [before[left], after[right]];
      if (was !== undefined && is !== undefined) extendSame(stretches, was, is);
    }
  };
  for (const { from, to, insertFrom, insertTo } of edits) {
    sameUpTo(from);
    extend(stretches, spacesOf(before, from, to), spacesOf(after, insertFrom, insertTo));
    [left, right] = [to, insertTo];
  }
  sameUpTo(before.length);
  return stretches;
}

/** A comma or space that happens to stand in both halves of a rewritten passage only breaks it into crumbs. */
const CRUMB = /^[\s\p{P}]{1,3}$/u;

function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  stretches.forEach((stretch, index) => {
    const between = index > 0 && index < stretches.length - 1;
    const isCrumb = stretch.same && between && CRUMB.test(stretch.removed);
    const last = joined.at(-1);
    if (last !== undefined && !last.same && (isCrumb || !stretch.same)) {
      last.removed += stretch.removed;
      last.inserted += stretch.inserted;
    } else {
      joined.push({ ...stretch });
    }
  });
  return joined;
}

const SPACE_AT_END = /\s+$/u;

/** White space that ends both halves of a change belongs to what follows. */
function splitSharedEnd({ removed, inserted }: Stretch): [Stretch, string] {
  const spaces = SPACE_AT_END.exec(removed)?.[0] ?? '';
  const isShared = removed !== '' && inserted !== '' && SPACE_AT_END.exec(inserted)?.[0] === spaces;
  if (spaces === '' || !isShared) return [{ removed, inserted, same: false }, ''];
  const cut = (text: string): string => text.slice(0, text.length - spaces.length);
  return [{ removed: cut(removed), inserted: cut(inserted), same: false }, spaces];
}

function push(segments: Segment[], kind: Segment['kind'], text: string): void {
  const last = segments.at(-1);
  if (text === '') return;
  if (last?.kind === kind) last.text += text;
  else segments.push({ kind, text });
}

/**
 * What changed between two texts, word by word. The segments that stayed or went make up the text before, those that
 * stayed or came the text after, exactly. `language` is a BCP 47 tag.
 */
export function diffWords(before: string, after: string, language: string): Segment[] {
  const segments: Segment[] = [];
  const stretches =
    before === after
      ? [{ removed: before, inserted: after, same: true }]
      : withoutCrumbs(stretchesOf(tokensOf(before, language), tokensOf(after, language)));
  for (const stretch of stretches) {
    if (stretch.same) {
      push(segments, 'same', stretch.removed);
      continue;
    }
    const [change, spaces] = splitSharedEnd(stretch);
    push(segments, 'removed', change.removed);
    push(segments, 'inserted', change.inserted);
    push(segments, 'same', spaces);
  }
  return segments;
}
