import { describe, it, expect } from '@jest/globals';
import { mergeContent, type MergeResult } from '#contract/body/merge.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { bodyOf, contentOf, counter, paragraph, sound } from './body-builders.ts';

const merge = (base: Content, mine: Content, theirs: Content, language = 'en'): MergeResult =>
  mergeContent({ base, mine, theirs, newId: counter(), language });

/** Merges three bodies; answers the blocks as `id text` and where conflicts are. */
function mergeBodies(
  base: BodyJson,
  mine: BodyJson,
  theirs: BodyJson,
): { blocks: string[]; conflicts: string[] } {
  const [first, second, third] = [base, mine, theirs].map((body) =>
    contentOf({ body: sound(body) }),
  );
  const { merged, conflicts } = merge(
    first ?? contentOf({}),
    second ?? contentOf({}),
    third ?? contentOf({}),
  );
  expect(sound(merged.body)).toEqual(merged.body);
  const blocks = blocksOf(merged.body).map(({ id, text }) => `${id} ${text}`.trim());
  return { blocks, conflicts: conflicts.map(({ at }) => at) };
}

const one = paragraph('b1', 'The harbour authority closed the outer pier on Tuesday.');
const two = paragraph('b2', 'Ferries leave from the old quay.');
const three = paragraph('b3', 'Nobody was hurt.');
const base = bodyOf(one, two, three);

