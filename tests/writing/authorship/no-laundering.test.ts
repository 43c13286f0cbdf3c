import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Transform } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { revisionAuthors } from '#server/writing/authorship/revision-authors.ts';
import { count } from '#tests/support/counts.ts';
import {
  append,
  authorsOf,
  blocksIn,
  change,
  emptyText,
  saveWhole,
  type SharedText,
} from './shared-text.ts';

const ANA = 'ana';
const BEN = 'ben';

/** A text of one paragraph that somebody wrote. */
function writtenBy(who: string, words: string): SharedText {
  const text = emptyText();
  append(text, who, change(text).insert(1, copySchema.text(words)).steps);
  return text;
}

/** Does something to the text as it stands, as one person. */
function by(text: SharedText, who: string, make: (tr: Transform) => Transform): void {
  append(text, who, make(change(text)).steps);
}

function whoWrote(text: SharedText, live = 0): string[] {
  const { attribution, doc } = text;
  return revisionAuthors(attribution, { working: doc, live }).map(({ personId }) => personId);
}

function placesOf(text: SharedText, live = 0): Record<string, string[]> {
  const authors = revisionAuthors(text.attribution, { working: text.doc, live });
  return Object.fromEntries(authors.map(({ personId, blocks }) => [personId, blocks]));
}

function words(text: SharedText): string {
  return blocksIn(text.doc)
    .map(({ text: said }) => said)
    .join('\n');
}

function lettersOf(text: SharedText, who: string): string {
  const authors = authorsOf(text);
  return blocksIn(text.doc)
    .flatMap(({ id, text: said }) =>
      Array.from(said).filter((_, at) => authors.get(id)?.[at] === who),
    )
    .join('');
}

const SENTENCE = 'The minister did not know of the payment';

