import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep, type Mapping, type Transform } from 'prosemirror-transform';
import { blockWithId, placeByWords, type Found } from './rescue-places.ts';
import { cameFrom, textOf, type Loss, type Stretch } from './rescue-stretches.ts';

/** Words that were kept although their place is gone, for a person to settle. */
export type Passage = {
  blockId: string;
  text: string;
  /** Whose words they are: typed here, or by whoever’s steps came in. */
  whose: 'mine' | 'theirs';
  /** Some words in a block that stands, or a block that was put back. */
  kind: 'words' | 'block';
};

/** What the keeping of one side’s words needs. */
export type Keeping = {
  whose: Passage['whose'];
  /** The text that both sides began with, the one that holds the words, and what the other side made of it. */
  base: Node;
  doc: Node;
  other: Node;
  /** From the words’ text to the one with which the keeping began; and back to the base. */
  onward: Mapping;
  back: Mapping;
  /** The other side’s way from the base, and from there to the text with which the keeping began. */
  otherWay: Mapping;
  otherOnward: Mapping;
  /** The text that is mended, and after how many of its steps the keeping began. */
  fix: Transform;
  since: number;
  newId: () => string;
  passages: Passage[];
};

const LONGEST_ID = 60;
/** Ends the id of a block that was put back. */
export const KEPT = '-k';

/** The id of a block that is put back: whoever else does so at the same moment gives it the same. */
function keptId(id: string, newId: () => string): string {
  return id.length > LONGEST_ID ? newId() : id + KEPT;
}

function stretchesWhere(run: Stretch, holds: (at: number) => boolean): Stretch[] {
  const found: Stretch[] = [];
  for (let at = run.from; at < run.to; at += 1) {
    if (!holds(at)) continue;
    const last = found.at(-1);
    if (last?.to === at) last.to += 1;
    else found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** Whether a word of the base is still there for the other side but not in the text that is mended. */
function isLostCopy({ otherWay, otherOnward }: Keeping, place: number): boolean {
  const there = otherWay.mapResult(place, 1);
  return !there.deletedAfter && otherOnward.mapResult(there.pos, 1).deletedAfter;
}

/** Of what was put in, what another form of the block does not say. */
function newRuns({ runs, node }: Loss, twin: Node): Stretch[] {
  const origins = cameFrom(textOf(node), textOf(twin));
  const isNew = (at: number): boolean => (origins[at] ?? null) === null;
  return runs.flatMap((run) => stretchesWhere(run, isNew));
}

/**
 * Of what was put in, only what would be lost: not the old words that a block brings along when it is moved, unless they
 * are nowhere else.
 */
function runsToKeep(keeping: Keeping, { runs, node }: Loss, before: Found | null): Stretch[] {
  if (before === null) return runs;
  const origins = cameFrom(textOf(node), textOf(before.node));
  const isToKeep = (at: number): boolean => {
    const origin = origins[at] ?? null;
    return origin === null || isLostCopy(keeping, before.at + 1 + origin);
  };
  return runs.flatMap((run) => stretchesWhere(run, isToKeep));
}

function putWords(keeping: Keeping, at: number, content: Fragment): boolean {
  const { parent } = keeping.fix.doc.resolve(at);
  if (!parent.isTextblock) return false;
  const fitting = content.content.filter(
    ({ type }) => parent.type.contentMatch.matchType(type) !== null,
  );
  if (fitting.length === 0) return false;
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(fitting), 0, 0));
  return keeping.fix.maybeStep(step).failed === null;
}

/** Behind the nearest word of the same block that still stands, or before it. */
function besideSurvivor({ start, node }: Loss, run: Stretch, { onward }: Keeping): number | null {
  for (let offset = run.from - 1; offset >= 0; offset -= 1) {
    const { deletedAfter, pos } = onward.mapResult(start + offset, 1);
    if (!deletedAfter) return pos + 1;
  }
  for (let offset = run.to; offset < node.content.size; offset += 1) {
    const { deletedAfter, pos } = onward.mapResult(start + offset, 1);
    if (!deletedAfter) return pos;
  }
  return null;
}

function say(keeping: Keeping, passage: Omit<Passage, 'whose'>): void {
  if (passage.text.trim() === '' && passage.kind === 'words') return;
  keeping.passages.push({ ...passage, whose: keeping.whose });
}

/** The words go where the words beside them are. */
function keepInPlace(keeping: Keeping, loss: Loss): void {
  const { fix, since, base } = keeping;
  const text = textOf(loss.node);
  for (const run of runsToKeep(keeping, loss, blockWithId(base, loss.id))) {
    const beside = besideSurvivor(loss, run, keeping);
    if (beside === null) continue;
    const at = fix.mapping.slice(since).map(beside, 1);
    if (!putWords(keeping, at, loss.node.content.cut(run.from, run.to))) continue;
    const blockId = String(fix.doc.resolve(at).parent.attrs['id']);
    say(keeping, { blockId, text: text.slice(run.from, run.to), kind: 'words' });
  }
}

