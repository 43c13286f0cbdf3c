import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import { splitContent } from '#contract/body/parts.ts';
import type { BodyJson } from '#contract/content.ts';
import { openRoom } from './open-room.ts';

describe('a headline alone', () => {
  const here = openRoom();
  const pieces: BodyJson[] = [
    { type: 'paragraph', attrs: { id: 'a1' } },
    { type: 'paragraph', attrs: { id: 'a2' }, content: [{ type: 'text', text: ' \u00A0\t' }] },
    { type: 'paragraph', attrs: { id: 'a3' }, content: [{ type: 'hardBreak' }] },
    { type: 'paragraph', attrs: { id: 'a4' }, content: [{ type: 'text', text: '\u2003' }] },
    { type: 'paragraph', attrs: { id: 'a5' }, content: [{ type: 'text', text: 'It struck.' }] },
    { type: 'subhead', attrs: { id: 'a6', level: 2 } },
    { type: 'sectionBreak', attrs: { id: 'a7' } },
    { type: 'blockquote', content: [{ type: 'paragraph', attrs: { id: 'a8' } }] },
    {
      type: 'paragraph',
      attrs: { id: 'a9' },
      content: [{ type: 'text', text: ' ', marks: [{ type: 'bold' }] }],
    },
    {
      type: 'image',
      attrs: { id: 'x1', asset: 'a1', alt: '', caption: '', credit: '', crop: null, rights: '' },
    },
  ];
  const body = fc
    .subarray(pieces, { minLength: 1 })
    .map((content): BodyJson => ({ type: 'doc', content }));
  const standfirst = fc.constantFrom('', '', '', ' ', '\u00A0\n', '\u200B', 'Under it', '\u2028');

  it('is one to the rule and to the database, whatever blanks and blocks are in it', async () => {
    const kinds = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(body, standfirst, async (drawn, under) => {
        const content = {
          ...{ headline: 'Head', standfirst: under, dateline: '', updateNote: '' },
          ...{ body: drawn, credits: [] },
        };
        const [row] = await here.room.sql<{ alone: boolean }>(
          'SELECT says_headline_alone($1) AS alone',
          [splitContent(content).words],
        );
        kinds.add(saysHeadlineAlone(content));
        expect(row?.alone).toBe(saysHeadlineAlone(content));
      }),
      { numRuns: 300, examples: [[{ type: 'doc', content: pieces.slice(0, 3) }, '']] },
    );
    expect(kinds.size).toBe(2);
  });
});
