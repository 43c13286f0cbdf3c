import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '#contract/content.ts';
import { SCOPE_PARTS, SCOPES, PARTS, type Part, type Scope } from '#contract/vocabulary.ts';
import { digestsOf, type Digests } from '#contract/body/digest.ts';
import { joinContent, splitContent, type Parts } from '#contract/body/parts.ts';
import { arbitraryContent, sentence } from './arbitrary-content.ts';
import { bodyOf, contentOf, paragraph, sound } from './body-builders.ts';

type Vector = { name: string; content: Content; parts: Parts; digests: Digests };
const vectors = JSON.parse(
  readFileSync(new URL('../golden/digest-vectors.json', import.meta.url), 'utf8'),
) as Vector[];

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The digests as the decision record words them, without our code. */
function digestsByHand(parts: Parts): Digests {
  const digest = Object.fromEntries(PARTS.map((part) => [part, sha256(parts[part])])) as Record<
    Part,
    string
  >;
  const over = (names: readonly Part[]): string =>
    sha256(
      [...names]
        .sort()
        .map((name) => `${name}:${digest[name]}\n`)
        .join(''),
    );
  const scopes = Object.fromEntries(SCOPES.map((scope) => [scope, over(SCOPE_PARTS[scope])]));
  return { parts: digest, scopes: scopes as Record<Scope, string>, whole: over(PARTS) };
}

const normal = (content: Content): Content => ({ ...content, body: sound(content.body) });

describe.each(vectors)('the golden digest of $name', ({ content, parts, digests }) => {
  it('has a body in normal form', () => {
    expect(sound(content.body)).toEqual(content.body);
  });

  it('has these canonical parts and digests', () => {
    expect(splitContent(content)).toEqual(parts);
    expect(digestsOf(parts)).toEqual(digests);
  });

  it('has the digests that another SHA-256 gives', () => {
    expect(digestsByHand(parts)).toEqual(digests);
  });

  it('is read back from its parts', () => {
    expect(joinContent(parts)).toEqual(content);
  });
});

describe('the parts of a revision', () => {
  it('are at least twelve golden vectors, no two with the same digest', () => {
    expect(new Set(vectors.map(({ digests }) => digests.whole)).size).toBe(vectors.length);
    expect(vectors.length).toBeGreaterThanOrEqual(12);
  });

  it('hold the whole content: joined again they give the same (any content)', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const before = normal(content);
        expect(joinContent(splitContent(before))).toEqual(before);
        expect(splitContent(joinContent(splitContent(before)))).toEqual(splitContent(before));
      }),
    );
  });

  it('give the digests that another SHA-256 gives (any content)', () => {
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const parts = splitContent(normal(content));
        expect(digestsOf(parts)).toEqual(digestsByHand(parts));
      }),
    );
  });

  it('change with the words and with nothing else when a headline changes (any content)', () => {
    fc.assert(
      fc.property(arbitraryContent, sentence, (content, headline) => {
        const before = splitContent(normal(content));
        const after = splitContent(
          normal({ ...content, headline: `${content.headline}${headline}` }),
        );
        expect(after.words).not.toBe(before.words);
        expect({ ...after, words: before.words }).toEqual(before);
      }),
    );
  });
});

describe('what a change voids (DESIGN §3.4)', () => {
  const picture = {
    asset: 'a1',
    alt: 'A wave',
    caption: 'The pier.',
    credit: 'Maya Lind',
    crop: null,
    rights: '',
  };
  const withPicture = (changed: object): Content =>
    contentOf({
      body: sound(
        bodyOf(paragraph('b1', 'Closed.'), {
          type: 'image',
          attrs: { id: 'b2', ...picture, ...changed },
        }),
      ),
    });
  const base = digestsOf(splitContent(withPicture({}))).scopes;
  const voided = (content: Content): Scope[] => {
    const { scopes } = digestsOf(splitContent(content));
    return SCOPES.filter((scope) => scopes[scope] !== base[scope]);
  };
  const words: Scope[] = ['editorial', 'legal', 'language'];
  const everything: Scope[] = [...SCOPES];

  it.each([
    ['headline', { ...withPicture({}), headline: 'Pier closed' }, words],
    ['standfirst', { ...withPicture({}), standfirst: 'Ferries late' }, words],
    ['dateline', { ...withPicture({}), dateline: 'PORT ALMORY' }, words],
    ['update note', { ...withPicture({}), updateNote: 'Updated with a statement' }, words],
    ['caption', withPicture({ caption: 'The pier on Tuesday.' }), everything],
    ['alternative text', withPicture({ alt: 'A large wave' }), everything],
    ['picture', withPicture({ asset: 'a2' }), ['photo']],
    ['crop', withPicture({ crop: { x: 0, y: 0, width: 5000, height: 5000 } }), ['photo']],
    ['rights', withPicture({ rights: 'No resale' }), ['photo']],
    ['picture credit', withPicture({ credit: 'Desk' }), ['photo']],
  ])('is exact for a new %s', (_what, content, scopes) => {
    expect(voided(content)).toEqual(scopes);
  });

  it('is exact for new credits', () => {
    const [row] = vectors.flatMap(({ content }) => content.credits);
    const content = { ...withPicture({}), credits: row === undefined ? [] : [row] };
    expect(voided(content)).toEqual(['editorial', 'legal']);
  });
});

describe('a picture that has no id of its own', () => {
  it.each([
    ['none', [null]],
    ['the id of another picture', ['b1', 'b1']],
  ])('cannot be split: %s', (_what, ids) => {
    const body = bodyOf(...ids.map((id) => ({ type: 'image', attrs: { id, asset: 'a1' } })));
    expect(() => splitContent(contentOf({ body }))).toThrow(/id of its own/u);
  });
});
