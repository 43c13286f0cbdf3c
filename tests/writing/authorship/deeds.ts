import type { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { copyOf, lettersOf, splice, standing, written } from './naive-model.ts';
import { blockAt, isPlain, stretch, type Draw, type Here } from './here.ts';
import { settle, suggestErasing, suggestWords } from './suggestion-deeds.ts';
import { act, actOnHeadline, freshId, freshText, nodesOf, undo, type Play } from './play.ts';
import { blocksIn, change } from './shared-text.ts';

const PEOPLE = ['ana', 'ben', 'cyd'];
/** Shorter runs that turn up elsewhere are their inserter’s. */
const SHORTEST_RUN = 12;

function type(here: Here, { length, isSlow }: { length: number; isSlow: boolean }): boolean {
  const { play, draw, who, model, tr } = here;
  const { id, text, at } = blockAt(here, draw.a);
  const from = draw.b % (text.length + 1);
  const words = freshText(play, length);
  const pieces = isSlow ? Array.from(words) : [words];
  let place = at + from;
  for (const piece of pieces) {
    tr.insert(place, copySchema.text(piece));
    place += piece.length;
  }
  splice(model, id, { at: from, gone: 0, come: written(words, who) });
  return act(play, { kind: 'type', who, tr, model, ids: [id] });
}

function erase(here: Here, most: number): boolean {
  const { play, draw, who, model, tr } = here;
  const block = blockAt(here, draw.a);
  const { from, to } = stretch(here, block, most);
  const way = draw.n % 3;
  if (way === 0) tr.delete(block.at + from, block.at + to);
  for (let n = 0; way !== 0 && n < to - from; n += 1) {
    const place = way === 1 ? to - n - 1 : from;
    tr.delete(block.at + place, block.at + place + 1);
  }
  splice(model, block.id, { at: from, gone: to - from, come: [] });
  return act(play, { kind: 'erase', who, tr, model, ids: [block.id] });
}

function eraseAcross(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const blocks = blocksIn(play.text.doc);
  const [one, other] = blocks.slice(draw.a % blocks.length);
  if (one === undefined || other === undefined) return false;
  const [from, to] = [draw.b % (one.text.length + 1), draw.n % (other.text.length + 1)];
  tr.delete(one.at + from, other.at + to);
  const rest = lettersOf(model, other.id).slice(to);
  splice(model, one.id, { at: from, gone: one.text.length - from, come: rest });
  model.order = model.order.filter((id) => id !== other.id);
  model.letters.delete(other.id);
  return act(play, { kind: 'erase across', who, tr, model, ids: null });
}

function split(here: Here, isSave = false): boolean {
  const { play, draw, who, model, tr } = here;
  const { id, text, at } = blockAt(here, draw.a);
  const from = draw.b % (text.length + 1);
  const made = freshId(play);
  const paragraph = copySchema.nodes['paragraph'];
  if (paragraph === undefined) return false;
  tr.split(at + from, 1, [{ type: paragraph, attrs: { id: made } }]);
  const tail = lettersOf(model, id).slice(from);
  if (isSave && tail.some(({ proposed, struck }) => proposed ?? struck)) return false;
  // Who saves a text whole with a short end in another block has written that end.
  const isTold = tail.length >= SHORTEST_RUN || tail.every(({ author }) => author === who);
  if (isSave && !isTold) return false;
  splice(model, id, { at: from, gone: text.length - from, come: [] });
  const isWritten = isSave && tail.length < SHORTEST_RUN;
  model.letters.set(made, isWritten ? tail.map((letter) => ({ ...letter, moved: true })) : tail);
  model.order.splice(model.order.indexOf(id) + 1, 0, made);
  return act(play, {
    kind: isSave ? 'split in a save' : 'split',
    who,
    tr,
    model,
    ids: null,
    isSave,
  });
}

function join(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const blocks = blocksIn(play.text.doc);
  const [one, other] = blocks.slice(draw.a % blocks.length);
  if (one === undefined || other === undefined) return false;
  const seam = one.at + one.text.length + 1;
  if (seam + 1 !== other.at) return false;
  tr.join(seam);
  const come = lettersOf(model, other.id);
  splice(model, one.id, { at: one.text.length, gone: 0, come });
  model.order = model.order.filter((id) => id !== other.id);
  model.letters.delete(other.id);
  return act(play, { kind: 'join', who, tr, model, ids: null });
}

/** Puts a block of the top level elsewhere: out and in, in and out, or all between at once. */
function moveIn(here: Here, tr: Transform): void {
  const { draw } = here;
  const { doc } = tr;
  const [from, to] = [draw.a % doc.childCount, draw.b % doc.childCount];
  if (from === to) return;
  const places = doc.children.map((_, index) =>
    doc.children.slice(0, index).reduce((size, node) => size + node.nodeSize, 0),
  );
  const moved = doc.child(from);
  const [start, target] = [places[from] ?? 0, places[to] ?? 0];
  const way = draw.n % 3;
  if (way === 0) {
    tr.delete(start, start + moved.nodeSize);
    tr.insert(from < to ? target + doc.child(to).nodeSize - moved.nodeSize : target, moved);
    return;
  }
  const order = [...doc.children];
  order.splice(to, 0, ...order.splice(from, 1));
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const end = (places[high] ?? 0) + doc.child(high).nodeSize;
  tr.replaceWith(places[low] ?? 0, end, order.slice(low, high + 1));
}

function move(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  moveIn(here, tr);
  model.order = blocksIn(tr.doc).map(({ id }) => id);
  const isSave = draw.n % 3 === 1;
  return act(play, { kind: isSave ? 'move in a save' : 'move', who, tr, model, ids: null, isSave });
}

function cut(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const block = blockAt(here, draw.a);
  const { from, to } = stretch(here, block, 25);
  const letters = lettersOf(model, block.id).slice(from, to);
  if (!letters.every(isPlain)) return false;
  tr.delete(block.at + from, block.at + to);
  splice(model, block.id, { at: from, gone: to - from, come: [] });
  if (!act(play, { kind: 'cut', who, tr, model, ids: [block.id] })) return false;
  play.clipboard = { letters, block: block.id, at: from, after: lettersOf(model, block.id) };
  return true;
}

function paste(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const { clipboard } = play;
  if (clipboard === null) return false;
  const alive = standing(model);
  if (clipboard.letters.some(({ letter }) => alive.has(letter))) return false;
  const { id, at, text } = blockAt(here, draw.a);
  let from = draw.b % (text.length + 1);
  const isBack = id === clipboard.block;
  if (isBack) {
    // The very place, or nowhere near it.
    if (lettersOf(model, id) !== clipboard.after) return false;
    from = clipboard.at;
  }
  const isKept = isBack || clipboard.letters.length >= SHORTEST_RUN;
  const come = clipboard.letters.map((letter) =>
    isKept ? letter : { ...letter, author: who, moved: true },
  );
  tr.insert(at + from, nodesOf(come));
  splice(model, id, { at: from, gone: 0, come });
  const length = isKept ? (isBack ? 'back' : 'long') : 'short';
  if (!act(play, { kind: `paste ${length}`, who, tr, model, ids: [id] })) return false;
  play.clipboard = null;
  return true;
}

function cutAndPaste(here: Here): boolean {
  const { play, draw } = here;
  if (!cut(here)) return false;
  const next = { ...draw, a: draw.a + 1, b: draw.b >> 2 };
  paste({ ...here, draw: next, model: copyOf(play.model), tr: change(play.text) });
  return true;
}

function format(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const block = blockAt(here, draw.a);
  const { from, to } = stretch(here, block, 20);
  const $at = tr.doc.resolve(block.at);
  const range = $at.blockRange();
  const { blockQuote, subhead, paragraph } = copySchema.nodes;
  const way = draw.n % 4;
  if (way === 0) tr.addMark(block.at + from, block.at + to, copySchema.mark('bold'));
  else if (way === 1 && blockQuote !== undefined && range?.depth === 0) {
    if ($at.parent.type !== paragraph) return false;
    tr.wrap(range, [{ type: blockQuote, attrs: { id: freshId(play) } }]);
  } else if (way === 2 && range?.depth === 1) {
    // Lifted out of the middle, it would leave two quotes of one id.
    if (range.parent.childCount > 1) return false;
    tr.lift(range, 0);
  } else if ($at.depth === 1) {
    const kind = $at.parent.type === subhead ? paragraph : subhead;
    if (kind !== undefined) tr.setBlockType(block.at, block.at, kind, { id: block.id });
  }
  return act(play, { kind: 'format', who, tr, model, ids: null });
}

/** Paragraphs from a wire, at the end. */
function importWords(here: Here): boolean {
  const { play, draw, model, tr } = here;
  const who = 'wire:7';
  const id = freshId(play);
  const words = freshText(play, 5 + (draw.n % 30));
  tr.insert(tr.doc.content.size, copySchema.node('paragraph', { id }, copySchema.text(words)));
  model.order.push(id);
  model.letters.set(id, written(words, who));
  return act(play, { kind: 'import', who, tr, model, ids: null, isSave: true });
}

/** A block that an engine writes anew. */
function translate(here: Here): boolean {
  const { play, draw, model, tr } = here;
  const who = 'engine:opus';
  const { id, text, at } = blockAt(here, draw.a);
  const words = freshText(play, 5 + (draw.n % 30));
  tr.replaceWith(at, at + text.length, copySchema.text(words));
  model.letters.set(id, written(words, who));
  return act(play, { kind: 'translate', who, tr, model, ids: [id], isSave: true });
}

/** A save of the whole body that writes, erases and moves at once. */
function saveMuch(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  for (let n = 0; n < 3; n += 1) {
    const blocks = blocksIn(tr.doc);
    const { id, text, at } = blocks[(draw.a + n * 3) % blocks.length] ?? {
      id: '',
      text: '',
      at: 1,
    };
    const from = (draw.b + n) % (text.length + 1);
    const to = Math.min(text.length, from + ((draw.n + n) % 9));
    const words = freshText(play, (draw.n * (n + 1)) % 7);
    tr.replaceWith(at + from, at + to, words === '' ? [] : copySchema.text(words));
    splice(model, id, { at: from, gone: to - from, come: written(words, who) });
  }
  if (draw.n % 2 === 0) moveIn(here, tr);
  model.order = blocksIn(tr.doc).map(({ id }) => id);
  return act(play, { kind: 'save much', who, tr, model, ids: null, isSave: true });
}

function headline({ play, draw, who, model }: Here): boolean {
  const letters = lettersOf(model, 'headline');
  const at = draw.a % (letters.length + 1);
  const gone = Math.min(letters.length - at, draw.b % 6);
  const come = written(freshText(play, draw.n % 9), who);
  splice(model, 'headline', { at, gone, come });
  actOnHeadline(play, who, model);
  return true;
}

/** Undoes the newest thing before one of the latest that nothing was built on. */
function undoLater({ play, who, draw }: Here): boolean {
  for (let index = play.entries.length - 2 - (draw.a % 4); index >= 0; index -= 1) {
    if (undo(play, who, index)) return true;
  }
  return false;
}

const DEEDS: ((here: Here) => boolean)[] = [
  (here) => type(here, { length: 1 + (here.draw.n % 12), isSlow: true }),
  (here) => type(here, { length: 1 + (here.draw.n % 12), isSlow: false }),
  (here) => type(here, { length: 12 + here.draw.n, isSlow: false }),
  (here) => erase(here, 8),
  (here) => erase(here, 20),
  eraseAcross,
  split,
  (here) => split(here, true),
  join,
  move,
  cut,
  paste,
  cutAndPaste,
  cutAndPaste,
  suggestWords,
  suggestErasing,
  settle,
  settle,
  format,
  importWords,
  translate,
  saveMuch,
  headline,
  ({ play, who }) => undo(play, who, play.entries.length - 1),
  ({ play, who }) => undo(play, who, play.entries.length - 1),
  undoLater,
];

/** How many kinds of deed there are. */
export const KINDS = DEEDS.length;

/** Does what was drawn, where that can be done. */
export function doDrawn(play: Play, draw: Draw): boolean {
  const who = PEOPLE[draw.who % PEOPLE.length] ?? 'ana';
  const here: Here = { play, draw, who, model: copyOf(play.model), tr: change(play.text) };
  return DEEDS[draw.kind % KINDS]?.(here) ?? false;
}
