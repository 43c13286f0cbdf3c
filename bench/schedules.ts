import { withClient } from '#launch/sql.ts';
import { nodeZoneRules } from '#server/publishing/rules/zone-rules.ts';
import type { Bench } from './support/bench.ts';
import { startChild } from './support/child.ts';
import { figure, type Figure } from './support/figure.ts';
import { call, throughAll } from './support/load.ts';

const SPREAD = 600;
const A_SECOND = 10;
const TOGETHER = 100;
const WORKERS = 6;

type Late = { p50: number; p99: number; worst: number; early: number; ran: number };

/** Signs what has never been published; gives the articles. */
async function sign({ url, newsroom }: Bench, most: number): Promise<string[]> {
  const { reporter, editor } = newsroom.tokens;
  const found = await withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ id: string; position: number }>(
      `SELECT a.id, w.position FROM article a JOIN working_copy w ON w.article_id = a.id
       WHERE a.live_publication_id IS NULL AND NOT EXISTS (SELECT FROM publication WHERE article_id = a.id) ORDER BY a.number DESC LIMIT ${String(most)}`,
    );
    return rows;
  });
  await throughAll(found, async ({ id, position }) => {
    const saved = await call('PUT', `${url}/api/v1/articles/${id}/working-copy`, {
      token: reporter,
      ifMatch: position,
      body: { standfirst: 'For tomorrow morning.' },
    });
    const revision = await call('POST', `${url}/api/v1/articles/${id}/revisions`, {
      token: reporter,
      body: { position: Number(saved['position']) },
    });
    await call('POST', `${url}/api/v1/articles/${id}/sign-offs`, {
      token: editor,
      body: { revisionId: String(revision['id']), scope: 'editorial' },
    });
  });
  return found.map(({ id }) => id);
}

/** Schedules articles over so many seconds from three seconds hence, waits for all, and gives how late they were, in seconds. */
async function run(bench: Bench, ids: readonly string[], seconds: number): Promise<Late> {
  return withClient(bench.newsroom.superUrl, async (client) => {
    await client.query(
      `INSERT INTO schedule (article_id, revision_id, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT a.id, a.head_revision_id, 'initial', true, to_char(t.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 'UTC', t.at, $3,
         (SELECT person_id FROM sign_off WHERE article_id = a.id ORDER BY at DESC LIMIT 1)
       FROM article a JOIN unnest($1::uuid[]) WITH ORDINALITY u (id, n) ON u.id = a.id
         CROSS JOIN (SELECT newsroom_now() + interval '3 seconds') b (at)
         CROSS JOIN LATERAL (SELECT b.at + make_interval(secs => $2::float8 * u.n / cardinality($1::uuid[]))) t (at)`,
      [ids, seconds, nodeZoneRules.version],
    );
    const open = `SELECT count(*)::int AS open FROM schedule WHERE ended_at IS NULL`;
    while ((await client.query<{ open: number }>(open)).rows[0]?.open !== 0)
      await new Promise((resolve) => setTimeout(resolve, 200));
    const { rows } = await client.query<Late>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY late)::float8 AS p50, percentile_cont(0.99) WITHIN GROUP (ORDER BY late)::float8 AS p99,
         max(late)::float8 AS worst, count(*) FILTER (WHERE late < 0)::int AS early, count(*)::int AS ran
       FROM (SELECT extract(epoch FROM p.at - s.instant) AS late FROM publication p JOIN schedule s ON s.id = p.schedule_id
         WHERE s.article_id = ANY ($1::uuid[])) x`,
      [ids],
    );
    const [late] = rows;
    if (late === undefined || late.ran !== ids.length || late.early > 0)
      throw new Error(`Not every schedule ran, or one ran early: ${JSON.stringify(late)}`);
    return late;
  });
}

/** How late schedules run: many spread over a minute, and a hundred at one instant, with six workers. */
export async function scheduleFigures(bench: Bench): Promise<Figure[]> {
  const ids = await sign(bench, SPREAD + TOGETHER);
  const more = await Promise.all(
    Array.from({ length: WORKERS - 1 }, async () =>
      startChild('program.ts', [JSON.stringify({ ...bench.config, process: 'worker' })]),
    ),
  );
  // After the publishing part fewer are left; they are spread as thinly.
  const spreadIds = ids.slice(TOGETHER);
  const seconds = spreadIds.length / A_SECOND;
  if (seconds < 10) throw new Error('There is too little left to schedule.');
  const spread = await run(bench, spreadIds, seconds);
  const together = await run(bench, ids.slice(0, TOGETHER), 0);
  for (const worker of more) await worker.stop();
  const lateness = (name: string, value: number): Figure =>
    figure({ name, value, unit: 's', goal: '≤ 2 s', holds: (late) => late <= 2 });
  const many = `${String(spreadIds.length)} schedules over ${String(Math.round(seconds))} s`;
  const hundred = `${String(TOGETHER)} schedules at one instant`;
  return [
    lateness(`lateness of ${many}, median`, spread.p50),
    lateness(`lateness of ${many}, p99`, spread.p99),
    lateness(`lateness of ${many}, worst`, spread.worst),
    lateness(`lateness of ${hundred}, median`, together.p50),
    lateness(`lateness of ${hundred}, p99`, together.p99),
  ];
}
