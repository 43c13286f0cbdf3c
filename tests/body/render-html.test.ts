import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { inlineText, leavesOf } from '#contract/body/blocks.ts';
import { escapeAttribute, escapeHtml } from '#contract/body/escape.ts';
import { renderBody, type RenderOptions } from '#contract/body/render-html.ts';
import type { BodyJson } from '#contract/content.ts';
import { arbitraryBody } from './arbitrary-content.ts';
import { bodyOf, paragraph, sound } from './body-builders.ts';

const CHARACTERS: Record<string, string> = { lt: '<', gt: '>', amp: '&' };
const options: RenderOptions = {
  picture: ({ asset, crop }) => ({
    src: `/pictures/${asset}?c=${crop?.x ?? 0}&w=800`,
    width: 800,
    height: 600,
  }),
  articleLink: (id) => (id === 'hidden' ? null : { href: `/en/news/${id}`, text: `Story ${id}` }),
  siteUrl: 'https://courier.example',
  blockIds: true,
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'error' },
  }),
);

async function complaints(body: BodyJson): Promise<string[]> {
  const page =
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Story</title></head>' +
    `<body><main><article><h1>Story</h1>${renderBody(body, options)}</article></main></body></html>`;
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

const text = (value: string, ...marks: NonNullable<BodyJson['marks']>): BodyJson =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };
const html = (...blocks: BodyJson[]): string =>
  renderBody(sound(bodyOf(...blocks)), { ...options, blockIds: false });
const inParagraph = (...content: BodyJson[]): string =>
  html({ type: 'paragraph', attrs: { id: 'b1' }, content });
const cell = (type: string, id: string, words: string): BodyJson => ({
  type,
  attrs: { id },
  content: [paragraph(`${id}p`, words)],
});
const row = (id: string, ...content: BodyJson[]): BodyJson => ({
  type: 'tableRow',
  attrs: { id },
  content,
});

