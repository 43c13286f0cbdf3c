import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '#tests/support/counts.ts';
import { modelled, workedOut } from './both-sides.ts';
import { doDrawn, KINDS } from './deeds.ts';
import type { Draw } from './here.ts';
import { newPlay } from './play.ts';

const draws = fc.array(
  fc.record<Draw>({
    kind: fc.nat(KINDS - 1),
    who: fc.nat(2),
    a: fc.nat(40),
    b: fc.nat(200),
    n: fc.nat(40),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

describe('the author of every character', () => {
  it('is the one that a model of letters says, through whatever is done to a text', () => {
    fc.assert(
      fc.property(draws, (history) => {
        const play = newPlay();
        for (const draw of history) {
          if (doDrawn(play, draw)) expect(workedOut(play)).toBe(modelled(play));
        }
      }),
      { numRuns: count({ full: 1_000, quick: 60 }) },
    );
  });
});
