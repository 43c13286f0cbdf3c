import { describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '#contract/problem.ts';
import { OVERRIDABLE } from '#contract/publish-exceptions.ts';
import { PUBLISH_ISSUES, type PublishIssue } from '#contract/vocabulary.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { Refused } from '#server/kit/refused.ts';
import { publishArticle } from '#server/publishing/commands/publish-article.ts';
import { publishLine } from '#server/publish-line.ts';
import { factsOf } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import type { Asked } from './situation-parts.ts';
import { SITUATIONS } from './situations.ts';

type Override = { code: PublishIssue; at: string; reason: string };
/** What came of knocking: published, or every issue by its code. */
type Answer = { published: boolean; codes: string[] };
type Door = (asked: Asked, overrides?: readonly Override[]) => Promise<Answer>;

const WARNINGS: readonly PublishIssue[] = [
  'section-missing',
  'link-unproven',
  'credit-unconfirmed',
  'note-euphemism',
  'note-says-otherwise',
];
const STOPPING = PUBLISH_ISSUES.filter((code) => !WARNINGS.includes(code));
const REASON = 'It cannot wait for that.';

describe('every door', () => {
  const house = openHouse();

  function told(issues: readonly Pick<Issue, 'code'>[]): Answer {
    return { published: false, codes: issues.map(({ code }) => code) };
  }

  /** Rights as they are now: a test may have given or taken some. */
  async function actorOf({ by }: Asked) {
    const { services, people } = house.room;
    const actor = await authenticate(services, people[by].token);
    if (actor === null) throw new Error('Nobody knocks.');
    return actor;
  }

  const out: Answer = { published: true, codes: [] };
  const api: Door = async ({ article, revisionId, kind, by, corrections }, overrides = []) => {
    const sent = { body: { revisionId, kind, corrections, overrides } };
    const answer = await house.api
      .as(house.room.people[by])
      .post(`/articles/${article.id}/publications`, sent);
    return answer.status === 201 ? out : told(answer.body.issues as Issue[]);
  };
  /** What runs a schedule calls, with the one who made it. */
  const command: Door = async (asked, overrides = []) => {
    const { article, revisionId, kind, corrections = [] } = asked;
    try {
      await publishArticle(house.room.services, await actorOf(asked), {
        ...{ articleId: article.id, revisionId, kind, corrections, overrides },
      });
      return out;
    } catch (error) {
      if (error instanceof Refused) return told(error.issues);
      throw error;
    }
  };
  const bulk: Door = async ({ article, revisionId, kind, by, corrections }, overrides = []) => {
    const item = { articleId: article.id, revisionId, kind, corrections, overrides };
    const { status, body } = await house.api
      .as(house.room.people[by])
      .post('/publications/bulk', { body: { items: [item] } });
    expect(status).toBe(200);
    const [answer] = body.items as { publicationId: string | null; problem: { issues: Issue[] } }[];
    return answer?.publicationId === null ? told(answer.problem.issues) : out;
  };
  /** The command line always means the newest revision. */
  const line: Door = async ({ article, kind, by }, overrides = []) => {
    const { room } = house;
    const folder = await mkdtemp(join(tmpdir(), 'line-'));
    const file = join(folder, 'token');
    const { number } = await factsOf(room, article.id);
    try {
      await writeFile(file, `${room.people[by].token}\n`);
      const said = overrides.map(({ code, at, reason }) => `--override=${code}@${at}=${reason}`);
      const args = ['publish', file, String(number), `--kind=${kind}`, ...said];
      await publishLine(
        room.services,
        args,
        (sentence) => new Refused({ status: 400, code: sentence }),
      );
      return out;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const codes = [...error.message.matchAll(/(?:stops it|to know ) {2}([a-z-]+)@/gu)];
      return told(codes.map(([, code = '']) => ({ code })));
    } finally {
      await rm(folder, { recursive: true });
    }
  };
  const DOORS = { api, command, bulk, line };

  it.each(STOPPING)('refuses for %s, and readers see nothing of it', async (code) => {
    const asked = await SITUATIONS[code](house);
    const before = (await factsOf(house.room, asked.article.id)).live?.id ?? null;
    // Which revision is asked for is not said on the command line, nor what a correction says.
    const names =
      code === 'older-than-live' || code === 'correction-not-signed'
        ? (['api', 'command', 'bulk'] as const)
        : (Object.keys(DOORS) as (keyof typeof DOORS)[]);
    for (const name of names) {
      const { published, codes } = await DOORS[name](asked);
      expect([name, published]).toEqual([name, false]);
      expect(codes).toContain(code);
    }
    expect((await factsOf(house.room, asked.article.id)).live?.id ?? null).toBe(before);
  });

  it.each(WARNINGS.filter((code) => !code.startsWith('note-')))(
    'tells of %s and lets it through',
    async (code) => {
      for (const door of Object.values(DOORS)) {
        const asked = await SITUATIONS[code](house);
        const { body } = await house.api
          .as(house.room.people.chief)
          .get(`/articles/${asked.article.id}/publish-checks`);
        expect(body.issues).toContainEqual(
          expect.objectContaining({ code, severity: 'warning', override: null }),
        );
        expect(await door(asked)).toEqual(out);
      }
    },
  );

  it.each(['note-euphemism', 'note-says-otherwise'] as const)('tells of %s', async (code) => {
    const { article, kind } = await SITUATIONS[code](house);
    const chief = house.api.as(house.room.people.chief);
    const { body } = await chief.get(`/articles/${article.id}/publish-checks?kind=${kind}`);
    expect(body.issues).toContainEqual(
      expect.objectContaining({ code, severity: 'warning', override: null }),
    );
  });

  describe('and who goes past it', () => {
    const EDITOR_MAY = ['override-checks'];

    it.each(Object.entries(OVERRIDABLE))(
      '%s: with %s and a reason, for ever',
      async (name, right) => {
        const code = PUBLISH_ISSUES.find((each) => each === name);
        if (code === undefined) throw new Error('There is no such issue.');
        for (const door of Object.values(DOORS)) {
          const asked = await SITUATIONS[code](house);
          const { body } = await house.api
            .as(house.room.people.chief)
            .get(`/articles/${asked.article.id}/publish-checks?kind=${asked.kind}`);
          const issues = (body.issues as Issue[]).filter(({ severity }) => severity === 'error');
          expect(issues).toContainEqual(
            expect.objectContaining({ code, override: { right, held: true } }),
          );
          const overrides = issues.map((each) => ({
            code: each.code as PublishIssue,
            at: each.at,
            reason: REASON,
          }));
          // An editor of the desk has the lighter right only.
          const editor =
            asked.article.number > 0 &&
            (await factsOf(house.room, asked.article.id)).desk.slug === 'paris'
              ? 'secondEditor'
              : 'editor';
          if (!EDITOR_MAY.includes(right)) {
            expect((await door({ ...asked, by: editor }, overrides)).codes).toContain(code);
          }
          expect((await door({ ...asked, by: 'secondReporter' }, overrides)).codes).toContain(code);
          const by = EDITOR_MAY.includes(right) && code !== 'source-moved' ? editor : 'chief';
          expect(await door({ ...asked, by }, overrides)).toEqual(out);
          const rows = await house.room.sql(
            `SELECT reason FROM publication_override WHERE article_id = $1 AND code = $2`,
            [asked.article.id, code],
          );
          expect(rows).toContainEqual({ reason: REASON });
        }
      },
    );

    it.each(STOPPING.filter((code) => !(code in OVERRIDABLE)))('%s: nobody', async (code) => {
      const asked = await SITUATIONS[code](house);
      const { codes } = await api(asked);
      const overrides = [
        '',
        'kind',
        'story',
        'slug',
        'headline',
        'body',
        'revisionId',
        'scope:editorial',
        'updateNote',
        'corrections',
        'story.embargo',
      ].map((at) => ({ code, at, reason: REASON }));
      const again = await command(asked, overrides);
      expect(again.published).toBe(false);
      expect(again.codes.sort()).toEqual(codes.sort());
    });

    it('no override is kept that nothing needed', async () => {
      const asked = await SITUATIONS['section-missing'](house);
      const overrides = [{ code: 'link-dead', at: 'block:p1', reason: REASON } as const];
      expect(await api(asked, overrides)).toEqual(out);
      const rows = await house.room.sql(
        'SELECT 1 FROM publication_override WHERE article_id = $1',
        [asked.article.id],
      );
      expect(rows).toEqual([]);
    });
  });

  it('of several articles, one that is stopped holds up no other', async () => {
    const [good, bad, other] = [
      await SITUATIONS['section-missing'](house),
      await SITUATIONS['sign-off-missing'](house),
      await SITUATIONS['credit-unconfirmed'](house),
    ];
    const items = [
      good,
      bad,
      other,
      { ...good, article: { ...good.article, id: house.room.services.newId() } },
    ].map(({ article, revisionId, kind }) => ({ articleId: article.id, revisionId, kind }));
    const { body } = await house.api
      .as(house.room.people.chief)
      .post('/publications/bulk', { body: { items } });
    const codes = (body.items as { problem: { code: string } | null }[]).map(
      ({ problem }) => problem?.code ?? 'out',
    );
    expect(codes).toEqual(['out', 'publish-checks-failed', 'out', 'not-found']);
  });

  it('of several articles asked for twice as one intention, each goes out once, and both hear the same', async () => {
    const all = [
      await SITUATIONS['sign-off-missing'](house),
      await SITUATIONS['section-missing'](house),
      await SITUATIONS['credit-unconfirmed'](house),
    ];
    const items = all.map(({ article, revisionId, kind }) => ({
      ...{ articleId: article.id, revisionId, kind },
    }));
    const sent = {
      body: { items },
      headers: { 'idempotency-key': `package-${items[0]?.articleId ?? ''}` },
    };
    const chief = house.api.as(house.room.people.chief);
    const [first, second] = await Promise.all([
      chief.post('/publications/bulk', sent),
      chief.post('/publications/bulk', sent),
    ]);
    const third = await chief.post('/publications/bulk', sent);
    expect(first.status).toBe(200);
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    const out = (first.body.items as { publicationId: string | null }[]).map(
      ({ publicationId }) => publicationId !== null,
    );
    expect(out).toEqual([false, true, true]);
    const rows = await house.room.sql<{ many: number }>(
      'SELECT count(*)::int AS many FROM publication WHERE article_id = ANY ($1::uuid[])',
      [items.map(({ articleId }) => articleId)],
    );
    expect(rows).toEqual([{ many: 2 }]);
  });

  it('of several articles, none breaks glass', async () => {
    const { article, revisionId, kind } = await SITUATIONS['sign-off-missing'](house);
    const item = { articleId: article.id, revisionId, kind, breakGlass: { reason: REASON } };
    const answer = await house.api
      .as(house.room.people.chief)
      .post('/publications/bulk', { body: { items: [item] } });
    expect(answer.status).toBe(400);
  });
});
