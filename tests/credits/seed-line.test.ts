import { describe, it, expect } from '@jest/globals';
import type { CreditRow } from '#contract/content.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { renderCreditLine } from '#contract/credits/render.ts';

const LINE =
  '(Reporting by Dmitry Antonov and Dan Peleschuk; French version by Diana Mandia and Pauline Foret, edited by Kate Entringer)';

function row(name: string, role: CreditRow['role'], language: string | null = null): CreditRow {
  return {
    name,
    role,
    language,
    personId: null,
    isOrganisation: false,
    organisation: null,
    place: null,
    withheld: false,
  };
}

const ROWS = [
  row('Dmitry Antonov', 'reporting'),
  row('Dan Peleschuk', 'reporting'),
  row('Diana Mandia', 'translation', 'fr'),
  row('Pauline Foret', 'translation', 'fr'),
  row('Kate Entringer', 'editing', 'fr'),
];

describe('the credit line of a translated story', () => {
  it('comes out of its rows character for character', () => {
    expect(renderCreditLine(ROWS, 'en')).toBe(LINE);
  });

  it('gives the rows back, the editing scoped to the French version', () => {
    const reading = parseCreditLine(LINE, 'en');
    expect(reading.rows).toEqual(ROWS);
    expect(reading.translation).toEqual({ lang: 'fr' });
    expect(reading.unread).toEqual([]);
  });

  it('prints nothing of a withheld byline', () => {
    const rows = ROWS.map((each, at) => (at === 1 ? { ...each, withheld: true } : each));
    expect(renderCreditLine(rows, 'en')).toBe(LINE.replace(' and Dan Peleschuk', ''));
    expect(renderCreditLine([{ ...row('Ana Sample', 'reporting'), withheld: true }], 'en')).toBe(
      '',
    );
  });

  it('is empty when nobody is credited', () => {
    expect(renderCreditLine([], 'en')).toBe('');
  });
});
