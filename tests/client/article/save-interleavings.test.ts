import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '#contract/body/blocks.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { count } from '#tests/support/counts.ts';
import { PretendDesk, wordsIn } from './support/pretend-desk.ts';

const EVENTS = [
  'type',
  'type',
  'type',
  'other',
  'arrive',
  'arrive',
  'arrive-and-again',
  'drop-request',
  'answer',
  'answer',
  'drop-answer',
  'time-out',
  'wake',
  'wake',
  'hurry',
  'news',
  'sign-out',
  'sign-in',
  'crash',
  'decide',
  'forget-answers',
  'lose-answers',
] as const;
type Happening = { what: (typeof EVENTS)[number]; which: number };

const anyMorning = fc.array(fc.record({ what: fc.constantFrom(...EVENTS), which: fc.nat(40) }), {
  maxLength: 80,
  size: 'max',
});

function happen(desk: PretendDesk, { what, which }: Happening): void {
  const deeds: Record<Happening['what'], () => void> = {
    type: () => desk.type(which),
    other: () => desk.other(which),
    arrive: () => desk.arrive(which, false),
    'arrive-and-again': () => desk.arrive(which, true),
    'drop-request': () => desk.requests.splice(which % Math.max(1, desk.requests.length), 1),
    answer: () => desk.answer(which),
    'drop-answer': () => desk.replies.splice(which % Math.max(1, desk.replies.length), 1),
    'time-out': () => desk.timeOut(),
    wake: () => desk.wake(),
    hurry: () => desk.feed({ type: 'hurry' }),
    news: () => desk.news(),
    'sign-out': () => {
      desk.server.signedIn = false;
    },
    'sign-in': () => {
      desk.server.signedIn = true;
      desk.feed({ type: 'back' });
    },
    crash: () => desk.crash(),
    decide: () => desk.feed({ type: 'decided', choices: {} }),
    'forget-answers': () => desk.server.forgetAnswers(),
    'lose-answers': () => desk.server.loseAnswers(),
  };
  deeds[what]();
}

describe('a morning of typing over a bad network beside somebody else', () => {
  it('loses no word of anybody, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(anyMorning, (morning) => {
        const desk = new PretendDesk();
        for (const happening of morning) {
          happen(desk, happening);
          // At every moment each typed word is on the screen, and kept here until the server has it.
          const shown = wordsIn(desk.state.mine);
          expect(desk.typed.filter((word) => !shown.has(word))).toEqual([]);
        }
        desk.heal();
        const there = wordsIn(desk.server.content);
        expect(desk.typed.filter((word) => !there.has(word))).toEqual([]);
        expect(desk.others.filter((word) => !there.has(word))).toEqual([]);
        expect(isSameJson(desk.state.mine, desk.server.content)).toBe(true);
        expect(desk.faults).toEqual([]);
      }),
      { numRuns: count({ quick: 400, full: 20_000 }) },
    );
  });

  it('never has two saves under way, and carries none out behind a later one', () => {
    fc.assert(
      fc.property(anyMorning, (morning) => {
        const desk = new PretendDesk();
        for (const happening of morning) {
          happen(desk, happening);
          const waitedFor = new Set(desk.requests.map(({ key }) => key));
          const { sending, out } = desk.state;
          if (out) expect(sending).not.toBeNull();
          // Requests of an earlier key can only be late ones; the one that is waited for is the newest.
          if (out && sending !== null && waitedFor.size > 0) {
            const newest = Math.max(...[...waitedFor].map((key) => Number(key.slice(3))));
            expect(newest).toBeLessThanOrEqual(Number(sending.key.slice(3)));
          }
        }
        desk.heal();
        const order = desk.server.carriedOut.map((key) => Number(key.slice(3)));
        expect(order).toEqual([...order].sort((left, right) => left - right));
      }),
      { numRuns: count({ quick: 300, full: 10_000 }) },
    );
  });

  it('doubles no word when nobody else writes, however often answers are lost', () => {
    const quiet = anyMorning.map((morning) =>
      morning.filter(({ what }) => what !== 'other' && what !== 'forget-answers'),
    );
    fc.assert(
      fc.property(quiet, (morning) => {
        const desk = new PretendDesk();
        for (const happening of morning) happen(desk, happening);
        desk.heal();
        const { headline, body } = desk.server.content;
        const words = `${headline} ${plainText(body)}`.split(/\s+/u);
        for (const typed of desk.typed) {
          expect(words.filter((word) => word === typed)).toEqual([typed]);
        }
      }),
      { numRuns: count({ quick: 300, full: 10_000 }) },
    );
  });
});
