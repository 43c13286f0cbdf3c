import { describe, it, expect } from '@jest/globals';
import { renderPlainText } from '#contract/body/render-plain-text.ts';
import type { BodyJson } from '#contract/content.ts';
import { bodyOf, paragraph, sound } from './body-builders.ts';

const text = (...blocks: BodyJson[]): string => renderPlainText(sound(bodyOf(...blocks)));
const item = (id: string, ...content: BodyJson[]): BodyJson => ({
  type: 'listItem',
  attrs: { id },
  content,
});

describe('a body for readers without markup', () => {
  it('has its blocks apart, breaks marked, and pictures left out', () => {
    expect(
      text(
        { type: 'subhead', attrs: { id: 'b1' }, content: [{ type: 'text', text: 'The pier' }] },
        paragraph('b2', 'Closed <b> & "sealed".'),
        paragraph('b3'),
        { type: 'image', attrs: { id: 'b4', asset: 'a1', caption: 'A wave.' } },
        { type: 'sectionBreak', attrs: { id: 'b5' } },
        paragraph('b6', 'More soon.'),
      ),
    ).toBe('The pier\n\nClosed <b> & "sealed".\n\n* * *\n\nMore soon.');
  });

  it('has lists with their numbers, one inside another, and tables as lines', () => {
    const inner = {
      type: 'orderedList',
      attrs: { id: 'l2', start: 3 },
      content: [
        item('i3', paragraph('p3', 'Hall three')),
        item('i4', paragraph('p4', 'Hall four')),
      ],
    };
    const cell = (id: string, words: string): BodyJson => ({
      type: 'tableCell',
      attrs: { id },
      content: [paragraph(`${id}p`, words)],
    });
    expect(
      text(
        {
          type: 'bulletList',
          attrs: { id: 'l1' },
          content: [
            item('i1', paragraph('p1', 'Outer pier')),
            item('i2', paragraph('p2', 'Market'), inner),
          ],
        },
        {
          type: 'table',
          attrs: { id: 't1' },
          content: [
            {
              type: 'tableRow',
              attrs: { id: 'r1' },
              content: [cell('c1', 'Almory'), cell('c2', '07:40')],
            },
          ],
        },
      ),
    ).toBe('- Outer pier\n- Market\n  3. Hall three\n  4. Hall four\n\nAlmory\t07:40');
  });

  it('has quotations, fact boxes, and addresses where a page has links', () => {
    expect(
      text(
        { type: 'blockQuote', attrs: { id: 'q1' }, content: [paragraph('p1', 'Safety first.')] },
        {
          type: 'pullQuote',
          attrs: { id: 'q2', attribution: 'Ines Calder' },
          content: [{ type: 'text', text: 'Safety' }],
        },
        { type: 'factBox', attrs: { id: 'f1' }, content: [paragraph('p2', 'Built in 1911.')] },
        { type: 'embed', attrs: { id: 'e1', provider: 'youtube', url: 'https://youtu.be/a' } },
        { type: 'readMore', attrs: { id: 'm1', href: '/en/more', text: 'More' } },
        { type: 'readMore', attrs: { id: 'm2', articles: ['a1'] } },
      ),
    ).toBe(
      '> Safety first.\n\nSafety — Ines Calder\n\nBuilt in 1911.\n\nhttps://youtu.be/a\n\nMore: /en/more',
    );
  });
});