describe('an article body as HTML', () => {
  it('escapes whatever looks like markup', () => {
    expect(inParagraph(text('<script>alert("x")</script> & \'co\''))).toBe(
      '<p>&lt;script&gt;alert("x")&lt;/script&gt; &amp; \'co\'</p>',
    );
    expect(escapeHtml('a < b & c > d')).toBe('a &lt; b &amp; c &gt; d');
    expect(escapeAttribute('"\'<>&')).toBe('&quot;&#39;&lt;&gt;&amp;');
  });

  it('nests marks and lets neighbours share an element', () => {
    const link = { type: 'link', attrs: { href: 'https://example.org/a?b=1&c=2' } };
    expect(
      inParagraph(
        text('see '),
        text('the ', link),
        text('order', link, { type: 'bold' }),
        text('.'),
      ),
    ).toBe(
      '<p>see <a href="https://example.org/a?b=1&amp;c=2" rel="external noopener">the <strong>order</strong></a>.</p>',
    );
  });

  it('says nothing of leaving for links to its own site', () => {
    const links = ['https://courier.example/en', '/en/news/a-1', 'mailto:desk@courier.example'];
    const rendered = links.map((href) => inParagraph(text('x', { type: 'link', attrs: { href } })));
    expect(rendered.filter((line) => line.includes('rel='))).toEqual([]);
  });

  it('marks words of another language with language and direction', () => {
    expect(
      inParagraph(text('قال', { type: 'language', attrs: { lang: 'ar', dir: 'rtl' } }), {
        type: 'hardBreak',
      }),
    ).toBe('<p><span lang="ar" dir="rtl">قال</span><br></p>');
  });

  it('prints a picture with caption, credit and alternative text', () => {
    const attrs = {
      id: 'b1',
      asset: 'a1',
      alt: 'A "wave"',
      caption: 'The <pier>.',
      credit: 'Maya Lind',
    };
    expect(html({ type: 'image', attrs })).toBe(
      '<figure class="picture"><img src="/pictures/a1?c=0&amp;w=800" alt="A &quot;wave&quot;" width="800" height="600"' +
        ' loading="lazy" decoding="async"><figcaption>The &lt;pier&gt;. <span class="picture-credit">Maya Lind</span>' +
        '</figcaption></figure>',
    );
  });

  it('prints no picture whose file is not given', () => {
    const body = bodyOf({ type: 'image', attrs: { id: 'b1', asset: 'a1' } });
    expect(renderBody(body)).toBe('');
    expect(renderBody(body, { picture: () => null })).toBe('');
  });

  it('prints an embed as a link that says where it leads, without anybody else’s script', () => {
    const attrs = {
      id: 'b1',
      provider: 'youtube',
      url: 'https://youtu.be/a?b=1&c=2',
      title: 'The wave',
    };
    expect(html({ type: 'embed', attrs })).toBe(
      '<figure class="embed" data-provider="youtube"><a href="https://youtu.be/a?b=1&amp;c=2" rel="external noopener">' +
        'The wave (View on YouTube)</a></figure>',
    );
  });

  it('prints a table with its head, and fills short rows up', () => {
    const table = {
      type: 'table',
      attrs: { id: 'b1' },
      content: [
        row('r1', cell('tableHeader', 'c1', 'Ferry'), cell('tableHeader', 'c2', 'Leaves')),
        row('r2', cell('tableHeader', 'c3', 'Almory'), cell('tableCell', 'c4', '07:40')),
        row('r3', cell('tableCell', 'c5', 'None')),
      ],
    };
    expect(html(table)).toBe(
      '<table><thead><tr><th scope="col">Ferry</th><th scope="col">Leaves</th></tr></thead>' +
        '<tbody><tr><th scope="row">Almory</th><td>07:40</td></tr><tr><td>None</td><td></td></tr></tbody></table>',
    );
  });

  it('prints lists, quotes, fact boxes, breaks and what to read next', () => {
    const item = (id: string, ...content: BodyJson[]): BodyJson => ({
      type: 'listItem',
      attrs: { id },
      content,
    });
    expect(
      html(
        {
          type: 'orderedList',
          attrs: { id: 'l1', start: 3 },
          content: [item('i1', paragraph('p1', 'Hall three'))],
        },
        {
          type: 'bulletList',
          attrs: { id: 'l2' },
          content: [item('i2', paragraph('p2', 'A'), paragraph('p3', 'B'))],
        },
        { type: 'blockQuote', attrs: { id: 'q1' }, content: [paragraph('p4', 'Safety first.')] },
        {
          type: 'pullQuote',
          attrs: { id: 'q2', attribution: 'Ines Calder' },
          content: [text('Safety first')],
        },
        { type: 'sectionBreak', attrs: { id: 's1' } },
        { type: 'factBox', attrs: { id: 'f1' }, content: [paragraph('p5', 'Built in 1911.')] },
        {
          type: 'readMore',
          attrs: {
            id: 'm1',
            articles: ['a1', 'hidden'],
            href: 'https://example.org/',
            text: 'More',
          },
        },
      ),
    ).toBe(
      '<ol start="3"><li>Hall three</li></ol><ul><li><p>A</p><p>B</p></li></ul>' +
        '<blockquote><p>Safety first.</p></blockquote>' +
        '<figure class="pull-quote"><blockquote><p>Safety first</p></blockquote><figcaption>Ines Calder</figcaption></figure>' +
        '<hr><aside class="fact-box" role="note"><p>Built in 1911.</p></aside>' +
        '<ul class="read-more"><li><a href="/en/news/a1">Story a1</a></li>' +
        '<li><a href="https://example.org/" rel="external noopener">More</a></li></ul>',
    );
  });

  it('gives blocks an anchor when a correction must link to them', () => {
    const body = bodyOf(paragraph('b1', 'Closed.'), { type: 'sectionBreak', attrs: { id: 'b2' } });
    expect(renderBody(body, { blockIds: true })).toBe(
      '<p id="block-b1">Closed.</p><hr id="block-b2">',
    );
  });

  it('leaves out empty paragraphs, and unsafe or unknown things even in a body that was never read', () => {
    const unsafe = text('click', { type: 'link', attrs: { href: 'javascript:alert(1)' } });
    const rendered = renderBody(
      bodyOf(
        paragraph('b1'),
        {
          type: 'paragraph',
          attrs: { id: 'b2' },
          content: [unsafe, text('me', { type: 'blink' })],
        },
        { type: 'constructor', content: [text('x')] },
        { type: 'embed', attrs: { id: 'b3', provider: 'youtube', url: 'javascript:alert(1)' } },
        {
          type: 'readMore',
          attrs: { id: 'b4', articles: [], href: 'data:text/html,x', text: 'x' },
        },
      ),
    );
    expect(rendered).toBe('<p>clickme</p>');
  });

  it('is HTML that html-validate finds nothing wrong with (any body)', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody, async (body) => {
        expect(await complaints(sound(body))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('has every word of the body in it, in order (any body)', () => {
    const unescape = (html: string): string =>
      html
        .replace(/<[^>]*>|\s/gu, '')
        .replace(/&(lt|gt|amp);/gu, (_all, name: string) => CHARACTERS[name] ?? '');
    fc.assert(
      fc.property(arbitraryBody, (body) => {
        const read = unescape(renderBody(sound(body), options));
        let from = 0;
        for (const { node } of leavesOf(sound(body))) {
          const words = inlineText(node).replace(/\s/gu, '');
          const at = read.indexOf(words, from);
          expect([words, at >= from]).toEqual([words, true]);
          from = at + words.length;
        }
      }),
    );
  });
});
