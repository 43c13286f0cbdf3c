import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { withBlockIds } from '#contract/body/block-ids.ts';
import { isSameJson } from '#contract/body/changed-fields.ts';
import { compareBodies, type BlockChange } from '#contract/body/compare.ts';
import type { BodyJson } from '#contract/content.ts';
import { arbitraryBody } from './arbitrary-content.ts';
import { bodyOf, counter, paragraph, sound } from './body-builders.ts';

const brackets = { same: ['', ''], removed: ['[-', '-]'], inserted: ['[+', '+]'] };
const line = ({ kind, id, segments }: BlockChange): string =>
  `${kind} ${id} ${segments.map(({ kind: of, text }) => brackets[of].join(text)).join('')}`.trim();
const lines = (before: BodyJson, after: BodyJson): string[] =>
  compareBodies(sound(before), sound(after), 'en').map(line);
const only = (before: BodyJson, after: BodyJson): BlockChange | undefined =>
  compareBodies(sound(bodyOf(before)), sound(bodyOf(after)), 'en')[0];

const first = paragraph('b1', 'The harbour authority closed the outer pier on Tuesday.');
const second = paragraph(
  'b2',
  'Ferries to the islands leave from the old quay until further notice.',
);
const third = paragraph('b3', 'Nobody was hurt, the authority said.');

