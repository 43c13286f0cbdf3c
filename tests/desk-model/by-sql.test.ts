import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';
import type { Bench } from './api-deeds.ts';
import { PEOPLE, type Deed } from './desk-facts.ts';
import { attempt } from './desk-model.ts';
import { POSITIONS } from './positions.ts';
import { GUARDED, tryBySql } from './sql-deeds.ts';
import { aDraft, benchOf, go } from './walk.ts';

/**
 * What the code alone holds: a second signature of the same person under the same words harms nobody, what a note says is
 * judged by words, a story's own row does not know who changes it, and what is spiked is spiked.
 */
const BY_CODE: Partial<Record<Deed, readonly string[]>> = {
  sign: ['already-signed'],
  publish: ['note-names-nothing'],
  spike: ['right-missing', 'not-on-this-desk', 'story-spiked'],
  embargo: ['right-missing', 'not-on-this-desk'],
};

describe('every deed of everybody, written straight into the tables', () => {
  const house = openHouse();
  const open: { bench?: Bench } = {};
  beforeAll(async () => {
    open.bench = await benchOf(house);
  });

  it.each(Object.keys(POSITIONS))(
    'on an article that is %s is refused where the model refuses it',
    async (position) => {
      const { bench } = open;
      if (bench === undefined) throw new Error('Nobody is at work.');
      const { place, state } = await go(bench, await aDraft(house.room), POSITIONS[position] ?? []);
      const said: string[] = [];
      const expected: string[] = [];
      for (const deed of GUARDED) {
        for (const who of PEOPLE) {
          const outcome = attempt(state, deed, who);
          const reasons = 'refused' in outcome ? outcome.refused : [];
          const held = reasons.filter((reason) => !(BY_CODE[deed] ?? []).includes(reason));
          // Where the right is all that is missing, the model has not looked any further.
          if (reasons.length > 0 && held.length === 0) continue;
          const passes = await tryBySql(house, deed, { place, personId: bench.people[who].id });
          expected.push(`${who}: ${deed}: ${reasons.length === 0 ? 'done' : 'refused'}`);
          said.push(`${who}: ${deed}: ${passes ? 'done' : 'refused'}`);
        }
      }
      expect(said).toEqual(expected);
      expect(said.length).toBeGreaterThan(PEOPLE.length * 3);
    },
    120_000,
  );
});