describe('nobody passes words off as another’s', () => {
  it('who takes a “not” out has changed the text, though all that stands is somebody else’s', () => {
    const text = writtenBy(ANA, SENTENCE);
    by(text, BEN, (tr) => tr.delete(18, 22));
    expect(words(text)).toBe('The minister did know of the payment');
    expect(placesOf(text)).toEqual({ ana: ['b0'], ben: [] });
  });

  it('who puts back what they took out themselves has changed nothing', () => {
    const text = writtenBy(ANA, SENTENCE);
    by(text, BEN, (tr) => tr.delete(18, 22));
    by(text, BEN, (tr) => tr.insert(18, copySchema.text('not ')));
    expect(words(text)).toBe(SENTENCE);
    expect(lettersOf(text, ANA)).toBe(SENTENCE);
    expect(whoWrote(text)).toEqual([ANA]);
  });

  it('who puts words back in another order has changed the text', () => {
    const text = writtenBy(ANA, 'The minister said he did not. The clerk knew of it.');
    by(text, BEN, (tr) => tr.delete(1, 31));
    by(text, BEN, (tr) => tr.insert(22, copySchema.text('The minister said he did not. ')));
    expect(lettersOf(text, BEN)).toBe('');
    expect(whoWrote(text)).toEqual([ANA, BEN]);
  });

  it('who brings back what another had taken out has changed the text', () => {
    const text = writtenBy(ANA, SENTENCE);
    by(text, ANA, (tr) => tr.delete(18, 22));
    const live = text.position;
    by(text, BEN, (tr) => tr.insert(18, copySchema.text('not ')));
    expect(lettersOf(text, ANA)).toBe(SENTENCE);
    expect(whoWrote(text, live)).toEqual([BEN]);
  });

  it('a copy is its copier’s: each letter of another comes back once', () => {
    const text = writtenBy(ANA, SENTENCE);
    by(text, BEN, (tr) => tr.delete(1, 1 + SENTENCE.length));
    by(text, BEN, (tr) => tr.insert(1, copySchema.text(SENTENCE)));
    by(text, BEN, (tr) => tr.insert(1, copySchema.text(SENTENCE)));
    expect(lettersOf(text, ANA)).toBe(SENTENCE);
    expect(lettersOf(text, BEN)).toBe(SENTENCE);
  });

  it('short words of another that turn up elsewhere are their inserter’s', () => {
    const text = writtenBy(ANA, 'guilty, they said, was not the word');
    by(text, BEN, (tr) => tr.delete(1, 7));
    by(text, BEN, (tr) => tr.insert(tr.doc.content.size - 1, copySchema.text('guilty')));
    expect(lettersOf(text, BEN)).toBe('guilty');
  });

  it('a block that borrows another’s id has only those words of it that it had', () => {
    const text = writtenBy(ANA, SENTENCE);
    const forged = copySchema.node(
      'paragraph',
      { id: 'b0' },
      copySchema.text('The minister took the money'),
    );
    saveWhole(text, BEN, copySchema.node('doc', null, [forged]));
    expect(lettersOf(text, ANA)).toBe('The minister  the ');
    expect(lettersOf(text, BEN)).toBe('tookmoney');
    expect(whoWrote(text)).toEqual([ANA, BEN]);
  });

  it('a suggestion counts from when it is accepted, and as its author’s', () => {
    const text = writtenBy(ANA, SENTENCE);
    const mark = copySchema.mark('insertion', { id: 's1' });
    by(text, BEN, (tr) => tr.insert(41, copySchema.text(' at all', [mark])));
    const live = text.position;
    expect(whoWrote(text, 0)).toEqual([ANA]);
    by(text, ANA, (tr) => tr.removeMark(41, 48, mark));
    expect(whoWrote(text, live)).toEqual([BEN]);
  });

  it('an accepted removal is its author’s too, and that of whoever borrows its id', () => {
    const text = writtenBy(ANA, SENTENCE);
    const live = text.position;
    const mark = copySchema.mark('deletion', { id: 's1' });
    by(text, BEN, (tr) => tr.addMark(18, 22, mark));
    expect(whoWrote(text, live)).toEqual([]);
    by(text, ANA, (tr) => tr.delete(18, 22));
    expect(whoWrote(text, live)).toEqual([BEN]);
    by(text, 'cyd', (tr) => tr.addMark(1, 5, mark).delete(1, 5));
    expect(whoWrote(text, live)).toEqual([BEN, 'cyd']);
  });

  it('a suggestion to move a sentence leaves it its writer’s; whoever proposed that has moved it', () => {
    const text = writtenBy(ANA, `${SENTENCE}. It rained.`);
    const [came, goes] = ['insertion', 'deletion'].map((name) =>
      copySchema.mark(name, { id: 's1' }),
    );
    by(text, BEN, (tr) =>
      tr.addMark(1, 42, goes!).insert(53, copySchema.text(` ${SENTENCE}.`, [came!])),
    );
    const live = text.position;
    by(text, ANA, (tr) => tr.delete(1, 42).removeMark(12, 54, came));
    expect(words(text)).toBe(` It rained. ${SENTENCE}.`);
    expect(lettersOf(text, BEN)).toBe(' ');
    expect(whoWrote(text, live)).toEqual([BEN]);
  });

  it('a suggestion that brings words of another while these stand is its author’s, whatever is taken out later', () => {
    const text = writtenBy(ANA, SENTENCE);
    const mark = copySchema.mark('insertion', { id: 's1' });
    by(text, BEN, (tr) => tr.insert(41, copySchema.text(` ${SENTENCE}`, [mark])));
    by(text, ANA, (tr) => tr.removeMark(41, 82, mark));
    expect(lettersOf(text, BEN)).toBe(` ${SENTENCE}`);
  });

  it('a suggestion that brings back what was taken out before is its author’s', () => {
    const text = writtenBy(ANA, `${SENTENCE}. It rained.`);
    by(text, ANA, (tr) => tr.delete(1, 43));
    const mark = copySchema.mark('insertion', { id: 's1' });
    by(text, BEN, (tr) => tr.insert(11, copySchema.text(` ${SENTENCE}`, [mark])));
    by(text, ANA, (tr) => tr.removeMark(11, 52, mark));
    expect(whoWrote(text)).toEqual([ANA, BEN]);
  });

  it('a rejected suggestion changes nothing', () => {
    const text = writtenBy(ANA, SENTENCE);
    const mark = copySchema.mark('insertion', { id: 's1' });
    by(text, BEN, (tr) => tr.insert(41, copySchema.text(' at all', [mark])));
    by(text, ANA, (tr) => tr.delete(41, 48));
    expect(whoWrote(text)).toEqual([ANA]);
  });

  it('who changes where a link leads has changed the text', () => {
    const text = writtenBy(ANA, SENTENCE);
    const live = text.position;
    by(text, BEN, (tr) =>
      tr.addMark(1, 5, copySchema.mark('link', { href: 'https://example.org/' })),
    );
    expect(whoWrote(text, live)).toEqual([BEN]);
    const bold = text.position;
    by(text, BEN, (tr) => tr.addMark(1, 5, copySchema.mark('bold')));
    expect(whoWrote(text, bold)).toEqual([]);
  });
});

