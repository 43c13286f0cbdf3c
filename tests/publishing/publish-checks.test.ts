import { describe, expect, it } from '@jest/globals';
import { PUBLISH_ISSUES, type PublishIssue, type Scope } from '#contract/vocabulary.ts';
import { publishChecks, readyToPublish } from '#server/publishing/rules/publish-checks.ts';
import type { PublishQuestion } from '#server/publishing/rules/publish-question.ts';
import { bodyOf } from '#tests/support/article.ts';
import { aCredit, aPublishQuestion } from './publish-question.ts';

/** For every issue, the one change to a question without issues that brings it up. */
const CAUSES: Record<PublishIssue, (question: PublishQuestion) => PublishQuestion> = {
  'right-missing': (q) => ({ ...q, actor: { ...q.actor, rights: new Map() } }),
  'story-killed': (q) =>
    withStory(q, {
      killed: {
        id: 'k',
        at: q.article.now,
        by: { id: 'x', name: 'X' },
        reason: 'r',
        confirmedBy: null,
      },
    }),
  'story-merged': (q) =>
    withStory(q, {
      merged: {
        id: 'm',
        into: { storyId: 's', slugline: 'harbour-ferry', articleId: 'a' },
        at: q.article.now,
        by: { id: 'x', name: 'X' },
        reason: 'r',
      },
    }),
  'story-spiked': (q) => withStory(q, { spikedAt: q.article.now }),
  embargoed: (q) => withStory(q, { embargo: { until: null, zone: 'Europe/Paris' } }),
  'no-revision': (q) => ({ ...q, revision: null }),
  'headline-missing': (q) => withContent(q, { headline: '  ' }),
  'body-missing': (q) => ({ ...q, bodyIsEmpty: true }),
  'flash-with-text': (q) => ({ ...q, article: { ...q.article, form: 'flash' } }),
  'slug-missing': (q) => ({ ...q, article: { ...q.article, slug: '' } }),
  'section-missing': (q) => ({ ...q, article: { ...q.article, sectionId: null } }),
  'sign-off-missing': (q) => ({ ...q, article: { ...q.article, signOffs: [] } }),
  'author-not-covered': (q) => withAuthors(q, [{ id: 'editor', name: 'Ines' }]),
  'kind-initial-needed': (q) => withContent({ ...q, kind: 'update' }, { updateNote: '(Adds)' }),
  'kind-initial-taken': (q) => ({
    ...q,
    article: { ...q.article, lastPublication: publicationOf('other') },
  }),
  'text-after-flash': (q) => ({
    ...q,
    kind: 'refile',
    article: { ...q.article, live: { ...publicationOf('r0'), form: 'flash' } },
  }),
  'note-missing': (q) => ({ ...q, kind: 'clarification' }),
  'correction-missing': (q) => ({ ...q, kind: 'correction', corrections: [] }),
  'correction-not-signed': (q) => ({
    ...q,
    kind: 'correction',
    corrections: [{ was: 'The ferry sank', now: 'The ferry', blocks: [] }],
    published: ['The ferry sailed.'],
  }),
  'nothing-new': (q) => ({
    ...q,
    article: { ...q.article, live: publicationOf(q.revision?.id ?? '') },
  }),
  'older-than-live': (q) => ({ ...q, newestPublished: 9 }),
  'alt-text-missing': (q) => withPicture(q, { alt: ' ' }),
  'picture-credit-missing': (q) => withPicture(q, { credit: '' }),
  'picture-rights-expired': (q) => withPicture(q, { rights: 'Agency, until 2026-11-21' }),
  'to-come-left': (q) => withContent(q, { standfirst: 'TK what the mayor said' }),
  'quotes-unbalanced': (q) => withContent(q, { body: bodyOf('“It is late, she said.') }),
  'link-dead': (q) => withLink(q, 'gone'),
  'link-unproven': (q) => withLink(q, null),
  'credit-unconfirmed': (q) => withContent(q, { credits: [] }),
  'sign-off-void': (q) => withDigests(q, { editorial: 'other words' }),
  'house-style': (q) => ({ ...q, houseStyle: [aFinding()] }),
  'source-moved': (q) => ({ ...q, sourceMoved: true }),
  'suggestion-open': (q) => ({
    ...q,
    openSuggestions: [{ id: 's1', by: { id: 'writer', name: 'Mara' } }],
  }),
  'comment-blocking': (q) => ({
    ...q,
    blockingThreads: [{ id: 't1', by: { id: 'editor', name: 'Ines' }, quote: 'Forty' }],
  }),
  'refile-changes-facts': (q) => ({
    ...q,
    kind: 'refile',
    changedFacts: [{ blockId: 'p1', was: 'Forty', now: 'Fifty', facts: ['40'], changes: [] }],
  }),
  'note-names-nothing': (q) => again(q, '(Adds the price of fish)'),
  'change-not-accounted': (q) => again(q, '(Adds the price of fish)'),
  'note-euphemism': (q) => ({ ...again(q, '(Fixes the hour)'), kind: 'correction' }),
  'note-says-otherwise': (q) => again(q, '(Corrects the hour)'),
};

