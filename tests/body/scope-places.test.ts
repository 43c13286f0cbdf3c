import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareContent } from '#contract/body/compare-content.ts';
import { digestsOf } from '#contract/body/digest.ts';
import { splitContent } from '#contract/body/parts.ts';
import { placesInScope } from '#contract/body/scope-places.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { SCOPES } from '#contract/vocabulary.ts';
import { arbitraryContent } from './arbitrary-content.ts';
import { bodyOf, contentOf, paragraph, sound } from './body-builders.ts';

function picture(attrs: Record<string, unknown>): BodyJson {
  const blank = { asset: 'a1', alt: '', caption: '', credit: '', crop: null, rights: '' };
  return { type: 'image', attrs: { id: 'p1', ...blank, ...attrs } };
}

function placesOf(before: Content, after: Content): Record<string, string[]> {
  const comparison = compareContent(before, after, 'en');
  return Object.fromEntries(SCOPES.map((scope) => [scope, placesInScope(comparison, scope)]));
}

/** The same block with ids that no other text has. */
function apart(node: BodyJson): BodyJson {
  const { id } = node.attrs ?? {};
  const copy = { ...node };
  if (typeof id === 'string') copy.attrs = { ...node.attrs, id: `x${id}` };
  if (node.content !== undefined) copy.content = node.content.map(apart);
  return copy;
}

/** The same text with no id that tells blocks apart, but for pictures, which are told apart by their order. */
function withoutIds(node: BodyJson, pictures = { seen: 0 }): BodyJson {
  const copy = { ...node };
  if (node.attrs !== undefined && 'id' in node.attrs) {
    const id = node.type === 'image' ? `p${String((pictures.seen += 1))}` : '';
    copy.attrs = { ...node.attrs, id };
  }
  if (node.content !== undefined) {
    copy.content = node.content.map((child) => withoutIds(child, pictures));
  }
  return copy;
}

describe('what a signature in one scope has to read again', () => {
  const text = [paragraph('b1', 'The pier is closed.'), paragraph('b2', 'Ferries are late.')];
  const before = contentOf({ headline: 'Pier', body: sound(bodyOf(...text, picture({}))) });

  it('is the changed paragraph, for whoever signs words', () => {
    const changed = sound(
      bodyOf(paragraph('b1', 'The pier is open.'), ...text.slice(1), picture({})),
    );
    expect(placesOf(before, { ...before, body: changed })).toEqual({
      editorial: ['block:b1'],
      legal: ['block:b1'],
      photo: [],
      language: ['block:b1'],
    });
  });

  it('is the picture, when another one was chosen; its caption is for everybody', () => {
    const other = sound(bodyOf(...text, picture({ asset: 'a2' })));
    expect(placesOf(before, { ...before, body: other })).toEqual({
      editorial: [],
      legal: [],
      photo: ['block:p1'],
      language: [],
    });
    const named = sound(bodyOf(...text, picture({ caption: 'The pier' })));
    expect(Object.values(placesOf(before, { ...before, body: named }))).toEqual(
      SCOPES.map(() => ['block:p1']),
    );
  });

  it('is a picture that went, also where words stand in its place now', () => {
    const gone = sound(bodyOf(...text, paragraph('p1', 'No picture.')));
    expect(Object.values(placesOf(before, { ...before, body: gone }))).toEqual(
      SCOPES.map(() => ['block:p1']),
    );
  });

  it('is never nothing where the scope’s digest is another one, and nothing where it is the same', () => {
    const mixed = fc
      .tuple(
        arbitraryContent,
        arbitraryContent,
        fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
      )
      .map(([one, other, takes]): [Content, Content] => {
        const from = (at: number): Content => (takes[at] === true ? other : one);
        const blocks = (one.body.content ?? []).map((block, at) => {
          const instead = takes[6 + at] === true ? other.body.content?.[at] : undefined;
          return instead === undefined ? block : apart(instead);
        });
        const now: Content = {
          headline: from(0).headline,
          standfirst: from(1).standfirst,
          dateline: from(2).dateline,
          updateNote: from(3).updateNote,
          credits: from(4).credits,
          body: takes[5] === true ? { type: 'doc', content: blocks } : one.body,
        };
        return [one, now];
      });
    const isSound = (content: Content): Content => ({ ...content, body: sound(content.body) });
    fc.assert(
      fc.property(mixed, ([one, now]) => {
        const [before, after] = [isSound(one), isSound(now)];
        const digests = [before, after].map((content) => digestsOf(splitContent(content)).scopes);
        const bare = [before, after].map(
          (content) =>
            digestsOf(splitContent({ ...content, body: withoutIds(content.body) })).scopes,
        );
        const places = placesOf(before, after);
        for (const scope of SCOPES) {
          const found = places[scope] ?? [];
          if (digests[0]?.[scope] === digests[1]?.[scope]) expect(found).toEqual([]);
          // Of a text that differs in nothing but its blocks' ids there is nothing to read.
          if (bare[0]?.[scope] !== bare[1]?.[scope]) {
            expect({ scope, found: found.length > 0 }).toEqual({ scope, found: true });
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