const SMALL = ['the ', 'not ', 'minister ', 'said ', 'he did ', 'know of the payment ', 'x', '. '];

describe('whatever is done to a text of common words', () => {
  type Deed = { who: 'ana' | 'ben'; kind: number; a: number; b: number; words: string };
  const deed = fc.record<Deed>({
    who: fc.constantFrom(ANA, BEN),
    kind: fc.nat(3),
    a: fc.nat(60),
    b: fc.nat(30),
    words: fc.constantFrom(...SMALL),
  });

  function play(text: SharedText, { who, kind, a, b, words: said }: Deed): string {
    const size = text.doc.content.size - 2;
    const from = 1 + (a % (size + 1));
    const to = Math.min(1 + size, from + b);
    const taken = text.doc.textBetween(from, to);
    const inserted = kind === 1 ? '' : kind === 3 ? taken : said;
    by(text, who, (tr) => {
      if (kind === 0) return tr.insert(from, copySchema.text(said));
      if (kind === 1) return tr.delete(from, to);
      if (kind === 2) return tr.replaceWith(from, to, copySchema.text(said));
      const rest = tr.delete(from, to);
      const place = 1 + ((a * 7) % (rest.doc.content.size - 1));
      return taken === '' ? rest : rest.insert(place, copySchema.text(taken));
    });
    return inserted;
  }

  it('has of nobody more letters than they put there', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 40 }), (deeds) => {
        const text = emptyText();
        const typed = { ana: '', ben: '' };
        for (const one of deeds) typed[one.who] += play(text, one);
        const theirs = { ana: lettersOf(text, ANA), ben: lettersOf(text, BEN) };
        expect(theirs.ana.length + theirs.ben.length).toBe(words(text).length);
        for (const who of [ANA, BEN] as const) {
          for (const letter of new Set(theirs[who])) {
            const times = (all: string): number => all.split(letter).length;
            expect(times(theirs[who])).toBeLessThanOrEqual(times(typed[who]));
          }
        }
      }),
      { numRuns: count({ full: 1_000, quick: 100 }) },
    );
  });

  it('has the one who alone changed it since readers had it among its authors', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { minLength: 1, maxLength: 25 }),
        fc.array(deed, { minLength: 1, maxLength: 8 }),
        (before, after) => {
          const text = emptyText();
          for (const one of before) play(text, one);
          const [live, said] = [text.position, words(text)];
          for (const one of after) play(text, { ...one, who: BEN });
          if (words(text) !== said) expect(whoWrote(text, live)).toContain(BEN);
        },
      ),
      { numRuns: count({ full: 3_000, quick: 300 }) },
    );
  });
});
