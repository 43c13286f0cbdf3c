import { describe, expect, it } from '@jest/globals';
import { changesInScope } from '#contract/body/changes-in-scope.ts';
import { compareContent } from '#contract/body/compare-content.ts';
import { digestsOf } from '#contract/body/digest.ts';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { splitContent } from '#contract/body/parts.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { SCOPES } from '#contract/vocabulary.ts';

function aPicture(more: object = {}): BodyJson {
  const attrs = { asset: 'a1', alt: 'Quay', caption: '', credit: 'Mara', crop: null, rights: '' };
  return { type: 'image', attrs: { id: 'x1', ...attrs, ...more } };
}

function aContent(paragraphs: readonly string[], ...more: BodyJson[]): Content {
  let made = 0;
  const body = bodyFromParagraphs(paragraphs, () => `p${String((made += 1))}`);
  return {
    headline: 'Ferry returns',
    standfirst: '',
    dateline: '',
    updateNote: '',
    body: { ...body, content: [...(body.content ?? []), ...more] },
    credits: [],
  };
}

const BEFORE = aContent(['At dawn.', 'It was cold.'], aPicture());
const CREDIT = { role: 'reporting', name: 'Ada Reed' } as Content['credits'][number];
const TEXTS: Record<string, Content> = {
  headline: { ...BEFORE, headline: 'Ferry stays' },
  paragraph: aContent(['At noon.', 'It was cold.'], aPicture()),
  credits: { ...BEFORE, credits: [CREDIT] },
  alt: aContent(['At dawn.', 'It was cold.'], aPicture({ alt: 'Pier' })),
  'picture credit': aContent(['At dawn.', 'It was cold.'], aPicture({ credit: 'Idris' })),
  'no picture': aContent(['At dawn.', 'It was cold.']),
  'second picture': aContent(['At dawn.', 'It was cold.'], aPicture(), aPicture({ id: 'x2' })),
  'picture elsewhere': (() => {
    const text = aContent(['At dawn.', 'It was cold.']);
    return { ...text, body: { type: 'doc', content: [aPicture(), ...(text.body.content ?? [])] } };
  })(),
  'a paragraph elsewhere': aContent(['At dawn.', 'Snow.', 'It was cold.'], aPicture()),
};

describe('what changed in the parts that a scope covers', () => {
  it.each(Object.entries(TEXTS))('is there exactly when the signature is void (%s)', (_, after) => {
    const changes = compareContent(BEFORE, after, 'en');
    const digests = [BEFORE, after].map((content) => digestsOf(splitContent(content)).scopes);
    for (const scope of SCOPES) {
      const isVoid = digests[0]?.[scope] !== digests[1]?.[scope];
      const seen = changesInScope(changes, scope);
      expect([scope, seen.changedFields.length > 0]).toEqual([scope, isVoid]);
      const shown =
        seen.fields.some(({ kind }) => kind !== 'same') ||
        seen.credits.some(({ kind }) => kind !== 'same') ||
        seen.changedBlockIds.length > 0;
      expect([scope, shown]).toEqual([scope, isVoid]);
    }
  });

  it('shows a photo editor no words, and of a picture what the scope reads', () => {
    const after = {
      ...aContent(['At noon.'], aPicture({ alt: 'Pier', credit: 'Idris' })),
      headline: 'Ferry stays',
    };
    const changes = compareContent(BEFORE, after, 'en');
    const photo = changesInScope(changes, 'photo');
    expect(photo.fields).toEqual([]);
    expect(photo.blocks.map(({ id }) => id)).toEqual(['x1']);
    expect(photo.blocks[0]?.attributes.map(({ name }) => name)).toEqual(['alt', 'credit']);
    const legal = changesInScope(changes, 'legal');
    const picture = legal.blocks.find(({ id }) => id === 'x1');
    expect(picture?.attributes.map(({ name }) => name)).toEqual(['alt']);
    expect(legal.changedFields).toEqual(['headline', 'body']);
  });
});
