import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { count } from '#tests/support/counts.ts';
import { PretendAuthority } from './support/pretend-authority.ts';
import { breathe, PretendDesk, rest, story } from './support/pretend-desk.ts';
import { NETWORK, network, WORK, work, type Happening, type What } from './support/random-work.ts';

/** Letters that stand for words: each is typed once by one person. */
const FIRST_LETTER = 0x4e00;

const lettersOf = (doc: Node): Map<string, number> => {
  const letters = new Map<string, number>();
  for (const letter of doc.textContent) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
};

type Run = {
  authority: PretendAuthority;
  desks: PretendDesk[];
  typed: Set<string>;
  /** Letters that somebody took away with their own hands. */
  gone: Set<string>;
  /** Who took a letter away; and those of one person’s that came back by that person’s undo. */
  takers: Map<string, Set<string>>;
  back: Set<string>;
};

/** Writes down which letters a person’s own work took away, and which it brought back. */
function note({ gone, takers, back }: Run, by: string, [before, after]: [Node, Node]): void {
  const [had, has] = [lettersOf(before), lettersOf(after)];
  for (const letter of had.keys()) {
    if (has.has(letter)) continue;
    gone.add(letter);
    back.delete(letter);
    takers.set(letter, (takers.get(letter) ?? new Set()).add(by));
  }
  for (const letter of has.keys()) {
    if (!had.has(letter) && takers.get(letter)?.has(by) === true) back.add(letter);
  }
}

async function play(people: number, happenings: readonly Happening[]): Promise<Run> {
  const authority = new PretendAuthority(story('abc', 'def', 'ghi', 'jkl'));
  const desks = Array.from({ length: people }, (_, n) => new PretendDesk(authority, `p${n}`));
  await rest(desks);
  const typed = new Set('abcdefghijkl');
  const run: Run = {
    ...{ authority, desks, typed },
    ...{ gone: new Set(), takers: new Map(), back: new Set() },
  };
  for (const happening of happenings) {
    const desk = desks[happening.desk % people];
    if (desk === undefined) continue;
    const before = desk.doc;
    if (happening.what === 'breathe') await breathe();
    else if ((NETWORK as readonly What[]).includes(happening.what)) {
      if (happening.what === 'crash') await breathe();
      network(desk, happening);
    } else {
      const word = String.fromCodePoint(FIRST_LETTER + typed.size);
      if (!desk.text.isOpen) continue;
      work(desk, happening, word);
      if (desk.words.includes(word)) typed.add(word);
      note(run, desk.name, [before, desk.doc]);
    }
  }
  await rest(desks);
  return run;
}

function faultsOf({ authority, desks, typed, gone }: Run): string[] {
  const faults: string[] = [];
  for (const desk of desks) {
    if (!desk.doc.eq(authority.body)) faults.push(`${desk.name} reads something else`);
  }
  const ids = new Set<unknown>();
  authority.body.descendants((node) => {
    if (node.isText) return;
    const id: unknown = node.attrs['id'];
    if (ids.has(id)) faults.push(`id ${String(id)} twice`);
    ids.add(id);
  });
  const letters = lettersOf(authority.body);
  for (const letter of typed) {
    if (gone.has(letter)) continue;
    const count = letters.get(letter) ?? 0;
    if (count !== 1) faults.push(`${letter} stands ${count} times`);
  }
  return faults;
}

/** What one person alone took away stands nowhere or, if somebody wrote in it, once; what came back by undo stands once. */
function faultsOfUndo({ authority, takers, back }: Run): string[] {
  const letters = lettersOf(authority.body);
  return [...takers].flatMap(([letter, { size }]) => {
    const count = letters.get(letter) ?? 0;
    const isRight = back.has(letter) ? count === 1 : count <= 1;
    return size > 1 || isRight ? [] : [`${letter} was taken away and stands ${count} times`];
  });
}

const happening = (whats: readonly What[]): fc.Arbitrary<Happening> =>
  fc.record({
    desk: fc.nat({ max: 7 }),
    what: fc.constantFrom(...whats),
    a: fc.double({ min: 0, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
  });

type Play = {
  people: number;
  whats: readonly What[];
  length: number;
  faults?: (run: Run) => string[];
  /** What happens instead of something. */
  as?: (each: Happening) => Happening;
};

async function hold({ people, whats, length, faults = faultsOf, as }: Play): Promise<void> {
  const each = as === undefined ? happening(whats) : happening(whats).map(as);
  await fc.assert(
    fc.asyncProperty(
      fc.array(each, { minLength: 5, maxLength: length, size: 'max' }),
      async (happenings) => {
        expect(faults(await play(people, happenings))).toEqual([]);
      },
    ),
    { numRuns: count({ quick: 60, full: 1_500 }) },
  );
}

const calm: readonly What[] = ['read', 'hear', 'breathe', 'breathe', 'read', 'hear'];

describe('whatever several people do at once', () => {
  it('all read the same and every letter once, when they type, split and join', async () => {
    const whats: What[] = ['type', 'type', 'split', 'join', ...calm, 'fall', 'rise'];
    await hold({ people: 3, whats, length: 120 });
  });

  it('no letter is lost or doubled when blocks are moved while others write in them', async () => {
    await hold({ people: 2, whats: ['type', 'type', 'move', ...calm], length: 60 });
  });

  it('no letter is lost or doubled when passages are cut and blocks deleted while others write in them', async () => {
    const whats: What[] = ['type', 'type', 'cut', 'deleteBlock', ...calm];
    await hold({ people: 2, whats, length: 60 });
  });

  it('what one person cuts and takes back by undo stands once, whoever writes in it meanwhile', async () => {
    const whats: What[] = ['type', 'type', 'cut', 'undo', ...calm, 'fall', 'rise'];
    const faults = (run: Run): string[] => [...faultsOf(run), ...faultsOfUndo(run)];
    const onlyOneCuts = (each: Happening): Happening =>
      each.desk % 3 !== 0 && ['cut', 'undo'].includes(each.what) ? { ...each, what: 'type' } : each;
    await hold({ people: 3, whats, length: 80, faults, as: onlyOneCuts });
  });

  it('every letter stands once when they type, split, join, move and cut on lines that fall', async () => {
    const whats: What[] = ['type', 'type', 'type', 'split', 'join', 'move', 'cut', ...calm, 'fall'];
    await hold({ people: 3, whats, length: 100 });
  });

  it('no letter is lost or doubled among moves, deletions, splits, undo, falling lines and crashes', async () => {
    const whats: What[] = [...WORK, ...NETWORK, 'type', 'type', ...calm];
    await hold({ people: 3, whats, length: 150 });
  });
});
