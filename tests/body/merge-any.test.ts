import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from '#contract/body/blocks.ts';
import { mergeContent, type MergeResult } from '#contract/body/merge.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { arbitraryContent } from './arbitrary-content.ts';
import { bodyOf, contentOf, counter, paragraph, sound } from './body-builders.ts';

const merge = (base: Content, mine: Content, theirs: Content): MergeResult =>
  mergeContent({ base, mine, theirs, newId: counter('new'), language: 'en' });

type Block = { id: string; words: string[]; inList: boolean };
type Edit =
  | {
      do: 'insert-words' | 'remove-words' | 'replace-words';
      block: number;
      at: number;
      count: number;
    }
  | {
      do: 'insert-block' | 'remove-block' | 'split-block' | 'move-block';
      block: number;
      at: number;
      count: number;
    };

const anyBase = fc
  .array(fc.record({ length: fc.integer({ min: 0, max: 12 }), inList: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blocks) =>
    blocks.map(({ length, inList }, index): Block => ({
      id: `b${index}`,
      words: Array.from({ length }, (_, word) => `base${index}x${word}`),
      inList,
    })),
  );

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  do: fc.constantFrom(
    'insert-words',
    'insert-words',
    'remove-words',
    'replace-words',
    'insert-block',
    'remove-block',
    'split-block',
    'move-block',
  ),
  block: fc.nat(20),
  at: fc.nat(20),
  count: fc.integer({ min: 1, max: 4 }),
});
const anyEdits = fc.array(anyEdit, { maxLength: 6 });

/** What one person does; every word that is new carries the person's name and a number of its own. */
function editedBy(who: string, blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  const next = counter(who);
  const result = blocks.map((block) => ({ ...block, words: [...block.words] }));
  const fresh = (count: number): string[] => Array.from({ length: count }, next);
  for (const { do: what, block: index, at, count } of edits) {
    const position = index % (result.length + 1);
    const block = result[index % Math.max(result.length, 1)];
    if (what === 'insert-block' || block === undefined) {
      result.splice(position, 0, { id: `${next()}id`, words: fresh(count), inList: at % 2 === 0 });
      continue;
    }
    const from = at % (block.words.length + 1);
    if (what === 'insert-words') block.words.splice(from, 0, ...fresh(count));
    if (what === 'remove-words') block.words.splice(from, count);
    if (what === 'replace-words') block.words.splice(from, count, ...fresh(count));
    if (what === 'remove-block') result.splice(result.indexOf(block), 1);
    if (what === 'split-block') {
      const half = { id: `${next()}id`, words: block.words.splice(from), inList: block.inList };
      result.splice(result.indexOf(block) + 1, 0, half);
    }
    if (what === 'move-block') {
      result.splice(result.indexOf(block), 1);
      result.splice(position, 0, block);
    }
  }
  return result;
}

function contentFrom(blocks: readonly Block[]): Content {
  const content = blocks.map(({ id, words, inList }): BodyJson => {
    const text = paragraph(id, words.join(' '));
    if (!inList) return text;
    const item = { type: 'listItem', attrs: { id: `${id}item` }, content: [text] };
    return { type: 'bulletList', attrs: { id: `${id}list` }, content: [item] };
  });
  const body = sound(content.length === 0 ? bodyOf(paragraph('left')) : bodyOf(...content));
  return contentOf({ body, headline: blocks[0]?.words.join(' ') ?? '' });
}

const wordsIn = (content: Content): Set<string> =>
  new Set(`${plainText(content.body)} ${content.headline}`.match(/\w+/gu) ?? []);

describe('merging what two people wrote (any edits)', () => {
  it('loses no word that either of them added, and none that both left alone', () => {
    fc.assert(
      fc.property(anyBase, anyEdits, anyEdits, (blocks, first, second) => {
        const base = contentFrom(blocks);
        const mine = contentFrom(editedBy('mine', blocks, first));
        const theirs = contentFrom(editedBy('theirs', blocks, second));
        const { merged } = merge(base, mine, theirs);
        expect(sound(merged.body)).toEqual(merged.body);
        const [was, own, other, now] = [base, mine, theirs, merged].map(wordsIn);
        const lost = [...(own ?? []), ...(other ?? [])].filter((word) => {
          const isNew = was?.has(word) === false;
          const isKept = own?.has(word) === true && other?.has(word) === true;
          return (isNew || isKept) && now?.has(word) === false;
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is quiet when only one side changed anything, or both the same', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, (one, other) => {
        const [base, changed] = [one, other].map((content) => ({
          ...content,
          body: sound(content.body),
        }));
        if (base === undefined || changed === undefined) return;
        const outcomes = [
          merge(base, changed, base),
          merge(base, base, changed),
          merge(base, changed, changed),
        ];
        for (const outcome of outcomes) expect(outcome).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  it('makes a sound body of any three, whatever they hold', () => {
    fc.assert(
      fc.property(arbitraryContent, arbitraryContent, arbitraryContent, (one, two, three) => {
        const [base, mine, theirs] = [one, two, three].map((content) => ({
          ...content,
          body: sound(content.body),
        }));
        if (base === undefined || mine === undefined || theirs === undefined) return;
        const { merged } = merge(base, mine, theirs);
        expect(sound(merged.body)).toEqual(merged.body);
      }),
    );
  });
});
