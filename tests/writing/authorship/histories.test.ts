import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '#tests/support/counts.ts';
import { modelled, workedOut } from './both-sides.ts';
import { doDrawn } from './deeds.ts';
import { histories } from './draws.ts';
import { newPlay } from './play.ts';

const draws = histories(60);

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