describe('what changed between two bodies', () => {
  it('is nothing between a body and itself', () => {
    expect(
      lines(bodyOf(first, second), bodyOf(first, second)).map((text) => text.slice(0, 4)),
    ).toEqual(['same', 'same']);
  });

  it('shows edited, new and removed blocks where they stand', () => {
    const after = bodyOf(
      paragraph('b1', 'The harbour authority closed the outer pier on Wednesday.'),
      paragraph('b4', 'A court must agree.'),
      third,
    );
    expect(lines(bodyOf(first, second, third), after)).toEqual([
      'changed b1 The harbour authority closed the outer pier on [-Tuesday-][+Wednesday+].',
      'removed b2 [-Ferries to the islands leave from the old quay until further notice.-]',
      'inserted b4 [+A court must agree.+]',
      'same b3 Nobody was hurt, the authority said.',
    ]);
  });

  it('shows a block that was moved, once, with what was edited in it', () => {
    const moved = paragraph('b3', 'Nobody was badly hurt, the authority said.');
    expect(lines(bodyOf(first, second, third), bodyOf(moved, first, second))).toEqual([
      'moved b3 Nobody was [+badly +]hurt, the authority said.',
      'same b1 The harbour authority closed the outer pier on Tuesday.',
      'same b2 Ferries to the islands leave from the old quay until further notice.',
    ]);
  });

  it('finds the blocks of copy that was imported again, by their words', () => {
    const again = bodyOf(
      paragraph('n1', 'The harbour authority closed the outer pier on Tuesday.'),
      paragraph('n2', 'Ferries to all the islands leave from the old quay until further notice.'),
      paragraph('n3', 'Something wholly new was written by the desk.'),
    );
    expect(lines(bodyOf(first, second, third), again)).toEqual([
      'same n1 The harbour authority closed the outer pier on Tuesday.',
      'changed n2 Ferries to [+all +]the islands leave from the old quay until further notice.',
      'removed b3 [-Nobody was hurt, the authority said.-]',
      'inserted n3 [+Something wholly new was written by the desk.+]',
    ]);
  });

  it('shows a link or bold type that came without a word being changed', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/order' } };
    const before = paragraph('b1', 'See the order.');
    const after = {
      ...before,
      content: [
        { type: 'text', text: 'See ' },
        { type: 'text', text: 'the order', marks: [link, { type: 'bold' }] },
        { type: 'text', text: '.' },
      ],
    };
    expect(only(before, after)).toMatchObject({
      kind: 'changed',
      segments: [{ kind: 'same', text: 'See the order.' }],
      formatting: [
        { text: 'the order', before: '', after: 'link https://example.org/order, bold' },
      ],
    });
  });

  it('shows where a link leads that came with new words', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/order' } };
    const before = paragraph('b1', 'See.');
    const after = {
      ...before,
      content: [
        { type: 'text', text: 'See ' },
        { type: 'text', text: 'it', marks: [link] },
      ],
    };
    expect(only(before, after)?.formatting).toEqual([
      { text: 'it', before: '', after: 'link https://example.org/order' },
    ]);
  });

  it('shows what changed on a picture', () => {
    const image = {
      type: 'image',
      attrs: { id: 'b1', asset: 'a1', caption: 'The pier on Tuesday.' },
    };
    const attrs = {
      ...image.attrs,
      caption: 'The pier on Wednesday.',
      crop: { x: 0, y: 0, width: 10, height: 10 },
    };
    expect(only(image, { ...image, attrs })).toMatchObject({
      kind: 'changed',
      segments: [],
      attributes: [
        {
          name: 'caption',
          before: 'The pier on Tuesday.',
          after: 'The pier on Wednesday.',
          segments: [
            { text: 'The pier on ' },
            { kind: 'removed', text: 'Tuesday' },
            { kind: 'inserted' },
            {},
          ],
        },
        { name: 'crop', before: '', after: '{"height":10,"width":10,"x":0,"y":0}' },
      ],
    });
  });

  it('shows a paragraph that became a subhead, or went into a list', () => {
    const subhead = { type: 'subhead', attrs: { id: 'b1' }, content: first.content ?? [] };
    expect(only(first, subhead)?.attributes).toMatchObject([
      { name: 'type', before: 'paragraph', after: 'subhead' },
    ]);
    const list = {
      type: 'bulletList',
      attrs: { id: 'l1' },
      content: [{ type: 'listItem', attrs: { id: 'i1' }, content: [first] }],
    };
    expect(only(first, list)?.attributes).toMatchObject([
      { name: 'place', before: '', after: 'bulletList > listItem' },
    ]);
  });

  it('shows a list that was split in two, and only where', () => {
    const item = (id: string, content: BodyJson): BodyJson => ({
      type: 'listItem',
      attrs: { id },
      content: [content],
    });
    const list = (id: string, ...content: BodyJson[]): BodyJson => ({
      type: 'bulletList',
      attrs: { id },
      content,
    });
    const before = bodyOf(list('l1', item('i1', first), item('i2', second), item('i3', third)));
    const after = bodyOf(
      list('l1', item('i1', first)),
      list('l2', item('i2', second), item('i3', third)),
    );
    const changes = compareBodies(sound(before), sound(after), 'en');
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
    expect(changes[1]?.attributes).toMatchObject([
      { name: 'place', before: '…bulletList > listItem', after: 'bulletList > listItem' },
    ]);
  });

  it('calls nothing changed in the rest of a list whose first item was removed', () => {
    const item = (id: string, content: BodyJson): BodyJson => ({
      type: 'listItem',
      attrs: { id },
      content: [content],
    });
    const list = (...content: BodyJson[]): BodyJson => ({
      type: 'bulletList',
      attrs: { id: 'l1' },
      content,
    });
    const before = bodyOf(list(item('i1', first), item('i2', second)));
    const kinds = compareBodies(sound(before), sound(bodyOf(list(item('i2', second)))), 'en').map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['removed', 'same']);
  });

  it('compares a body of ten thousand rewritten blocks in one go', () => {
    const body = (prefix: string): BodyJson =>
      bodyOf(
        ...Array.from({ length: 10_000 }, (_, index) =>
          paragraph(`b${index}`, `${prefix} word ${index} of a long log`),
        ),
      );
    const changes = compareBodies(body('before'), body('after'), 'en');
    expect(changes.filter(({ kind }) => kind === 'changed')).toHaveLength(10_000);
  });

  const withoutIds = (node: BodyJson): unknown => ({
    ...node,
    attrs: { ...node.attrs, id: null },
    content: node.content?.map(withoutIds),
  });

  it('shows no change where only ids differ, of blocks without a word and of blocks that are alike', () => {
    const rule = (id: string): BodyJson => ({ type: 'sectionBreak', attrs: { id } });
    const kinds = (before: BodyJson, after: BodyJson): string[] =>
      compareBodies(sound(before), sound(after), 'en').map(({ kind }) => kind);
    const before = bodyOf(paragraph('b1', 'the.'), rule('b2'));
    expect(kinds(before, bodyOf(paragraph('b1', 'the.'), rule('b3')))).toEqual(['same', 'same']);
    const twice = (one: string, other: string): BodyJson =>
      bodyOf(paragraph(one, 'again'), paragraph(other, 'again'));
    expect(kinds(twice('b1', 'b2'), twice('b2', 'b1'))).toEqual(['same', 'same']);
    const edited = bodyOf(paragraph('b1', 'the end.'), rule('b3'));
    expect(kinds(before, edited)).toEqual(['changed', 'same']);
  });

  it('shows a change exactly when more than ids differ (any two bodies, and any body and a piece of it)', () => {
    const pieces = fc
      .tuple(arbitraryBody, arbitraryBody, fc.array(fc.boolean()))
      .map(([one, other, choice]) => {
        const content = [...(one.content ?? []), ...(other.content ?? [])].filter(
          (_, index) => choice[index] === true,
        );
        return { before: one, after: content.length === 0 ? other : bodyOf(...content) };
      });
    fc.assert(
      fc.property(pieces, ({ before, after }) => {
        const bodies = [sound(before), sound(withBlockIds(after, counter()))] as const;
        const shown = compareBodies(...bodies, 'en').some(({ kind }) => kind !== 'same');
        expect(shown).toBe(!isSameJson(withoutIds(bodies[0]), withoutIds(bodies[1])));
      }),
    );
  });

  it('names every block of both bodies once, with both texts whole (any two bodies)', () => {
    fc.assert(
      fc.property(arbitraryBody, arbitraryBody, (one, other) => {
        const changes = compareBodies(sound(one), sound(other), 'en');
        const positions = (side: 'from' | 'to'): number[] =>
          changes.flatMap((change) => change[side] ?? []).sort((a, b) => a - b);
        for (const side of ['from', 'to'] as const) {
          expect(positions(side)).toEqual(positions(side).map((_, index) => index));
        }
      }),
    );
  });
});
