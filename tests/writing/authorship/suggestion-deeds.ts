import { copySchema } from '#contract/body/copy-schema.ts';
import { blockAt, isPlain, stretch, type Here } from './here.ts';
import { lettersOf, splice, written, type Letter } from './naive-model.ts';
import { act, freshId, freshText, nodesOf } from './play.ts';
import { blocksIn } from './shared-text.ts';

export function suggestWords(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const { id, text, at } = blockAt(here, draw.a);
  const from = draw.b % (text.length + 1);
  const come = written(freshText(play, 1 + (draw.n % 15)), who, freshId(play));
  tr.insert(at + from, nodesOf(come));
  splice(model, id, { at: from, gone: 0, come });
  return act(play, { kind: 'suggest words', who, tr, model, ids: [id] });
}

export function suggestErasing(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const block = blockAt(here, draw.a);
  const { from, to } = stretch(here, block, 15);
  const letters = lettersOf(model, block.id).slice(from, to);
  if (letters.length === 0 || !letters.every(isPlain)) return false;
  const struck = freshId(play);
  tr.addMark(block.at + from, block.at + to, copySchema.mark('deletion', { id: struck }));
  const come = letters.map((letter) => ({ ...letter, struck }));
  splice(model, block.id, { at: from, gone: to - from, come });
  return act(play, { kind: 'suggest erasing', who, tr, model, ids: [block.id] });
}

/** Accepts or rejects one open suggestion, wherever its letters stand now. */
export function settle(here: Here): boolean {
  const { play, draw, who, model, tr } = here;
  const open = model.order.flatMap((id) =>
    lettersOf(model, id).flatMap(({ proposed, struck }) => proposed ?? struck ?? []),
  );
  const suggestion = open[draw.a % Math.max(1, open.length)];
  if (suggestion === undefined) return false;
  const isAccepted = draw.b % 2 === 0;
  for (const { id, at } of blocksIn(play.text.doc).reverse()) {
    const letters = lettersOf(model, id);
    const after: Letter[] = [];
    letters.forEach((letter) => {
      const { proposed, struck } = letter;
      if (proposed !== suggestion && struck !== suggestion) after.push(letter);
      else if ((proposed === suggestion) === isAccepted) {
        after.push({ ...letter, proposed: null, struck: null });
      }
    });
    for (let n = letters.length - 1; n >= 0; n -= 1) {
      const letter = letters[n];
      if (letter?.proposed !== suggestion && letter?.struck !== suggestion) continue;
      const stays = (letter.proposed === suggestion) === isAccepted;
      const name = letter.proposed === suggestion ? 'insertion' : 'deletion';
      if (stays) tr.removeMark(at + n, at + n + 1, copySchema.marks[name]);
      else tr.delete(at + n, at + n + 1);
    }
    model.letters.set(id, after);
  }
  return act(play, { kind: isAccepted ? 'accept' : 'reject', who, tr, model, ids: null });
}
