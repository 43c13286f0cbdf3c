import { describe, it, expect } from '@jest/globals';
import { mergeContent, type MergeResult } from '#contract/body/merge.ts';
import { creditRowSchema, type Content, type CreditRow } from '#contract/content.ts';
import { contentOf, counter } from './body-builders.ts';

const merge = (base: Content, mine: Content, theirs: Content, language = 'en'): MergeResult =>
  mergeContent({ base, mine, theirs, newId: counter(), language });

describe('two people’s edits of the one-line fields', () => {
  const headline = (text: string): Content => contentOf({ headline: text });

  it('are both there when they do not touch', () => {
    const { merged, conflicts } = merge(
      headline('Storm closes pier'),
      headline('Big storm closes pier'),
      headline('Storm closes pier for weeks'),
    );
    expect([merged.headline, conflicts]).toEqual(['Big storm closes pier for weeks', []]);
  });

  it('stand one behind the other when they clash', () => {
    expect(merge(headline('Storm'), headline('Great storm'), headline('Mild storm'))).toMatchObject(
      {
        merged: { headline: 'Mild storm / Great storm' },
        conflicts: [{ at: 'headline', mine: 'Great storm', theirs: 'Mild storm' }],
      },
    );
  });

  it('leave theirs when both together would be too long, and hand mine back in the conflict', () => {
    const [mine, theirs] = ['m'.repeat(300), 't'.repeat(300)];
    expect(merge(headline(''), headline(mine), headline(theirs))).toMatchObject({
      merged: { headline: theirs },
      conflicts: [{ at: 'headline', mine, theirs }],
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
  const credits = (...rows: CreditRow[]): Content => contentOf({ credits: rows });
  const names = ({ merged }: MergeResult): string[] =>
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
    expect(result.conflicts).toEqual([
      { at: 'credits', mine: 'Tomas', theirs: 'Tomas' },
      { at: 'credits', mine: 'Lucia', theirs: '' },
    ]);
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