describe('two people’s edits of one body', () => {
  it('are both there when they edited different paragraphs', () => {
    const mine = bodyOf(
      paragraph('b1', 'The harbour authority shut the outer pier on Tuesday.'),
      two,
      three,
    );
    const theirs = bodyOf(one, two, paragraph('b3', 'Nobody was badly hurt.'));
    expect(mergeBodies(base, mine, theirs)).toEqual({
      blocks: [
        'b1 The harbour authority shut the outer pier on Tuesday.',
        'b2 Ferries leave from the old quay.',
        'b3 Nobody was badly hurt.',
      ],
      conflicts: [],
    });
  });

  it('are both there when they edited different words of one paragraph', () => {
    const mine = bodyOf(
      paragraph('b1', 'The port authority closed the outer pier on Tuesday.'),
      two,
      three,
    );
    const theirs = bodyOf(
      paragraph('b1', 'The harbour authority closed the outer pier on Wednesday night.'),
      two,
      three,
    );
    expect(mergeBodies(base, mine, theirs).blocks[0]).toBe(
      'b1 The port authority closed the outer pier on Wednesday night.',
    );
  });

  it('are one when both made the same edit', () => {
    const same = bodyOf(
      paragraph('b1', 'The port authority closed the outer pier on Tuesday.'),
      two,
      three,
    );
    const theirs = bodyOf(
      paragraph('b1', 'The port authority closed the outer pier on Monday.'),
      two,
      three,
    );
    expect(mergeBodies(base, same, theirs)).toMatchObject({
      blocks: ['b1 The port authority closed the outer pier on Monday.', {}, {}],
      conflicts: [],
    });
  });

  it('stand one behind the other, to be looked at, when both rewrote the same words', () => {
    const mine = bodyOf(
      paragraph('b1', 'The harbour authority closed the outer pier on Monday.'),
      two,
      three,
    );
    const theirs = bodyOf(
      paragraph('b1', 'The harbour authority closed the outer pier on Friday.'),
      two,
      three,
    );
    expect(mergeBodies(base, mine, theirs)).toEqual({
      blocks: [
        'b1 The harbour authority closed the outer pier on Friday.',
        'n1 The harbour authority closed the outer pier on Monday.',
        'b2 Ferries leave from the old quay.',
        'b3 Nobody was hurt.',
      ],
      conflicts: ['block:b1'],
    });
  });

  it('lose no new words when the other side only cut the same words', () => {
    const cut = bodyOf(paragraph('b1', 'The harbour authority closed the outer pier.'), two, three);
    const wrote = bodyOf(
      paragraph('b1', 'The harbour authority closed the outer pier on Friday.'),
      two,
      three,
    );
    for (const [mine, theirs] of [[cut, wrote] as const, [wrote, cut] as const]) {
      const { blocks, conflicts } = mergeBodies(base, mine, theirs);
      expect(blocks[0]).toBe('b1 The harbour authority closed the outer pier on Friday.');
      expect([blocks.length, conflicts]).toEqual([3, ['block:b1']]);
    }
  });

  it('put new paragraphs of both in their order, theirs first where they meet', () => {
    const mine = bodyOf(
      one,
      paragraph('m1', 'Mine, first.'),
      paragraph('m2', 'Mine, second.'),
      two,
      three,
      paragraph('m3', 'Mine, last.'),
    );
    const theirs = bodyOf(
      paragraph('t0', 'Theirs, on top.'),
      one,
      paragraph('t1', 'Theirs.'),
      two,
      three,
    );
    expect(mergeBodies(base, mine, theirs).blocks.map((text) => text.split(' ')[0])).toEqual([
      't0',
      'b1',
      't1',
      'm1',
      'm2',
      'b2',
      'b3',
      'm3',
    ]);
  });

  it('take away what either took away, but not what the other edited', () => {
    expect(
      mergeBodies(base, bodyOf(one, three), bodyOf(one, two)).blocks.map((text) =>
        text.slice(0, 2),
      ),
    ).toEqual(['b1']);
    const edited = bodyOf(one, paragraph('b2', 'Ferries leave from the new quay.'), three);
    for (const [mine, theirs] of [
      [edited, bodyOf(one, three)] as const,
      [bodyOf(one, three), edited] as const,
    ]) {
      const { blocks, conflicts } = mergeBodies(base, mine, theirs);
      expect([blocks[1], conflicts]).toEqual(['b2 Ferries leave from the new quay.', ['block:b2']]);
    }
  });

  it('follow whoever moved blocks, with the other’s edits in them', () => {
    const moved = bodyOf(three, one, two);
    const edited = bodyOf(
      one,
      two,
      paragraph('b3', 'Nobody was badly hurt.'),
      paragraph('x1', 'More soon.'),
    );
    for (const [mine, theirs] of [[moved, edited] as const, [edited, moved] as const]) {
      expect(mergeBodies(base, mine, theirs)).toMatchObject({
        blocks: ['b3 Nobody was badly hurt.', 'x1 More soon.', {}, {}],
        conflicts: [],
      });
    }
  });

  it('say so when both moved blocks, and lose none', () => {
    const { blocks, conflicts } = mergeBodies(
      base,
      bodyOf(three, one, two),
      bodyOf(two, one, three),
    );
    expect([blocks.map((text) => text.slice(0, 2)), conflicts]).toEqual([
      ['b2', 'b1', 'b3'],
      ['body'],
    ]);
  });

  it('keep a link that one set beside a word that the other wrote', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/' } };
    const linked = {
      ...two,
      content: [
        { type: 'text', text: 'Ferries', marks: [link] },
        { type: 'text', text: ' leave from the old quay.' },
      ],
    };
    const mine = contentOf({ body: bodyOf(linked) });
    const theirs = contentOf({ body: bodyOf(paragraph('b2', 'Ferries leave from the new quay.')) });
    const { merged, conflicts } = merge(contentOf({ body: bodyOf(two) }), mine, theirs);
    expect(merged.body.content?.[0]?.content).toEqual([
      { type: 'text', text: 'Ferries', marks: [link] },
      { type: 'text', text: ' leave from the new quay.' },
    ]);
    expect(conflicts).toEqual([]);
  });

  it('turn a paragraph that one made a subhead into one, with the other’s words', () => {
    const mine = contentOf({ body: bodyOf({ ...three, type: 'subhead' }) });
    const theirs = contentOf({ body: bodyOf(paragraph('b3', 'Nobody was badly hurt.')) });
    expect(merge(contentOf({ body: bodyOf(three) }), mine, theirs).merged.body.content).toEqual([
      { ...paragraph('b3', 'Nobody was badly hurt.'), type: 'subhead' },
    ]);
  });

  it('keep both when one made a subhead of what the other broke into lines', () => {
    const lines = {
      ...three,
      content: [...(three.content ?? []), { type: 'hardBreak' }, { type: 'text', text: 'At all.' }],
    };
    expect(
      mergeBodies(bodyOf(three), bodyOf({ ...three, type: 'subhead' }), bodyOf(lines)),
    ).toEqual({
      blocks: ['b3 Nobody was hurt.\nAt all.', 'n1 Nobody was hurt.'],
      conflicts: ['block:b3'],
    });
  });

  it('meet inside a list too', () => {
    const item = (id: string, text: string): BodyJson => ({
      type: 'listItem',
      attrs: { id },
      content: [paragraph(`${id}p`, text)],
    });
    const list = (...content: BodyJson[]): BodyJson =>
      bodyOf({ type: 'bulletList', attrs: { id: 'l1' }, content });
    const [a, b] = [item('i1', 'Outer pier'), item('i2', 'Fish market')];
    expect(
      mergeBodies(
        list(a, b),
        list(a, item('m1', 'Hall three'), b),
        list(a, item('i2', 'Old fish market')),
      ),
    ).toEqual({
      blocks: ['i1p Outer pier', 'm1p Hall three', 'i2p Old fish market'],
      conflicts: [],
    });
    expect(mergeBodies(list(a, b), list(a), list(b))).toEqual({ blocks: ['n1'], conflicts: [] });
  });

  it('merge the caption of one with the crop of the other', () => {
    const image = (changed: object): BodyJson =>
      sound(
        bodyOf({
          type: 'image',
          attrs: { id: 'b1', asset: 'a1', caption: 'The pier.', ...changed },
        }),
      );
    const crop = { x: 0, y: 0, width: 5000, height: 5000 };
    const content = (changed: object): Content => contentOf({ body: image(changed) });
    const { merged, conflicts } = merge(
      content({}),
      content({ crop }),
      content({ caption: 'The outer pier.' }),
    );
    expect([merged.body, conflicts]).toEqual([image({ crop, caption: 'The outer pier.' }), []]);
  });

  it('keep both pictures when each chose another, and both captions when each wrote one', () => {
    const image = (changed: object): BodyJson =>
      bodyOf({ type: 'image', attrs: { id: 'b1', asset: 'a1', ...changed } });
    expect(mergeBodies(image({}), image({ asset: 'a2' }), image({ asset: 'a3' }))).toMatchObject({
      blocks: ['b1', 'n1'],
      conflicts: ['block:b1'],
    });
    expect(
      mergeBodies(image({}), image({ caption: 'A wave.' }), image({ caption: 'The pier.' })),
    ).toEqual({
      blocks: ['b1 The pier. / A wave.'],
      conflicts: ['block:b1'],
    });
  });

  it('give a block that both put into containers of their own two ids', () => {
    const quote = (id: string): BodyJson => ({ type: 'blockQuote', attrs: { id }, content: [one] });
    const { blocks, conflicts } = mergeBodies(
      bodyOf(one),
      bodyOf(quote('m1')),
      bodyOf(quote('t1')),
    );
    expect(blocks).toHaveLength(2);
    expect(conflicts).toEqual(['block:b1']);
  });
});
