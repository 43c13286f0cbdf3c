import { describe, it, expect } from '@jest/globals';
import { proposeCredits } from '#contract/credits/propose.ts';
import type { CreditFacts } from '#contract/credits/propose.ts';
import { credit } from './rows.ts';

const INES = { personId: '0190b5a0-0000-7000-8000-000000000001', name: 'Ines Okoro' };
const TOM = { personId: '0190b5a0-0000-7000-8000-000000000002', name: 'Tom Halloway' };
const MAUD = { personId: '0190b5a0-0000-7000-8000-000000000003', name: 'Maud Lescure' };

function facts(rest: Partial<CreditFacts>): CreditFacts {
  return { authors: [], signers: [], isTranslation: false, language: 'en', existing: [], ...rest };
}

describe('the proposed credits of an article', () => {
  it('name whoever wrote as reporters and whoever signed as editors', () => {
    expect(proposeCredits(facts({ authors: [INES], signers: [TOM] }))).toEqual([
      credit('reporting', 'Ines Okoro', { personId: INES.personId }),
      credit('editing', 'Tom Halloway', { personId: TOM.personId }),
    ]);
  });

  it('of a translation name the translators and its editors with its language', () => {
    const rows = proposeCredits(
      facts({ authors: [MAUD], signers: [TOM], isTranslation: true, language: 'fr' }),
    );
    expect(rows.map(({ role, name, language }) => [role, name, language])).toEqual([
      ['translation', 'Maud Lescure', 'fr'],
      ['editing', 'Tom Halloway', 'fr'],
    ]);
  });

  it('count somebody who wrote and signed in both', () => {
    const rows = proposeCredits(facts({ authors: [INES, TOM], signers: [INES] }));
    expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'reporting Ines Okoro',
      'reporting Tom Halloway',
      'editing Ines Okoro',
    ]);
  });

  it('keep what a person has confirmed, in its order, withheld rows included', () => {
    const existing = [
      credit('editing', 'Tom Halloway', { personId: TOM.personId }),
      credit('reporting', 'Ines Okoro', { personId: INES.personId, withheld: true, place: 'Jos' }),
      credit('photography', 'Uma Das'),
    ];
    const rows = proposeCredits(facts({ authors: [INES, MAUD], signers: [TOM], existing }));
    expect(rows.filter((row) => existing.includes(row))).toEqual(existing);
    expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'editing Tom Halloway',
      'reporting Ines Okoro',
      'reporting Maud Lescure',
      'photography Uma Das',
    ]);
  });

  it('put a reporter before the editors who are there already', () => {
    const existing = [credit('editing', 'Tom Halloway', { personId: TOM.personId })];
    const rows = proposeCredits(facts({ authors: [INES], existing }));
    expect(rows.map(({ name }) => name)).toEqual(['Ines Okoro', 'Tom Halloway']);
  });

  it('do not name again a person typed by hand or credited with the writing', () => {
    const typed = [
      credit('reporting', 'Ines Okoro'),
      credit('writing', 'Tom Halloway', { personId: TOM.personId }),
    ];
    expect(proposeCredits(facts({ authors: [INES, TOM], existing: typed }))).toEqual(typed);
  });

  it('are the same when proposed twice', () => {
    const once = proposeCredits(facts({ authors: [INES, TOM], signers: [MAUD] }));
    expect(
      proposeCredits(facts({ authors: [INES, TOM], signers: [MAUD], existing: once })),
    ).toEqual(once);
  });
});
