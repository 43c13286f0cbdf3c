import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count } from '#tests/support/counts.ts';
import { openHouse } from '#tests/support/open-house.ts';
import type { Bench } from './api-deeds.ts';
import { DEEDS, FORMS, PEOPLE, type Deed } from './desk-facts.ts';
import { attempt } from './desk-model.ts';
import { GUARDED, inTables, tryBySql } from './sql-deeds.ts';
import { aDraft, benchOf, told, tryIn } from './walk.ts';

const PATIENCE_MS = 7_200_000;
const STEPS = 50;
/** Deeds that are drawn by weights of their own. */
const APART: readonly Deed[] = [
  ...(['kill', 'confirm-kill', 'merge', 'part'] as const),
  ...(['as-full', 'as-flash', 'as-developing', 'save-headline', 'refile'] as const),
];

/** Most walks would end at a kill soon: what ends a story is tried seldom, what moves it on often. */
const deed = fc.oneof(
  { weight: 70, arbitrary: fc.constantFrom('save', 'submit', 'sign', 'publish' as const) },
  { weight: 8, arbitrary: fc.constantFrom('as-full', 'as-flash', 'as-developing' as const) },
  { weight: 6, arbitrary: fc.constantFrom('save-headline', 'refile' as const) },
  { weight: 30, arbitrary: fc.constantFrom(...DEEDS.filter((one) => !APART.includes(one))) },
  // Whoever finds that two stories are two parts them soon.
  { weight: 1, arbitrary: fc.constantFrom('merge' as const) },
  { weight: 6, arbitrary: fc.constantFrom('part' as const) },
  { weight: 1, arbitrary: fc.constantFrom('kill', 'confirm-kill' as const) },
);
const who = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('reporter', 'editor', 'secondEditor', 'chief' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
);
const walk = fc.array(fc.tuple(deed, who), { minLength: STEPS, maxLength: STEPS });

describe('an article that anything happens to', () => {
  const house = openHouse();
  const open: { bench?: Bench } = {};
  beforeAll(async () => {
    open.bench = await benchOf(house);
  });

  it(
    'goes where the model goes, at each of fifty steps',
    async () => {
      const { bench } = open;
      if (bench === undefined) throw new Error('Nobody is at work.');
      const walked = { done: 0, refused: 0 };
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...FORMS), walk, async (form, steps) => {
          let standing = await aDraft(house.room, { form });
          for (const [n, step] of steps.entries()) {
            const [deed, who] = step;
            const outcome = attempt(standing.state, deed, who);
            const held = GUARDED.includes(deed) ? inTables(deed, outcome) : null;
            if (held !== null) {
              const personId = bench.people[who].id;
              const passes = await tryBySql(house, deed, { place: standing.place, personId });
              expect([n, ...step, passes ? 'done' : 'refused']).toEqual([n, ...step, held]);
            }
            const answer = await tryIn(bench, standing, step);
            if (answer === null) continue;
            expect([n, ...step, told(answer)]).toEqual([n, ...step, told(outcome)]);
            walked['next' in outcome ? 'done' : 'refused'] += 1;
            if ('next' in outcome) standing = { ...standing, state: outcome.next };
          }
        }),
        { numRuns: count({ full: 2_000, quick: 12 }) },
      );
      // A walk in which nearly everything is refused would prove little.
      expect(walked.done * 4).toBeGreaterThan(walked.refused);
    },
    PATIENCE_MS,
  );
});
