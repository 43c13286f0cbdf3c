import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import type { CreditRow } from '#contract/content.ts';
import { parseByline, renderByline } from '#contract/credits/byline.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import { HOUSE_LANGUAGES } from '#contract/vocabulary.ts';
import { count } from '#tests/support/counts.ts';
import { ANY_TEXT, ROW } from './people.ts';

const RUNS = { numRuns: count({ quick: 200, full: 1500 }) };

describe.each(HOUSE_LANGUAGES)('a credit line printed in %s', (language) => {
  it('gives back the rows it was printed from', () => {
    fc.assert(
      fc.property(fc.array(ROW, { maxLength: 8 }), (rows) => {
        expect(parseCreditLine(renderCreditLine(rows, language), language).rows).toEqual(rows);
      }),
      RUNS,
    );
  });

  it('gives back whatever a person typed as a name and a place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ROW, ANY_TEXT, ANY_TEXT), { maxLength: 4 }), (typed) => {
        const rows = typed.map(([row, name, place]): CreditRow => ({
          ...row,
          name,
          place,
          isOrganisation: false,
          organisation: null,
        }));
        expect(parseCreditLine(renderCreditLine(rows, language), language).rows).toEqual(rows);
      }),
      RUNS,
    );
  });

  it('never shows a withheld name', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ROW, fc.boolean()), { maxLength: 6 }), (drawn) => {
        const rows = drawn.map(([row, withheld], at) => ({
          ...row,
          name: withheld ? `Qx${at} Zq` : row.name,
          withheld,
        }));
        expect(renderCreditLine(rows, language)).not.toMatch(/Qx|Zq/u);
        expect(renderByline(rows, language)).not.toMatch(/Qx|Zq/u);
      }),
      RUNS,
    );
  });

  it('prints a byline that is read as the same people', () => {
    fc.assert(
      fc.property(fc.array(ROW, { maxLength: 4 }), (drawn) => {
        const rows = drawn
          .filter((row) => !row.isOrganisation)
          .map((row): CreditRow => ({ ...row, role: 'reporting' }));
        const people = [...new Set(rows.map(({ name }) => name))].map((name) => ({ name }));
        expect(parseByline(renderByline(rows, language), language).people).toEqual(people);
      }),
      RUNS,
    );
  });
});
