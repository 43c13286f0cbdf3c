import { describe, it, expect } from '@jest/globals';
import { changedFields, isSameJson } from '#contract/body/changed-fields.ts';
import { contentSchema, contentSchemaGivingIds } from '#contract/body/content-schema.ts';
import { creditRowSchema } from '#contract/content.ts';
import { FIELDS } from '#contract/vocabulary.ts';
import { bodyOf, contentOf, counter, paragraph } from './body-builders.ts';

/** Each issue as `path code`. */
function issues(value: unknown): string[] {
  const { error } = contentSchema.safeParse(value);
  return (error?.issues ?? []).map((issue) => {
    const code = issue.code === 'custom' ? String(issue.params?.['code']) : issue.code;
    return `${issue.path.join('.')} ${code}`;
  });
}

describe('content that a program sends', () => {
  it('is taken in its normal form', () => {
    const image = { type: 'image', attrs: { id: 'b2', asset: 'a1' } };
    const sent = {
      ...contentOf({ body: bodyOf(paragraph('b1', 'Closed.'), image) }),
      credits: [{ role: 'editing', name: ' Lucia Ferro ' }],
    };
    const { body, credits } = contentSchema.parse(sent);
    expect(body.content?.[1]?.attrs).toMatchObject({ alt: '', crop: null });
    expect(credits).toMatchObject([{ name: 'Lucia Ferro', withheld: false }]);
  });

  it('is refused with every issue at its path', () => {
    const sent = {
      headline: 'Storm\ncloses pier',
      standfirst: 'x'.repeat(2001),
      dateline: 7,
      updateNote: 'half \ud83c',
      body: { type: 'doc', content: [{ type: 'paragraph' }, { type: 'marquee' }] },
      credits: [
        { role: 'editing', name: 'NUL \0' },
        { role: 'boss', name: 'Lucia Ferro' },
      ],
      slug: 'storm',
    };
    expect(issues(sent)).toEqual([
      'headline line-break',
      'standfirst too-long',
      'dateline invalid_type',
      'updateNote lone-surrogate',
      'body.content.0.attrs.id block-id-missing',
      'body.content.1.type unknown-node',
      'credits.0.name nul-character',
      'credits.1.role invalid_value',
      ' unrecognized_keys',
    ]);
  });

  it.each([
    ['headline', 500],
    ['standfirst', 2000],
    ['dateline', 200],
    ['updateNote', 1000],
  ])('may have a %s of %i characters and not one more', (field, max) => {
    expect(issues(contentOf({ [field]: 'x'.repeat(max) }))).toEqual([]);
    expect(issues(contentOf({ [field]: 'x'.repeat(max + 1) }))).toEqual([`${field} too-long`]);
  });

  it('may have a hundred credits', () => {
    const row = creditRowSchema.parse({ role: 'reporting', name: 'Tomas Brandt' });
    expect(issues(contentOf({ credits: Array(100).fill(row) }))).toEqual([]);
    expect(issues(contentOf({ credits: Array(101).fill(row) }))).toEqual(['credits too_big']);
  });

  it('gets block ids from us when the program keeps none', () => {
    const sent = contentOf({ body: bodyOf({ type: 'paragraph' }, { type: 'paragraph' }) });
    const { body } = contentSchemaGivingIds(counter()).parse(sent);
    expect(body).toEqual(bodyOf(paragraph('n1'), paragraph('n2')));
  });
});

describe('what a save changed', () => {
  const before = contentOf({ headline: 'Pier closed', body: bodyOf(paragraph('b1', 'Closed.')) });

  it('is nothing when only the order of keys differs', () => {
    const body = {
      content: [
        { content: [{ text: 'Closed.', type: 'text' }], attrs: { id: 'b1' }, type: 'paragraph' },
      ],
      type: 'doc',
    };
    expect(changedFields(before, { ...before, body })).toEqual([]);
  });

  it('is named field by field', () => {
    const row = creditRowSchema.parse({ role: 'reporting', name: 'Tomas Brandt' });
    const after = {
      headline: 'Pier still closed',
      standfirst: 'x',
      dateline: 'x',
      updateNote: 'x',
      body: bodyOf(paragraph('b1', 'Still closed.')),
      credits: [row],
    };
    expect(changedFields(before, after)).toEqual([...FIELDS]);
    expect(changedFields(before, { ...before, credits: [row] })).toEqual(['credits']);
    expect(
      changedFields(
        { ...before, credits: [row] },
        { ...before, credits: [{ ...row, withheld: true }] },
      ),
    ).toEqual(['credits']);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    ['1', 1, false],
  ])('compares JSON by what it says: %j and %j', (left, right, same) => {
    expect(isSameJson(left, right)).toBe(same);
  });
});
