import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { advanceByLog } from '#server/writing/authorship/advance-by-log.ts';
import {
  isPerson,
  newAttribution,
  type Attribution,
} from '#server/writing/authorship/attribution.ts';
import { revisionAuthors } from '#server/writing/authorship/revision-authors.ts';
import { settledBlocks } from '#server/writing/authorship/settled-units.ts';
import { makersOfBlock, takenBlocks, transferOf } from '#server/writing/authorship/take-block.ts';
import type { Transfer } from '#server/writing/authorship/transfer.ts';
import { makerOf } from '#server/writing/authorship/units.ts';
import { addingStep, freshBlock } from '#server/writing/steps/bring-over.ts';
import { count } from '#tests/support/counts.ts';
import { doDrawn } from './deeds.ts';
import { histories } from './draws.ts';
import type { Draw } from './here.ts';
import { newPlay } from './play.ts';
import { append, change, emptyText, type SharedText } from './shared-text.ts';

/* A block of one text comes into another: its words stay those of who wrote them. */

const BRINGER = 'bringer';
const made = { n: 0 };
const newId = (): string => `fresh${String((made.n += 1))}`;

/** Whose each letter of each block is that may be signed, captions and the like too, by block. */
function hands(attribution: Attribution, doc: Node): Map<string, string> {
  const name = (unit: number): string => attribution.makers[makerOf(unit)] ?? '?';
  return new Map(
    settledBlocks(attribution, doc).map(({ id, running, attributes, leaf }) => [
      id,
      JSON.stringify([
        running.text,
        running.units.map(name),
        attributes.map((line) => [line.name, line.text, line.units.map(name)]),
        leaf === null ? null : name(leaf),
      ]),
    ]),
  );
}

/** What a block and those in it are called, in reading order. */
function idsIn(block: Node): string[] {
  const ids = [String(block.attrs['id'])];
  block.descendants((node) => {
    if (!node.isText) ids.push(String(node.attrs['id']));
  });
  return ids;
}

/** Brings the outermost block of an id over, by way of the JSON that the log keeps; gives what was kept of it. */
function bringOver(from: SharedText, into: SharedText, id: string, by = BRINGER): Transfer {
  const block = takenBlocks({ attribution: from.attribution, working: from.doc }).find(
    (one) => one.id === id,
  );
  if (block === undefined) throw new Error(`No block ${id}`);
  const fresh = freshBlock(block.node, newId);
  const added = addingStep(into.doc, fresh, null);
  if (!added.ok) throw new Error(JSON.stringify(added.issues));
  const transfer = transferOf(from.attribution, block, {
    article: 'merged',
    position: from.position,
    idNow: fresh.idNow,
  });
  into.position += 1;
  const step = {
    position: into.position,
    field: 'body' as const,
    change: JSON.parse(JSON.stringify(added.step.change)) as unknown,
    maker: by,
    clientId: '',
    transfer: JSON.parse(JSON.stringify(transfer)) as unknown,
    at: new Date(into.position),
  };
  into.doc = advanceByLog(into.attribution, into.doc, [step]);
  return transfer;
}

const draws = histories(30);

function played(history: readonly Draw[]): SharedText {
  const play = newPlay();
  for (const draw of history) doDrawn(play, draw);
  return play.text;
}

function textOf(who: string, words: string, id = 'b0'): SharedText {
  const paragraph = copySchema.node('paragraph', { id });
  const doc = copySchema.node('doc', null, [paragraph]);
  const text = { ...emptyText(), doc, attribution: newAttribution(doc) };
  append(text, who, change(text).insert(1, copySchema.text(words)).steps);
  return text;
}

const authorsOf = ({ attribution, doc }: SharedText, live = 0) =>
  Object.fromEntries(
    revisionAuthors(attribution, { working: doc, live }).map(({ personId, blocks }) => [
      personId,
      blocks,
    ]),
  );