/** The same article published again, with a change of what readers have and a note. */
function again(q: PublishQuestion, note: string): PublishQuestion {
  const changes: PublishQuestion['changes'] = [
    {
      place: 'p1',
      kind: 'changed',
      type: 'paragraph',
      segments: [],
      was: 'The ferry sailed at nine.',
      now: 'The ferry sailed.',
      facts: [{ kind: 'number', was: 'nine', now: '' }],
      material: true,
      digest: 'd',
      account: null,
      covered: null,
    },
  ];
  const article = { ...q.article, lastPublication: publicationOf('other') };
  return withContent({ ...q, article, kind: 'update', changes }, { updateNote: note });
}

function aFinding(change: Partial<PublishQuestion['houseStyle'][number]> = {}) {
  return {
    ruleId: 'r',
    at: 'block:p1',
    part: 'text',
    from: 0,
    to: 7,
    words: 'utilise',
    advice: 'Say “use”.',
    replacement: 'use',
    severity: 'blocks',
    ...change,
  } satisfies PublishQuestion['houseStyle'][number];
}

function withStory(
  q: PublishQuestion,
  story: Partial<PublishQuestion['article']['story']>,
): PublishQuestion {
  return { ...q, article: { ...q.article, story: { ...q.article.story, ...story } } };
}

function withContent(
  q: PublishQuestion,
  content: Partial<NonNullable<PublishQuestion['revision']>['content']>,
): PublishQuestion {
  return q.revision === null
    ? q
    : { ...q, revision: { ...q.revision, content: { ...q.revision.content, ...content } } };
}

function withPicture(q: PublishQuestion, attrs: Record<string, string>): PublishQuestion {
  const whole = { id: 'i1', asset: 'a1', alt: 'A ferry', credit: 'R. Lund', rights: 'Staff' };
  const image = { type: 'image', attrs: { caption: '', crop: null, ...whole, ...attrs } };
  const { content = [] } = bodyOf('The ferry sailed.');
  return withContent(q, { body: { type: 'doc', content: [...content, image] } });
}

function withLink(
  q: PublishQuestion,
  outcome: PublishQuestion['links'][number]['outcome'],
): PublishQuestion {
  return { ...q, links: [{ url: 'https://port.example/tides', at: 'block:p1', outcome }] };
}

function withDigests(q: PublishQuestion, digests: Partial<Record<Scope, string>>): PublishQuestion {
  if (q.revision === null) return q;
  const scopeDigests = { ...q.revision.scopeDigests, ...digests };
  return { ...q, revision: { ...q.revision, number: 2, scopeDigests } };
}

function withAuthors(q: PublishQuestion, authors: { id: string; name: string }[]): PublishQuestion {
  return q.revision === null ? q : { ...q, revision: { ...q.revision, authors } };
}

function publicationOf(revisionId: string): NonNullable<PublishQuestion['article']['live']> {
  return {
    id: 'p',
    sequence: 1,
    kind: 'initial',
    significant: true,
    form: 'full',
    note: '',
    slug: 's',
    sectionId: null,
    revisionId,
    revisionNumber: 1,
    by: { id: 'x', name: 'X' },
    at: new Date(0),
  };
}

