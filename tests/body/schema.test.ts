import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { DOMParser, DOMSerializer, Node } from 'prosemirror-model';
import { bodyJson } from '#contract/body/body-json.ts';
import { MARK_ATTRIBUTES } from '#contract/body/mark-attributes.ts';
import { marks } from '#contract/body/marks.ts';
import { NODE_ATTRIBUTES } from '#contract/body/node-attributes.ts';
import { nodes } from '#contract/body/nodes.ts';
import { bodySchema } from '#contract/body/schema.ts';
import { readBody } from '#contract/body/validate.ts';
import { withBlockIds } from '#contract/body/block-ids.ts';
import { arbitraryBody } from './arbitrary-content.ts';
import { counter, sound } from './body-builders.ts';

function parse(html: string): Node {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return DOMParser.fromSchema(bodySchema).parse(document.body);
}

/** The pasted text block by block: `type: text`. */
const pasted = (html: string): string[] =>
  parse(html).children.map(({ type, textContent }) => `${type.name}: ${textContent}`);

describe('the grammar of a body', () => {
  it('has rules for the attributes of every node and mark, and for no other', () => {
    expect(Object.keys(NODE_ATTRIBUTES)).toEqual(Object.keys(nodes));
    expect(Object.keys(MARK_ATTRIBUTES)).toEqual(Object.keys(marks));
    for (const [name, rules] of Object.entries(NODE_ATTRIBUTES)) {
      expect(Object.keys(bodySchema.nodes[name]?.spec.attrs ?? {})).toEqual(Object.keys(rules));
    }
  });

  it('gives every block an id and nothing else one', () => {
    const withoutId = Object.entries(NODE_ATTRIBUTES).filter(([, rules]) => !('id' in rules));
    expect(withoutId.map(([name]) => name)).toEqual(['doc', 'text', 'hardBreak']);
  });

  it('holds in ProseMirror’s own check for whatever our reading takes (any body)', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const reading = readBody(body);
        if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
        reading.doc.check();
        const again = Node.fromJSON(bodySchema, reading.body);
        again.check();
        expect(again.eq(reading.doc)).toBe(true);
        expect(bodyJson(again)).toStrictEqual(reading.body);
      }),
    );
  });

  it.each([
    ['link', { href: 'javascript:alert(1)' }],
    ['language', { lang: '<b>', dir: 'ltr' }],
    ['language', { lang: 'ar', dir: 'up' }],
  ])(
    'refuses a bad %s in ProseMirror’s own check too, so that no step brings one in',
    (type, attrs) => {
      const json = {
        type: 'doc',
        content: [
          { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type, attrs }] }] },
        ],
      };
      expect(() => Node.fromJSON(bodySchema, json).check()).toThrow(RangeError);
    },
  );

  it.each([
    ['embed', { provider: 'youtube', url: 'javascript:alert(1)' }],
    ['embed', { provider: 'evil', url: 'https://youtu.be/a' }],
    ['image', { asset: '../../etc/passwd' }],
    ['image', { asset: 'a1', alt: 7 }],
    ['paragraph', { id: '"><script>' }],
    ['orderedList', { start: 0 }],
    ['readMore', { articles: ['a', 7] }],
  ])('refuses a bad %s in ProseMirror’s own check too: %j', (type, attrs) => {
    expect(() => {
      bodySchema.nodes[type]?.create(attrs).check();
    }).toThrow(RangeError);
  });
});

describe('copying and pasting in the editor', () => {
  it('brings everything back that was copied (any body)', () => {
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const json = sound(body);
        const { document } = parseHTML('<!DOCTYPE html><html><body></body></html>');
        const fragment = DOMSerializer.fromSchema(bodySchema).serializeFragment(
          Node.fromJSON(bodySchema, json).content,
          { document },
        );
        document.body.appendChild(fragment);
        const back = DOMParser.fromSchema(bodySchema).parse(document.body, {
          preserveWhitespace: 'full',
        });
        expect(bodyJson(back)).toEqual(json);
      }),
    );
  });

  it('takes headings, lists, quotes and tables from elsewhere', () => {
    expect(
      pasted(
        '<h1>Storm</h1><p>Closed.</p><ul><li>Pier</li></ul><blockquote>Safety</blockquote><hr><table><tr><th>Ferry</th></tr></table>',
      ),
    ).toEqual([
      'subhead: Storm',
      'paragraph: Closed.',
      'bulletList: Pier',
      'blockQuote: Safety',
      'sectionBreak: ',
      'table: Ferry',
    ]);
  });

  it('leaves scripts, handlers, foreign pictures, frames and unsafe links behind', () => {
    const html =
      '<p onclick="alert(1)">See <a href="javascript:alert(1)">this</a><img src="https://evil.example/x.png" onerror="alert(1)">' +
      '<script>alert(1)</script></p><iframe src="https://evil.example"></iframe><figure data-kind="image"><img src="x"></figure>' +
      '<figure data-kind="embed" data-provider="youtube" data-url="javascript:alert(1)"></figure>';
    const json = JSON.stringify(bodyJson(parse(html)));
    expect(json).toContain('See this');
    expect(json).not.toMatch(/alert|evil|onclick|embed|image/u);
  });

  it('keeps marks, and tells the direction of a language that came without one', () => {
    const html =
      '<p><b style="font-weight:normal">plain <strong>bold</strong> <i>italic</i> <a href="https://example.org/">link</a> <span lang="fa">سلام</span></b></p>';
    const found = parse(html).firstChild?.children.flatMap(({ text, marks: on }) =>
      on.map(({ type, attrs }) => [text, type.name, { ...attrs }]),
    );
    expect(found).toEqual([
      ['bold', 'bold', {}],
      ['italic', 'italic', {}],
      ['link', 'link', { href: 'https://example.org/' }],
      ['سلام', 'language', { lang: 'fa', dir: 'rtl' }],
    ]);
  });

  it('refuses ids and crops that somebody wrote into the clipboard', () => {
    const html =
      '<p data-id="&quot;><script>">One</p><figure data-kind="image" data-asset="a1" data-crop="{broken"></figure>';
    const reading = readBody(withBlockIds(bodyJson(parse(html)), counter()));
    expect(
      reading.ok && reading.body.content?.map(({ attrs }) => [attrs?.['id'], attrs?.['crop']]),
    ).toEqual([
      ['n1', undefined],
      ['n2', null],
    ]);
  });
});
