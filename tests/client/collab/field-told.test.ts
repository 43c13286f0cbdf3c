import { describe, it, expect } from '@jest/globals';
import {
  fieldTold,
  type FieldClash,
  type FieldValues,
} from '#client/editor/collab/shared-fields.ts';
import { creditRowSchema, type CreditRow } from '#contract/content.ts';

type Merged = { merged: FieldValues; clash: FieldClash | null };

const EMPTY: FieldValues = {
  headline: '',
  standfirst: '',
  dateline: '',
  updateNote: '',
  credits: [],
};

/** One has typed `mine` over `base`; then somebody else’s `theirs` comes in. */
function met(field: 'headline' | 'credits', three: FieldValues[], language = 'en'): Merged {
  const [confirmed = EMPTY, mine = EMPTY, theirs = EMPTY] = three;
  const told = { field, value: theirs[field], language };
  const { fields, clash } = fieldTold({ confirmed, mine }, told);
  expect(fields.confirmed[field]).toEqual(theirs[field]);
  return { merged: fields.mine, clash };
}

describe('two people’s edits of the one-line fields', () => {
  const headline = (text: string): FieldValues => ({ ...EMPTY, headline: text });
  const merge = (
    base: FieldValues,
    mine: FieldValues,
    theirs: FieldValues,
    language?: string,
  ): Merged => met('headline', [base, mine, theirs], language);

  it('are both there when they do not touch', () => {
    const { merged, clash } = merge(
      headline('Storm closes pier'),
      headline('Big storm closes pier'),
      headline('Storm closes pier for weeks'),
    );
    expect([merged.headline, clash]).toEqual(['Big storm closes pier for weeks', null]);
  });

  it('stand one behind the other when they clash', () => {
    expect(merge(headline('Storm'), headline('Great storm'), headline('Mild storm'))).toMatchObject(
      {
        merged: { headline: 'Mild storm / Great storm' },
        clash: { field: 'headline', mine: 'Great storm', theirs: 'Mild storm', mineStands: true },
      },
    );
  });

  it('leave theirs when both together would be too long, and hand mine back', () => {
    const [mine, theirs] = ['m'.repeat(300), 't'.repeat(300)];
    expect(merge(headline(''), headline(mine), headline(theirs))).toMatchObject({
      merged: { headline: theirs },
      clash: { field: 'headline', mine, theirs, mineStands: false },
    });
  });

  it('are merged word by word in any language', () => {
    const [was, mine, theirs] = [
      'Буря закрила зовнішній пірс',
      'Сильна буря закрила зовнішній пірс',
      'Буря закрила зовнішній пірс на тиждень',
    ];
    expect(merge(headline(was), headline(mine), headline(theirs), 'uk').merged.headline).toContain(
      'на тиждень',
    );
  });
});

describe('two people’s edits of the credits', () => {
  const row = (name: string, changed: Partial<CreditRow> = {}): CreditRow =>
    creditRowSchema.parse({ role: 'reporting', name, ...changed });
  const credits = (...rows: CreditRow[]): FieldValues => ({ ...EMPTY, credits: rows });
  const merge = (base: FieldValues, mine: FieldValues, theirs: FieldValues): Merged =>
    met('credits', [base, mine, theirs]);
  const names = ({ merged }: Merged): string[] =>
    merged.credits.map(({ name, place }) => (place === null ? name : `${name} (${place})`));

  it('are both there: new names in their places, removed ones gone, changed ones changed', () => {
    const mine = credits(row('Tomas', { place: 'Port Almory' }), row('Maya'), row('Lucia'));
    const theirs = credits(row('Tomas'), row('Idris'));
    expect(names(merge(credits(row('Tomas'), row('Lucia')), mine, theirs))).toEqual([
      'Tomas (Port Almory)',
      'Maya',
      'Idris',
    ]);
  });

  it('follow the order of whoever changed it', () => {
    const was = credits(row('Tomas'), row('Lucia'), row('Maya'));
    const mine = credits(row('Maya'), row('Tomas'), row('Lucia'));
    expect(names(merge(was, mine, was))).toEqual(['Maya', 'Tomas', 'Lucia']);
    expect(names(merge(was, was, mine))).toEqual(['Maya', 'Tomas', 'Lucia']);
  });

  it('keep a byline withheld when either side withholds it', () => {
    const was = credits(row('Tomas'));
    const withheld = credits(row('Tomas', { withheld: true }));
    const placed = credits(row('Tomas', { place: 'Port Almory' }));
    for (const result of [
      merge(was, withheld, placed),
      merge(was, placed, withheld),
      merge(credits(), withheld, placed),
    ]) {
      expect(result.merged.credits[0]?.withheld).toBe(true);
    }
  });

  it('say so when both changed one row in different ways, or one removed it', () => {
    const was = credits(row('Tomas'), row('Lucia'));
    const mine = credits(row('Tomas', { place: 'Almory' }), row('Lucia', { place: 'Almory' }));
    const theirs = credits(row('Tomas', { place: 'Brenn' }));
    const result = merge(was, mine, theirs);
    expect(names(result)).toEqual(['Tomas (Brenn)', 'Lucia (Almory)']);
    expect(result.clash).toMatchObject({ mine: 'Tomas, Lucia', theirs: 'Tomas' });
    expect(names(merge(was, theirs, mine))).toEqual(['Tomas (Almory)', 'Lucia (Almory)']);
  });

  it('keep a name that stands twice twice', () => {
    const twice = credits(row('Desk'), row('Desk'));
    expect(names(merge(twice, twice, credits(row('Desk'), row('Desk'), row('Idris'))))).toEqual([
      'Desk',
      'Desk',
      'Idris',
    ]);
  });
});
