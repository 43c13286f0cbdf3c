import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import type { BodyJson } from '#contract/content.ts';
import { readBody } from '#contract/body/validate.ts';
import { arbitraryBody } from './arbitrary-content.ts';
import { bodyOf, paragraph, refusals, sound } from './body-builders.ts';

const link = (href: unknown): BodyJson =>
  bodyOf({
    type: 'paragraph',
    attrs: { id: 'b1' },
    content: [{ type: 'text', text: 'the order', marks: [{ type: 'link', attrs: { href } }] }],
  });

describe('reading an article body that somebody sent', () => {
  it('takes a plain story and gives it back as it is', () => {
    const body = bodyOf(
      paragraph('b1', 'The outer pier was closed on Tuesday.'),
      { type: 'sectionBreak', attrs: { id: 'b2' } },
      paragraph('b3'),
    );
    const reading = readBody(body);
    expect(reading).toMatchObject({ ok: true, body });
    expect(reading.ok && reading.doc.textContent).toBe('The outer pier was closed on Tuesday.');
  });

  it('fills in the attributes that were left out', () => {
    const body = bodyOf({ type: 'image', attrs: { id: 'b1', asset: 'a1' } });
    expect(sound(body).content?.[0]?.attrs).toEqual({
      id: 'b1',
      asset: 'a1',
      alt: '',
      caption: '',
      credit: '',
      crop: null,
      rights: '',
    });
  });

  it('puts marks in their order and joins neighbouring texts, so that equal looks give equal digests', () => {
    const bold = { type: 'bold' };
    const language = { type: 'language', attrs: { lang: 'fr', dir: 'ltr' } };
    const first = { type: 'text', text: 'raison ', marks: [bold, language] };
    const second = { type: 'text', text: 'd’État', marks: [language, bold] };
    const body = bodyOf({ type: 'paragraph', attrs: { id: 'b1' }, content: [first, second] });
    expect(sound(body).content?.[0]?.content).toEqual([
      { type: 'text', text: 'raison d’État', marks: [language, bold] },
    ]);
  });

  it('reads its own normal form as the same (any body)', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const once = sound(body);
        expect(sound(once)).toStrictEqual(once);
        expect(sound(JSON.parse(JSON.stringify(once)))).toStrictEqual(once);
      }),
    );
  });

  it.each([
    ['nothing', null, 'body not-a-node'],
    ['a list', [], 'body not-a-node'],
    ['a text', 'The pier is closed.', 'body not-a-node'],
    ['a body that begins with a paragraph', paragraph('b1', 'Closed.'), 'body.type bad-nesting'],
    ['an empty body', { type: 'doc' }, 'body bad-nesting'],
    [
      'a block that nobody knows',
      bodyOf({ type: 'video', attrs: { id: 'b1' } }),
      'body.content[0].type unknown-node',
    ],
    [
      'a block named like a built-in',
      bodyOf({ type: 'constructor' }),
      'body.content[0].type unknown-node',
    ],
    ['a block without a type', { type: 'doc', content: [{}] }, 'body.content[0].type unknown-node'],
    ['a child that is no object', { type: 'doc', content: [7] }, 'body.content[0] not-a-node'],
    ['content that is no list', { type: 'doc', content: {} }, 'body.content bad-nesting'],
    ['an unknown key', { ...bodyOf(paragraph('b1')), version: 2 }, 'body.version unknown-key'],
    [
      'an unknown attribute',
      bodyOf({ type: 'paragraph', attrs: { id: 'b1', onclick: 'alert(1)' } }),
      'body.content[0].attrs.onclick unknown-attr',
    ],
    [
      'text in a block that is no text',
      bodyOf({ type: 'paragraph', attrs: { id: 'b1' }, text: 'Closed.' }),
      'body.content[0].text unknown-key',
    ],
    [
      'a block without an id',
      bodyOf({ type: 'paragraph' }, paragraph('b2')),
      'body.content[0].attrs.id block-id-missing',
    ],
    [
      'an id that is markup',
      bodyOf(paragraph('"><script>')),
      'body.content[0].attrs.id block-id-invalid',
    ],
    [
      'two blocks of one id',
      bodyOf(paragraph('b1', 'One.'), paragraph('b1', 'Two.')),
      'body.content[1].attrs.id block-id-twice',
    ],
    [
      'a list item outside a list',
      bodyOf({ type: 'listItem', attrs: { id: 'b1' }, content: [paragraph('b2')] }),
      'body.content[0] bad-nesting',
    ],
    [
      'a list without items',
      bodyOf({ type: 'bulletList', attrs: { id: 'b1' } }),
      'body.content[0] bad-nesting',
    ],
    [
      'a picture inside a quotation',
      bodyOf({
        type: 'blockQuote',
        attrs: { id: 'b1' },
        content: [paragraph('b2'), { type: 'image', attrs: { id: 'b3', asset: 'a1' } }],
      }),
      'body.content[0].content[1] bad-nesting',
    ],
    [
      'text beside paragraphs',
      { type: 'doc', content: [{ type: 'text', text: 'Closed.' }] },
      'body.content[0] bad-nesting',
    ],
    [
      'a line break in a subhead',
      bodyOf({ type: 'subhead', attrs: { id: 'b1' }, content: [{ type: 'hardBreak' }] }),
      'body.content[0].content[0] bad-nesting',
    ],
    [
      'an empty text',
      bodyOf({ type: 'paragraph', attrs: { id: 'b1' }, content: [{ type: 'text', text: '' }] }),
      'body.content[0].content[0].text text-empty',
    ],
    [
      'a mark that nobody knows',
      bodyOf({
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }],
      }),
      'body.content[0].content[0].marks[0].type unknown-mark',
    ],
    [
      'an attribute on a mark that has none',
      bodyOf({
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [{ type: 'text', text: 'x', marks: [{ type: 'bold', attrs: { style: 'x' } }] }],
      }),
      'body.content[0].content[0].marks[0].attrs.style unknown-attr',
    ],
    [
      'a mark twice on one text',
      bodyOf({
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'bold' }] }],
      }),
      'body.content[0].content[0].marks[1] mark-twice',
    ],
    [
      'a mark on a block',
      bodyOf({ ...paragraph('b1', 'Closed.'), marks: [{ type: 'bold' }] }),
      'body.content[0].marks mark-not-allowed',
    ],
    [
      'a link without an address',
      link(undefined),
      'body.content[0].content[0].marks[0].attrs.href attr-missing',
    ],
    [
      'a link that runs a script',
      link('javascript:alert(1)'),
      'body.content[0].content[0].marks[0].attrs.href link-unsafe',
    ],
    [
      'a link that is an object',
      link({}),
      'body.content[0].content[0].marks[0].attrs.href link-unsafe',
    ],
    [
      'an embed from somewhere else',
      bodyOf({
        type: 'embed',
        attrs: { id: 'b1', provider: 'youtube', url: 'https://evil.example/watch' },
      }),
      'body.content[0].attrs.url embed-url-refused',
    ],
    [
      'an embed that names another provider than its address',
      bodyOf({
        type: 'embed',
        attrs: { id: 'b1', provider: 'vimeo', url: 'https://youtu.be/abc' },
      }),
      'body.content[0].attrs.url embed-url-refused',
    ],
    [
      'a crop outside its picture',
      bodyOf({
        type: 'image',
        attrs: { id: 'b1', asset: 'a', crop: { x: 9000, y: 0, width: 2000, height: 1 } },
      }),
      'body.content[0].attrs.crop attr-invalid',
    ],
    [
      'a crop with fractions',
      bodyOf({
        type: 'image',
        attrs: { id: 'b1', asset: 'a', crop: { x: 0.5, y: 0, width: 10, height: 1 } },
      }),
      'body.content[0].attrs.crop attr-invalid',
    ],
    [
      'a picture without an asset',
      bodyOf({ type: 'image', attrs: { id: 'b1' } }),
      'body.content[0].attrs.asset attr-missing',
    ],
    [
      'a read-more link that leads nowhere',
      bodyOf({ type: 'readMore', attrs: { id: 'b1', text: 'More' } }),
      'body.content[0].attrs attr-missing',
    ],
    [
      'words on a read-more link that would never be printed',
      bodyOf({ type: 'readMore', attrs: { id: 'b1', articles: ['a1'], text: 'More' } }),
      'body.content[0].attrs.text attr-invalid',
    ],
    [
      'merged table cells',
      bodyOf({
        type: 'table',
        attrs: { id: 'b1' },
        content: [
          {
            type: 'tableRow',
            attrs: { id: 'b2' },
            content: [
              { type: 'tableCell', attrs: { id: 'b3', colspan: 2 }, content: [paragraph('b4')] },
            ],
          },
        ],
      }),
      'body.content[0].content[0].content[0].attrs.colspan attr-invalid',
    ],
    [
      'a language that is no tag',
      bodyOf({
        type: 'paragraph',
        attrs: { id: 'b1' },
        content: [
          {
            type: 'text',
            text: 'x',
            marks: [{ type: 'language', attrs: { lang: 'a b', dir: 'ltr' } }],
          },
        ],
      }),
      'body.content[0].content[0].marks[0].attrs.lang attr-invalid',
    ],
  ])('refuses %s, with the place and the reason', (_what, json, issue) => {
    expect(refusals(json)).toEqual([issue]);
  });

  it('lists every issue of a bad body at once', () => {
    const body = bodyOf(
      { type: 'paragraph' },
      { type: 'marquee' },
      { type: 'image', attrs: { id: 'b3', src: 'https://example.org/x.png' } },
      paragraph('b4', 'NUL \0 here.'),
    );
    expect(refusals(body)).toEqual([
      'body.content[3].content[0].text nul-character',
      'body.content[0].attrs.id block-id-missing',
      'body.content[1].type unknown-node',
      'body.content[2].attrs.src unknown-attr',
      'body.content[2].attrs.asset attr-missing',
    ]);
  });

  it('stops listing at a hundred issues', () => {
    const body = bodyOf(...Array.from({ length: 400 }, () => ({ type: 'paragraph' })));
    expect(refusals(body)).toHaveLength(100);
  });

  it('gives every issue a sentence for a person', () => {
    const reading = readBody(bodyOf({ type: 'marquee' }));
    expect(!reading.ok && reading.issues[0]?.message).toBe(
      'An article knows no block called “marquee”.',
    );
  });
});