describe('the publish checks', () => {
  it('find nothing in a signed article that is ready', () => {
    expect(publishChecks(aPublishQuestion())).toEqual([]);
  });

  it.each(PUBLISH_ISSUES)('find %s when, and only when, it is so', (code) => {
    const issues = publishChecks(CAUSES[code](aPublishQuestion()));
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const issue of issues) expect(issue.message).toMatch(/^[A-Z].+[.:]?/u);
  });

  it('list everything, not the first', () => {
    const codes: PublishIssue[] = [
      'slug-missing',
      'section-missing',
      'headline-missing',
      'body-missing',
      'sign-off-missing',
      'story-spiked',
    ];
    const question = codes.reduce((q, code) => CAUSES[code](q), aPublishQuestion());
    expect(publishChecks(question).map((issue) => issue.code)).toEqual(
      expect.arrayContaining(codes),
    );
  });

  it.each(['section-missing', 'link-unproven', 'credit-unconfirmed'] as const)(
    'warn of %s and let it pass',
    (code) => {
      expect(readyToPublish(publishChecks(CAUSES[code](aPublishQuestion())))).toBe(true);
    },
  );

  it('stop for a source that has moved, and only tell that a part of it is not translated', () => {
    const incomplete = publishChecks({ ...aPublishQuestion(), sourceIncomplete: true });
    expect(incomplete.map(({ code, severity }) => [code, severity])).toEqual([
      ['source-moved', 'warning'],
    ]);
    const moved = { ...aPublishQuestion(), sourceIncomplete: true, sourceMoved: true };
    expect(publishChecks(moved).map(({ code, severity }) => [code, severity])).toEqual([
      ['source-moved', 'error'],
    ]);
  });

  it('stop for a rule of house style that blocks, warn for one that warns, keep quiet about advice', () => {
    const found = [
      aFinding(),
      aFinding({ from: 20, to: 28, words: 'Utilised' }),
      aFinding({ ruleId: 'w', severity: 'warning', at: 'headline' }),
      aFinding({ ruleId: 'a', severity: 'advice' }),
    ];
    const issues = publishChecks({ ...aPublishQuestion(), houseStyle: found });
    expect(issues).toEqual([
      {
        at: 'block:p1',
        code: 'house-style',
        message: 'House style: “utilise”, “Utilised”. Say “use”.',
        severity: 'error',
        override: { right: 'house-style', held: true },
      },
      expect.objectContaining({ at: 'headline', severity: 'warning' }),
    ]);
    expect(readyToPublish(issues)).toBe(false);
    expect(readyToPublish(issues.slice(1))).toBe(true);
  });

  it('let an embargo pass that has run out', () => {
    const q = aPublishQuestion();
    const past = withStory(q, {
      embargo: { until: new Date(q.article.now.getTime() - 1), zone: 'UTC' },
    });
    expect(publishChecks(past)).toEqual([]);
  });

  it('let a writer’s countersignature cover an editor’s comma', () => {
    const q = aPublishQuestion();
    const credits = ['writer', 'editor'].map((id) => aCredit({ personId: id, name: id }));
    const both = withAuthors(withContent(q, { credits }), [
      { id: 'writer', name: 'Mara' },
      { id: 'editor', name: 'Ines' },
    ]);
    const [signature] = both.article.signOffs;
    if (signature === undefined) throw new Error('The question has a signature.');
    const countersigned = {
      ...signature,
      id: 's2',
      person: { id: 'writer', name: 'Mara' },
      withRight: false,
      rightOn: [],
    };
    expect(publishChecks(both).map(({ at }) => at)).toEqual(['person:editor']);
    expect(
      publishChecks({
        ...both,
        article: { ...both.article, signOffs: [signature, countersigned] },
      }),
    ).toEqual([]);
  });

  it('never take a countersignature alone', () => {
    const q = aPublishQuestion();
    const signOffs = q.article.signOffs.map((signOff) => ({
      ...signOff,
      withRight: false,
      rightOn: [],
    }));
    expect(
      publishChecks({ ...q, article: { ...q.article, signOffs } }).map(({ code }) => code),
    ).toEqual(['sign-off-missing']);
  });
});
