import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { bodyJson } from '#contract/body/body-json.ts';
import { bodySchema } from '#contract/body/schema.ts';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodySteps, type BodyStep } from '#server/writing/steps/body-steps.ts';
import { arbitraryBody } from '#tests/body/arbitrary-content.ts';
import { bodyOf, paragraph } from '#tests/body/body-builders.ts';

function docOf(json: unknown): Node {
  const reading = readBody(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.doc;
}

/** What is in the log after a trip through JSON, as the database gives it back. */
function stored(steps: readonly BodyStep[]): { step: Step; undo: Step }[] {
  return steps.map(({ step, undo }) => {
    const text = JSON.stringify({ step: step.toJSON() as object, undo: undo.toJSON() as object });
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\\ud[89a-f]/iu);
    const json = JSON.parse(text) as { step: object; undo: object };
    return {
      step: Step.fromJSON(bodySchema, json.step),
      undo: Step.fromJSON(bodySchema, json.undo),
    };
  });
}

function applied(doc: Node, steps: readonly Step[]): BodyJson {
  const end = steps.reduce((at, step) => step.apply(at).doc ?? at, doc);
  return bodyJson(end);
}

function expectThereAndBack(before: Node, after: Node): BodyStep[] {
  const steps = bodySteps(before, after);
  const log = stored(steps);
  expect(
    applied(
      before,
      log.map(({ step }) => step),
    ),
  ).toEqual(bodyJson(after));
  expect(applied(after, log.map(({ undo }) => undo).reverse())).toEqual(bodyJson(before));
  return steps;
}

const typed = fc
  .array(fc.constantFrom('a', 'b', ' ', '👩‍👩‍👧', '🇺🇦', '😀', '😁', 'é', 'e\u0308', 'م', '\u{10400}'), {
    maxLength: 12,
  })
  .map((letters) => letters.join(''));

describe('the steps of a save', () => {
  it('lead from any body to any other, and back', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (one, other) => {
        expectThereAndBack(docOf(one), docOf(other));
      }),
    );
  });

  it('never cut a character in two', () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        expectThereAndBack(
          docOf(bodyOf(paragraph('a', one))),
          docOf(bodyOf(paragraph('a', other))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('follow blocks that are moved, taken out, put in and written in', () => {
    const chosen = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
    const texts = fc.array(typed, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(chosen, texts, texts, (order, was, is) => {
        const before = Array.from({ length: 9 }, (_, n) => paragraph(`p${String(n)}`, was[n]));
        const after = order.map((n) => paragraph(`p${String(n)}`, is[n]));
        expectThereAndBack(docOf(bodyOf(...before)), docOf(bodyOf(...after)));
      }),
    );
  });

  const letter = [
    paragraph('lead', 'The ferry sailed at dawn.'),
    paragraph('second', 'Forty people were on board.'),
    paragraph('third', 'It was the first crossing of the year.'),
  ] as const;

  it('are one for each paragraph that changed, and only for what changed in it', () => {
    const [, second, third] = letter;
    const after = bodyOf(
      paragraph('lead', 'The old ferry sailed at dawn.'),
      second,
      paragraph('third', 'It was the first crossing of the winter.'),
    );
    const steps = expectThereAndBack(docOf(bodyOf(...letter)), docOf(after));
    expect(steps.map(({ blocks }) => blocks)).toEqual([['third'], ['lead']]);
    const sizes = steps.map(({ step }) => JSON.stringify(step.toJSON()).length);
    expect(Math.max(...sizes)).toBeLessThan(120);
    expect(JSON.stringify(third)).toContain('year');
  });

  it('are none when nothing changed', () => {
    expect(bodySteps(docOf(bodyOf(...letter)), docOf(bodyOf(...letter)))).toEqual([]);
  });

  it('name the blocks whose words came or went', () => {
    const [lead, second, third] = letter;
    const inserted = docOf(bodyOf(lead, paragraph('new', 'The sea was calm.'), second, third));
    const before = docOf(bodyOf(...letter));
    expect(bodySteps(before, inserted).map(({ blocks }) => blocks)).toEqual([['new']]);
    expect(bodySteps(before, docOf(bodyOf(lead, third))).map(({ blocks }) => blocks)).toEqual([
      ['second'],
    ]);
  });

  it('name the paragraphs inside a list, not the list', () => {
    const list = (text: string): BodyJson => ({
      type: 'bulletList',
      attrs: { id: 'list' },
      content: [
        { type: 'listItem', attrs: { id: 'item' }, content: [paragraph('point', text)] },
        { type: 'listItem', attrs: { id: 'other' }, content: [paragraph('more', 'Ten crew')] },
      ],
    });
    const [before, after] = [
      docOf(bodyOf(list('Forty people'))),
      docOf(bodyOf(list('Fifty people'))),
    ];
    expect(expectThereAndBack(before, after).map(({ blocks }) => blocks)).toEqual([['point']]);
  });

  it('split and join paragraphs without rewriting them', () => {
    const whole = docOf(bodyOf(paragraph('a', 'One. Two.'), paragraph('z', 'End.')));
    const split = docOf(
      bodyOf(paragraph('a', 'One.'), paragraph('b', ' Two.'), paragraph('z', 'End.')),
    );
    expect(expectThereAndBack(whole, split)).toHaveLength(2);
    expect(expectThereAndBack(split, whole)).toHaveLength(2);
  });

  it('exchange a region as a whole where blocks cannot be exchanged one by one', () => {
    const box = (...content: BodyJson[]): BodyJson => ({
      type: 'listItem',
      attrs: { id: 'item' },
      content,
    });
    const list = (item: BodyJson): BodyJson => ({
      type: 'bulletList',
      attrs: { id: 'list' },
      content: [item],
    });
    const inner: BodyJson = {
      type: 'bulletList',
      attrs: { id: 'inner' },
      content: [{ type: 'listItem', attrs: { id: 'i' }, content: [paragraph('x', 'In')] }],
    };
    const before = docOf(bodyOf(list(box(paragraph('a', 'A'), inner, paragraph('b', 'B')))));
    const after = docOf(bodyOf(list(box(paragraph('b', 'B'), inner))));
    expectThereAndBack(before, after);
  });
});
