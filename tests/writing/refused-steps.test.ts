import { describe, expect, it } from '@jest/globals';
import { AddMarkStep, AttrStep } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { kill } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';
import { aText, refusalOf, send, sent, textNow, typed } from './support/shared-text.ts';

const here = openRoom();

describe('a step that may not stand', () => {
  const paragraph = copySchema.nodes['paragraph']!;
  const embed = { type: 'embed', attrs: { id: 'e1', provider: 'x', url: 'javascript:alert(1)' } };
  const insert = (content: unknown): unknown => ({
    stepType: 'replace',
    from: 0,
    to: 0,
    slice: { content: [content] },
  });
  const cases: [string, unknown, string][] = [
    ['is no step', 'typing', 'unknown-step'],
    [
      'is of a kind that changes the document itself',
      { stepType: 'docAttr', attr: 'x', value: 1 },
      'unknown-step',
    ],
    ['lies outside the text', { stepType: 'replace', from: 900, to: 901 }, 'step-does-not-fit'],
    ['lies before the text', { stepType: 'replace', from: -4, to: 1 }, 'step-does-not-fit'],
    ['names places with words', { stepType: 'replace', from: '1', to: 2 }, 'step-unreadable'],
    ['empties the text', { stepType: 'replace', from: 0, to: 5 }, 'step-does-not-fit'],
    ['brings an unknown block', insert({ type: 'script' }), 'step-unreadable'],
    ['brings an address that runs', insert(embed), 'step-unreadable'],
    [
      'brings a link that runs',
      insert({
        type: 'paragraph',
        attrs: { id: 'l1' },
        content: [
          {
            type: 'text',
            text: 'x',
            marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
          },
        ],
      }),
      'step-unreadable',
    ],
    [
      'brings half a character',
      insert({
        type: 'paragraph',
        attrs: { id: 'h1' },
        content: [{ type: 'text', text: '\ud800' }],
      }),
      'lone-surrogate',
    ],
    [
      'brings text into a list',
      {
        stepType: 'replace',
        from: 0,
        to: 0,
        slice: {
          content: [
            { type: 'bulletList', attrs: { id: 'b' }, content: [{ type: 'text', text: 'x' }] },
          ],
        },
      },
      'bad-nesting',
    ],
    ['gives a block an id that is none', sent(new AttrStep(0, 'id', 'a b')), 'step-does-not-fit'],
    [
      'hangs a comment on the text',
      sent(new AddMarkStep(1, 3, copySchema.mark('comment', { id: 't1' }))),
      'anchor-refused',
    ],
    [
      'brings the anchor of no thread',
      {
        stepType: 'replace',
        from: 1,
        to: 1,
        slice: {
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'comment', attrs: { id: 'forged' } }] },
          ],
        },
      },
      'anchor-unknown',
    ],
    [
      'brings more than an article may have',
      {
        stepType: 'replace',
        from: 0,
        to: 0,
        slice: {
          content: Array.from({ length: 20_001 }, () => paragraph.create().toJSON() as unknown),
        },
      },
      'body-too-large',
    ],
  ];
  it.each(cases)('because it %s is refused whole', async (_why, step, code) => {
    const { reporter } = here.room.people;
    const { id, position, doc } = await aText(here.room, 'One');
    const steps = [typed(1, 'Kept? '), step];
    const refused = await refusalOf(send(here.room, reporter, { id, position, steps }));
    expect(refused.code).toBe('content-invalid');
    expect(refused.issues).toContain(code);
    const after = await textNow(here.room, id);
    expect(after.position).toBe(position);
    expect(after.doc.eq(doc)).toBe(true);
  });

  it('because it heaps marks on one place is refused, and so is a mark that carries a book', async () => {
    const { reporter } = here.room.people;
    const { id, position } = await aText(here.room, 'One');
    const heap = (n: number, previousValue: unknown): unknown => ({
      stepType: 'addNodeMark',
      pos: 0,
      mark: {
        type: 'modification',
        attrs: {
          id: `s${String(n)}`,
          type: 'attr',
          attrName: `a${String(n)}`,
          previousValue,
          newValue: n,
        },
      },
    });
    const heaped = Array.from({ length: 41 }, (_, n) => heap(n, n));
    expect(
      (await refusalOf(send(here.room, reporter, { id, position, steps: heaped }))).issues,
    ).toEqual(['too-many-marks']);
    const book = [heap(1, 'x'.repeat(5_000))];
    expect(
      (await refusalOf(send(here.room, reporter, { id, position, steps: book }))).issues,
    ).toEqual(['step-unreadable']);
  });

  it('is refused to who may not write, and in a story that was killed', async () => {
    const { translator, reporter, chief } = here.room.people;
    const { id, storyId, position } = await aText(here.room, 'One');
    const steps = [typed(1, 'x')];
    expect(await refusalOf(send(here.room, translator, { id, position, steps }))).toMatchObject({
      code: 'not-on-this-desk',
    });
    await kill(here.room, chief, storyId);
    expect(await refusalOf(send(here.room, reporter, { id, position, steps }))).toMatchObject({
      code: 'story-killed',
    });
  });
});