/** A block under its own id, or under that with which it was put back. */
function standing({ fix, newId }: Keeping, id: string): Found | null {
  return blockWithId(fix.doc, id) ?? blockWithId(fix.doc, keptId(id, newId));
}

/** The block in which the words stood before it was split, when it is still there. */
function homeOf({ start, node }: Loss, keeping: Keeping): Found | null {
  const { base, back } = keeping;
  for (let offset = 0; offset < node.content.size; offset += 1) {
    const { deletedAfter, pos } = back.mapResult(start + offset, 1);
    if (deletedAfter || pos > base.content.size) continue;
    const id: unknown = base.resolve(pos).parent.attrs['id'];
    const found = typeof id === 'string' ? standing(keeping, id) : null;
    if (found !== null) return found;
  }
  return null;
}

/** The words go into the same block elsewhere: somebody has moved it. */
function keepInTwin(keeping: Keeping, loss: Loss, twin: Found): void {
  const { base, fix } = keeping;
  const before = blockWithId(base, loss.id);
  const text = textOf(loss.node);
  const id = String(twin.node.attrs['id']);
  // A block that both sides put back says the same twice.
  const isSaidTwice = before === null && twin.node.attrs['id'] === loss.id;
  const runs = isSaidTwice ? newRuns(loss, twin.node) : runsToKeep(keeping, loss, before);
  for (const run of runs) {
    const now = blockWithId(fix.doc, id);
    if (now === null || !now.node.isTextblock) continue;
    const offset = placeByWords(textOf(now.node), text.slice(0, run.from), text.slice(run.to));
    putWords(keeping, now.at + 1 + offset, loss.node.content.cut(run.from, run.to));
  }
}

/** Behind which block of the outermost a block belongs that stood there in another text. */
function placeOfBlock(keeping: Keeping, start: number): number {
  const { doc, fix } = keeping;
  const index = doc.resolve(start).index(0);
  for (let before = index - 1; before >= 0; before -= 1) {
    const id = String(doc.child(before).attrs['id']);
    const found = standing(keeping, id);
    if (found !== null) return fix.doc.resolve(found.at + 1).after(1);
  }
  return 0;
}

function hasAnyOf(doc: Node, block: Node): boolean {
  let found = false;
  block.descendants((node) => {
    const id: unknown = node.attrs['id'];
    found ||= typeof id === 'string' && blockWithId(doc, id) !== null;
    return !found;
  });
  return found;
}

/** The outermost block when nothing of it is left, else the lost block alone. */
function wholeOf(loss: Loss, { doc, fix, onward }: Keeping): Node {
  const $at = doc.resolve(loss.node.isTextblock ? loss.start : loss.start - 1);
  if ($at.depth <= (loss.node.isTextblock ? 1 : 0)) return loss.node;
  const outermost = $at.node(1);
  const isGone = onward.mapResult($at.before(1), 1).deletedAfter;
  return isGone && !hasAnyOf(fix.doc, outermost) ? outermost : loss.node;
}

function putBack(keeping: Keeping, loss: Loss): void {
  const { base, other, fix, newId } = keeping;
  const isDeleted = blockWithId(base, loss.id) !== null && blockWithId(other, loss.id) === null;
  const whole = wholeOf(loss, keeping);
  const own = String(whole.attrs['id']);
  const isTaken = blockWithId(fix.doc, own) !== null;
  const id = isDeleted || isTaken ? keptId(own, newId) : own;
  const block = whole.type.create({ ...whole.attrs, id }, whole.content, whole.marks);
  const fitting =
    whole.isTextblock || fix.doc.type.contentMatch.matchType(whole.type) !== null ? block : null;
  if (fitting === null) return;
  const at = placeOfBlock(keeping, loss.start);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(fitting), 0, 0));
  if (fix.maybeStep(step).failed !== null) return;
  say(keeping, {
    blockId: id,
    text: whole.isTextblock ? textOf(whole) : whole.textContent,
    kind: 'block',
  });
}

/** Puts back what a block has lost. */
export function keep(keeping: Keeping, loss: Loss): void {
  const { base, other } = keeping;
  if (!loss.whole) {
    keepInPlace(keeping, loss);
    return;
  }
  const twin = standing(keeping, loss.id) ?? homeOf(loss, keeping);
  if (twin !== null) {
    keepInTwin(keeping, loss, twin);
    return;
  }
  const before = blockWithId(base, loss.id);
  const isDeleted = before !== null && blockWithId(other, loss.id) === null;
  // Whoever only moved it has written nothing that would be lost with it.
  if (isDeleted && runsToKeep(keeping, loss, before).length === 0) return;
  putBack(keeping, loss);
}