describe('a block that is brought over', () => {
  it('keeps the author of every character, and takes nothing from those of the text it comes into', () => {
    fc.assert(
      fc.property(draws, draws, fc.nat(20), (one, other, which) => {
        const [from, into] = [played(one), played(other)];
        const were = hands(from.attribution, from.doc);
        const stood = hands(into.attribution, into.doc);
        const blocks = takenBlocks({ attribution: from.attribution, working: from.doc });
        const block = blocks[which % blocks.length];
        if (block === undefined) throw new Error('A text has blocks.');
        bringOver(from, into, block.id);
        const are = hands(into.attribution, into.doc);
        for (const [id, whose] of stood) expect(are.get(id)).toBe(whose);
        const came = [...are].filter(([id]) => !stood.has(id)).map(([, whose]) => whose);
        expect(came).toEqual(idsIn(block.node).flatMap((id) => were.get(id) ?? []));
        const authors = Object.keys(authorsOf(into));
        const people = makersOfBlock(from.attribution, block).filter(isPerson);
        const expected = people.length === 0 ? [] : [BRINGER, ...people];
        expect(authors).toEqual(expect.arrayContaining(expected));
      }),
      { numRuns: count({ full: 1_000, quick: 100 }) },
    );
  });

  it('has its writers among the authors, and who brought it over as one who changed the text', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const { as } = bringOver(from, into, 'b0');
    expect(authorsOf(into)).toEqual({ idris: ['b0'], mara: [as], [BRINGER]: [] });
  });

  it('makes nobody an author who brings their own words, beyond those words', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const live = into.position;
    const { as } = bringOver(from, into, 'b0', 'mara');
    expect(authorsOf(into, live)).toEqual({ mara: [as] });
  });

  it('is new to readers from when it came, however old it was where it came from', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const live = into.position;
    const { as } = bringOver(from, into, 'b0');
    expect(authorsOf(into, live)).toEqual({ mara: [as], [BRINGER]: [] });
    expect(authorsOf(into, into.position)).toEqual({});
  });

  it('comes a second time under another id, and as theirs again', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const [first, second] = [bringOver(from, into, 'b0'), bringOver(from, into, 'b0')];
    expect(new Set([first.as, second.as, 'b0']).size).toBe(3);
    expect(authorsOf(into)['mara']).toEqual([first.as, second.as].sort());
  });

  it('goes and comes back as its writers’, like every other block', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const before = hands(into.attribution, into.doc);
    const { as } = bringOver(from, into, 'b0');
    const whose = hands(into.attribution, into.doc).get(as);
    const size = into.doc.lastChild?.nodeSize ?? 0;
    const end = into.doc.content.size;
    const back = append(into, 'idris', change(into).delete(end - size, end).steps);
    expect(hands(into.attribution, into.doc)).toEqual(before);
    append(into, 'idris', back);
    expect(hands(into.attribution, into.doc).get(as)).toBe(whose);
  });

  it('takes nothing out of what others had taken out of the text', () => {
    const words = 'A crack runs through the bell.';
    const from = textOf('mara', words);
    const into = textOf('idris', words);
    append(into, 'idris', change(into).delete(1, 1 + words.length).steps);
    const { as } = bringOver(from, into, 'b0');
    append(into, 'idris', change(into).insert(1, copySchema.text(words)).steps);
    expect(authorsOf(into)).toMatchObject({ idris: ['b0'], mara: [as] });
  });

  it('brings what is said of pictures and speakers with it, and what is in lists', () => {
    const doc = copySchema.node('doc', null, [
      copySchema.node('paragraph', { id: 'p1' }, [copySchema.text('First')]),
    ]);
    const from = { ...emptyText(), doc, attribution: newAttribution(doc) };
    const quote = copySchema.node('pullQuote', { id: 'q1', attribution: 'The sexton' }, [
      copySchema.text('It hums'),
    ]);
    const item = copySchema.node('listItem', { id: 'i1' }, [
      copySchema.node('paragraph', { id: 'p2' }, [copySchema.text('One')]),
    ]);
    const list = copySchema.node('bulletList', { id: 'l1' }, [item]);
    append(from, 'mara', change(from).insert(7, [quote, list]).steps);
    const name = 'The sexton of the tower';
    append(from, 'ben', change(from).setNodeAttribute(7, 'attribution', name).steps);
    append(from, 'ben', change(from).insert(from.doc.content.size - 3, copySchema.text('!')).steps);
    const into = textOf('idris', 'The bell has cracked.');
    const were = hands(from.attribution, from.doc);
    const quoted = bringOver(from, into, 'q1');
    expect(hands(into.attribution, into.doc).get(quoted.as)).toBe(were.get('q1'));
    const listed = bringOver(from, into, 'l1');
    const inner = into.doc.lastChild?.firstChild?.firstChild?.attrs['id'] as string;
    expect(hands(into.attribution, into.doc).get(inner)).toBe(were.get('p2'));
    expect(listed.makers.filter((maker) => maker !== '').sort()).toEqual(['ben', 'mara']);
    expect(authorsOf(into)).toMatchObject({ ben: [quoted.as, inner].sort(), [BRINGER]: [] });
  });

  it('is refused by the log when its step does something else than it says', () => {
    const from = textOf('mara', 'A crack runs through the bell.');
    const into = textOf('idris', 'The bell has cracked.');
    const [block] = takenBlocks({ attribution: from.attribution, working: from.doc });
    if (block === undefined) throw new Error('A text has blocks.');
    const fresh = freshBlock(block.node, newId);
    const coming = { article: 'merged', position: 1, idNow: fresh.idNow };
    const transfer = transferOf(from.attribution, block, coming);
    const log = (step: Step, said: unknown): unknown =>
      advanceByLog(structuredClone(into.attribution), into.doc, [
        {
          position: 2,
          field: 'body',
          change: step.toJSON() as unknown,
          maker: 'ben',
          clientId: '',
          transfer: said,
          at: new Date(2),
        },
      ]);
    const end = into.doc.content.size;
    const steps = (tr: { steps: readonly Step[] }): Step => tr.steps[0] as Step;
    const right = steps(change(into).insert(end, fresh.node));
    expect(() => log(right, transfer)).not.toThrow();
    const over = steps(change(into).replaceWith(0, end, fresh.node));
    const longer = steps(change(into).insert(end, [fresh.node, block.node]));
    expect(() => log(over, transfer)).toThrow('does not fit its transfer');
    expect(() => log(longer, transfer)).toThrow('does not fit its transfer');
    expect(() => log(right, { ...transfer, makers: 'mara' })).toThrow();
  });
});
