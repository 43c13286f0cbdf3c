import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { withBlockIds } from '#contract/body/block-ids.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import { arbitraryBody } from './arbitrary-content.ts';
import { bodyOf, counter, paragraph, sound } from './body-builders.ts';

const ids = (body: BodyJson): string[] => blocksOf(body).map(({ id }) => id);

describe('ids for blocks that came without', () => {
  it('gives ids to blocks that have none, and leaves the others theirs', () => {
    const body = bodyOf({ type: 'paragraph' }, paragraph('b2'), {
      type: 'paragraph',
      attrs: { id: null },
    });
    expect(ids(sound(withBlockIds(body, counter())))).toEqual(['n1', 'b2', 'n2']);
  });

  it('lets the first of two blocks keep the id: after a split that is the first half', () => {
    const body = bodyOf(paragraph('b1', 'First half.'), paragraph('b1', 'Second half.'));
    expect(
      blocksOf(sound(withBlockIds(body, counter()))).map(({ id, text }) => [id, text]),
    ).toEqual([
      ['b1', 'First half.'],
      ['n1', 'Second half.'],
    ]);
  });

  it('never gives a new block the id of another one further down', () => {
    const body = bodyOf({ type: 'paragraph' }, paragraph('n1'), paragraph('n2'));
    expect(ids(sound(withBlockIds(body, counter())))).toEqual(['n3', 'n1', 'n2']);
  });

  it('reaches list items and table cells', () => {
    const item = { type: 'listItem', content: [{ type: 'paragraph' }] };
    const body = bodyOf({ type: 'bulletList', content: [item, item] });
    expect(readBody(withBlockIds(body, counter())).ok).toBe(true);
  });

  it('leaves a malformed id for the reader to refuse', () => {
    const body = bodyOf({ type: 'paragraph', attrs: { id: '<b>' } });
    expect(withBlockIds(body, counter())).toEqual(body);
  });

  it('leaves what is no body alone', () => {
    expect([null, 7, 'x', [1]].map((value) => withBlockIds(value, counter()))).toEqual([
      null,
      7,
      'x',
      [1],
    ]);
  });

  it('does not change the body it was given, nor one that is sound (any body)', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const before = structuredClone(body);
        expect(withBlockIds(body, counter())).toEqual(before);
        expect(body).toEqual(before);
      }),
    );
  });
});
