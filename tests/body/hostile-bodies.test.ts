import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import type { BodyJson } from '#contract/content.ts';
import { readBody } from '#contract/body/validate.ts';
import { withBlockIds } from '#contract/body/block-ids.ts';
import { bodyOf, counter, paragraph, refusals } from './body-builders.ts';

function nested(levels: number, type = 'blockQuote'): BodyJson {
  let node = paragraph('deepest', 'Down here.');
  for (let level = 0; level < levels; level += 1) {
    node = { type, attrs: { id: `level${level}` }, content: [node] };
  }
  return bodyOf(node);
}

/** A list in a list in a list: the only nesting that the schema allows without end. */
function nestedLists(lists: number): BodyJson {
  let item: BodyJson = {
    type: 'listItem',
    attrs: { id: 'i0' },
    content: [paragraph('p0', 'Innermost.')],
  };
  for (let level = 1; level <= lists; level += 1) {
    const list = { type: 'bulletList', attrs: { id: `l${level}` }, content: [item] };
    item = {
      type: 'listItem',
      attrs: { id: `i${level}` },
      content: [paragraph(`p${level}`), list],
    };
  }
  return bodyOf({ type: 'bulletList', attrs: { id: 'top' }, content: [item] });
}

describe('bodies that are meant to break the newsroom', () => {
  it('refuses 6,000 levels of nesting without overflowing, as one issue', () => {
    const body = nested(6000);
    expect(refusals(body).map((issue) => issue.split(' ')[1])).toEqual(['too-deep']);
    const sent = '{"type":"blockQuote","content":['.repeat(6000) + ']}'.repeat(6000);
    expect(refusals(JSON.parse(sent))).toHaveLength(1);
  });

  it('refuses 100,000 nested lists inside an attribute', () => {
    let value: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) value = [value];
    const body = bodyOf({ type: 'paragraph', attrs: { id: 'b1', x: value } });
    expect(refusals(body)[0]).toMatch(/ too-deep$/u);
  });

  it('takes 64 levels and refuses more', () => {
    // doc, list, item, paragraph and text are five levels; each further list with its item are two.
    expect(refusals(nestedLists(29))).toEqual([]);
    expect(refusals(nestedLists(30))[0]).toMatch(/ too-deep$/u);
  });

  it('takes 20,000 nodes and refuses one more', () => {
    const blocks = Array.from({ length: 19_999 }, (_, index) => paragraph(`b${index}`));
    expect(refusals(bodyOf(...blocks))).toEqual([]);
    expect(refusals(bodyOf(...blocks, paragraph('last')))).toEqual(['body too-many-nodes']);
  });

  it('takes just under 2 MB and refuses more, counted in bytes and not in letters', () => {
    const latin = paragraph('b1', 'x'.repeat(1_999_000));
    expect(refusals(bodyOf(latin))).toEqual([]);
    expect(refusals(bodyOf(paragraph('b1', 'x'.repeat(2_000_000))))).toEqual(['body too-large']);
    expect(refusals(bodyOf(paragraph('b1', 'ж'.repeat(1_000_000))))).toEqual(['body too-large']);
    expect(refusals(bodyOf(paragraph('b1', '🌊'.repeat(500_000))))).toEqual(['body too-large']);
  });

  it('refuses a body that contains itself', () => {
    const list: BodyJson = { type: 'bulletList', attrs: { id: 'b1' } };
    list.content = [list, list];
    expect(refusals(bodyOf(list)).length).toBeGreaterThan(0);
  });

  it.each([
    ['NUL', 'The \0 pier', 'nul-character'],
    ['the first half of an emoji', 'The \ud83c pier', 'lone-surrogate'],
    ['the second half of an emoji', 'The \udf0a pier', 'lone-surrogate'],
    ['an escape character', 'The \u001b[31m pier', 'control-character'],
    ['a vertical tab from a word processor', 'The\u000bpier', 'control-character'],
    ['a noncharacter that XML forbids', 'The \uffff pier', 'control-character'],
  ])('refuses %s in a text and in an attribute', (_what, text, code) => {
    expect(refusals(bodyOf(paragraph('b1', text)))).toEqual([
      `body.content[0].content[0].text ${code}`,
    ]);
    const image = { type: 'image', attrs: { id: 'b1', asset: 'a1', caption: text } };
    expect(refusals(bodyOf(image))).toEqual([`body.content[0].attrs.caption ${code}`]);
  });

  it('leaves tabs, line ends and every visible character alone', () => {
    const text = 'a\tb\nc\r\n\u00a0\u200f\u2028\ufeff👩‍👩‍👧';
    expect(refusals(bodyOf(paragraph('b1', text)))).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s anywhere and pollutes nothing',
    (key) => {
      const attrs = `{"id":"b1","${key}":{"polluted":true}}`;
      const inAttrs: unknown = JSON.parse(
        `{"type":"doc","content":[{"type":"paragraph","attrs":${attrs}}]}`,
      );
      expect(refusals(inAttrs)).toContain(`body.content[0].attrs.${key} key-not-allowed`);
      const onTop: unknown = JSON.parse(`{"type":"doc","${key}":{"polluted":true},"content":[]}`);
      expect(refusals(onTop)).toContain(`body.${key} key-not-allowed`);
      expect('polluted' in {}).toBe(false);
    },
  );

  it.each([
    ['undefined in a list', [undefined]],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a bigint', 10n],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(3)],
  ])('refuses what is not JSON: %s', (_what, value) => {
    const body = bodyOf({ type: 'paragraph', attrs: { id: 'b1', x: value } });
    expect(refusals(body)[0]).toMatch(/ not-json$/u);
  });

  it('cuts a hostile key short in the issue', () => {
    const body = { type: 'doc', content: [], ['<script>'.repeat(1000)]: 1 };
    const at = refusals(body).map((issue) => issue.length);
    expect(Math.max(...at)).toBeLessThan(120);
  });

  it('answers anything at all without throwing (any JSON)', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
        (value) => {
          expect(typeof readBody(value).ok).toBe('boolean');
          expect(typeof readBody({ type: 'doc', content: value }).ok).toBe('boolean');
          expect(
            typeof readBody(withBlockIds({ type: 'doc', content: [value] }, counter())).ok,
          ).toBe('boolean');
        },
      ),
    );
  });
});
