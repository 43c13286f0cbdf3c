import { beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';
import type { Bench } from './api-deeds.ts';
import { DEEDS, PEOPLE } from './desk-facts.ts';
import { attempt } from './desk-model.ts';
import { POSITIONS } from './positions.ts';
import { aDraft, benchOf, go, told, tryIn, type Standing } from './walk.ts';

const PATIENCE_MS = 300_000;

describe('every deed of everybody', () => {
  const house = openHouse();
  const open: { bench?: Bench } = {};
  beforeAll(async () => {
    open.bench = await benchOf(house);
  });

  it.each(Object.keys(POSITIONS))(
    'on an article that is %s is what the model says, through the API',
    async (position) => {
      const { bench } = open;
      if (bench === undefined) throw new Error('Nobody is at work.');
      const way = POSITIONS[position] ?? [];
      const make = async (): Promise<Standing> => go(bench, await aDraft(house.room), way);
      let standing = await make();
      const said: string[] = [];
      const expected: string[] = [];
      for (const deed of DEEDS) {
        for (const who of PEOPLE) {
          const outcome = attempt(standing.state, deed, who);
          const answer = await tryIn(bench, standing, [deed, who]);
          if (answer === null) continue;
          expected.push(`${who}: ${deed}: ${told(outcome)}`);
          said.push(`${who}: ${deed}: ${told(answer)}`);
          // What was done cannot be undone: the next one tries it on another article.
          if ('done' in answer || 'next' in outcome) standing = await make();
        }
      }
      expect(said).toEqual(expected);
      expect(said.length).toBeGreaterThan(DEEDS.length * 4);
    },
    PATIENCE_MS,
  );
});
