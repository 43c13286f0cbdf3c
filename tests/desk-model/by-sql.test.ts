import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';
import type { Bench } from './api-deeds.ts';
import { PEOPLE } from './desk-facts.ts';
import { attempt } from './desk-model.ts';
import { POSITIONS } from './positions.ts';
import { GUARDED, inTables, tryBySql } from './sql-deeds.ts';
import { aDraft, benchOf, go } from './walk.ts';

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
          const held = inTables(deed, outcome);
          if (held === null) continue;
          const passes = await tryBySql(house, deed, { place, personId: bench.people[who].id });
          expected.push(`${who}: ${deed}: ${held}`);
          said.push(`${who}: ${deed}: ${passes ? 'done' : 'refused'}`);
        }
      }
      expect(said).toEqual(expected);
      expect(said.length).toBeGreaterThan(PEOPLE.length * 3);
    },
    120_000,
  );
});
