import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issue } from '#contract/problem.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { Refused } from '#server/kit/refused.ts';
import { publishLine } from '#server/publish-line.ts';
import { endOf, runDue, SIX_INSTANT } from '#tests/publishing/scheduling.ts';
import { factsOf } from '#tests/support/article.ts';
import { frozenClock } from '#tests/support/database.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';

/** What came of knocking: whether the head went live, and the scopes whose signatures were missed. */
type Answer = { published: boolean; scopes: string[] };
type Door = (articleId: string, kind: LiveKind) => Promise<Answer>;

const AT_SIX = { local: '2026-11-24T06:00', zone: 'Europe/Paris' } as const;
const out: Answer = { published: true, scopes: [] };

function stopped(issues: readonly Pick<Issue, 'at' | 'code'>[]): Answer {
  const missed = issues.filter(({ code }) => code.startsWith('sign-off-'));
  return { published: false, scopes: missed.map(({ at }) => at.replace('scope:', '')) };
}

/** Every way by which a chief makes the head of an article live, one of them by waiting until six in the morning. */
export function publishDoors(house: OpenHouse) {
  const headOf = async (articleId: string): Promise<string> =>
    (await factsOf(house.room, articleId)).head?.id ?? '';
  const chief = () => house.api.as(house.room.people.chief);

  const api: Door = async (articleId, kind) => {
    const { status, body } = await chief().post(`/articles/${articleId}/publications`, {
      body: { revisionId: await headOf(articleId), kind },
    });
    return status === 201 ? out : stopped(body.issues as Issue[]);
  };

  const several: Door = async (articleId, kind) => {
    const items = [{ articleId, revisionId: await headOf(articleId), kind }];
    const { body } = await chief().post('/publications/bulk', { body: { items } });
    const [one] = body.items as { problem: { issues: Issue[] } | null }[];
    return one?.problem == null ? out : stopped(one.problem.issues);
  };

  const line: Door = async (articleId, kind) => {
    const { services, people } = house.room;
    const folder = await mkdtemp(join(tmpdir(), 'line-'));
    const file = join(folder, 'token');
    const { number } = await factsOf(house.room, articleId);
    const misuse = (sentence: string) => new Refused({ status: 400, code: sentence });
    try {
      await writeFile(file, people.chief.token);
      await publishLine(services, ['publish', file, String(number), `--kind=${kind}`], misuse);
      return out;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const said = [...error.message.matchAll(/stops it {2}([a-z-]+)@(\S*)/gu)];
      return stopped(said.map(([, code = '', at = '']) => ({ code, at })));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  /** Asks for a schedule, which goes out when its time has come. */
  const schedule: Door = async (articleId, kind) => {
    const { status, body } = await chief().post(`/articles/${articleId}/schedules`, {
      body: { revisionId: await headOf(articleId), kind, ...AT_SIX },
    });
    if (status !== 201) return stopped(body.issues as Issue[]);
    await frozenClock(house.db, SIX_INSTANT);
    return (await runDue(house.room))[0] === 'published' ? out : stopped([]);
  };

  /** A schedule that another program has put into the table, with nobody asking for signatures before its time. */
  const dueSchedule: Door = async (articleId, kind) => {
    const { sql, people } = house.room;
    const [made] = await sql<{ id: string }>(
      `INSERT INTO schedule (article_id, revision_id, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT id, head_revision_id, $2, true, $3, $4, $5, 'test', $6 FROM article WHERE id = $1 RETURNING id`,
      [articleId, kind, AT_SIX.local, AT_SIX.zone, SIX_INSTANT, people.chief.id],
    );
    await frozenClock(house.db, SIX_INSTANT);
    const [became] = await runDue(house.room);
    if (became === 'published') return out;
    const end = await endOf(house.room, made?.id ?? '');
    const [row] = await sql<{ issues: Issue[] }>(
      'SELECT issues FROM schedule_end WHERE schedule_id = $1 AND code = $2',
      [made?.id, end?.code],
    );
    return stopped(row?.issues ?? []);
  };

  return { api, several, line, schedule, dueSchedule };
}
