import { withClient } from '#launch/sql.ts';
import { emptyBody } from '#contract/body/make-body.ts';
import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';
import { call, p95 } from './support/load.ts';
import { fourKilobytes } from './support/newsroom.ts';

const SAVES = 10_000;
const ASKED = 200;
/** The worker looks at the logs this often, in seconds; asked for twice as long. */
const PATIENCE = 130;

async function anArticle({ newsroom }: Bench): Promise<{ id: string; position: number }> {
  return withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ id: string; position: number }>(
      `SELECT a.id, w.position FROM article a JOIN working_copy w ON w.article_id = a.id
       WHERE a.live_publication_id IS NULL AND w.position = 1 ORDER BY a.number DESC LIMIT 1`,
    );
    if (rows[0] === undefined) throw new Error('There is no article left to write in.');
    return rows[0];
  });
}

/** Bytes that tables take with their indexes and what is stored beside them. */
async function bytesOf({ newsroom }: Bench, ...tables: string[]): Promise<number> {
  return withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ bytes: string }>(
      `SELECT sum(pg_total_relation_size(t::regclass)) AS bytes FROM unnest($1::text[]) AS t`,
      [tables],
    );
    return Number(rows[0]?.bytes);
  });
}

/** Saves a changed word in one paragraph or another of a 4 KB article, two people taking turns. */
async function writeOn({ url, newsroom }: Bench, id: string, from: number): Promise<number> {
  const text = fourKilobytes('Kept').body;
  const { reporter, editor } = newsroom.tokens;
  let position = from;
  for (let n = 0; n < SAVES; n += 1) {
    const at = n % 9;
    const block = text.content?.[at] ?? emptyBody(() => 'none');
    const words = (block.content?.[0]?.text ?? '').replace(/^(?:Save \d+\. )?/u, '');
    block.content = [{ type: 'text', text: `Save ${String(n)}. ${words}` }];
    const answer = await call('PUT', `${url}/api/v1/articles/${id}/working-copy`, {
      token: Math.floor(n / 20) % 2 === 0 ? reporter : editor,
      ifMatch: position,
      body: { body: text },
    });
    position = Number(answer['position']);
  }
  return position;
}

/** As if it had been written in two hundred and fifty goes with a quarter of an hour between them. */
async function spreadOverDays({ newsroom }: Bench, id: string): Promise<void> {
  await withClient(newsroom.superUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    // Other times make other sittings: those that the worker has told are told again.
    await client.query('DELETE FROM sitting WHERE article_id = $1', [id]);
    await client.query(
      `UPDATE step SET at = at - interval '5 seconds' * (w.position - step.position)
         - interval '15 minutes' * ((w.position - step.position) / 40)
       FROM working_copy w WHERE w.article_id = step.article_id AND w.article_id = $1`,
      [id],
    );
  });
}

async function untilKept({ newsroom }: Bench, id: string): Promise<void> {
  const until = performance.now() + PATIENCE * 1000;
  await withClient(newsroom.superUrl, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ done: boolean }>(
        `SELECT EXISTS (SELECT FROM copy_snapshot WHERE article_id = $1 AND position >= $2)
           AND EXISTS (SELECT FROM sitting WHERE article_id = $1 AND to_position >= $2) AS done`,
        [id, SAVES - 500],
      );
      if (rows[0]?.done === true) return;
      if (performance.now() > until) throw new Error('The worker kept no history.');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  });
}

/** An article that has been saved 10,000 times: opened, its history listed, any moment of it read; and what that stores. */
export async function historyFigures(bench: Bench): Promise<Figure[]> {
  const { url, newsroom, floor } = bench;
  const token = newsroom.tokens.editor;
  const { id, position } = await anArticle(bench);
  const before = await bytesOf(bench, 'step', 'copy_snapshot', 'sitting');
  const last = await writeOn(bench, id, position);
  const steps = await bytesOf(bench, 'step');
  await spreadOverDays(bench, id);
  const get = (path: string) => async () =>
    call('GET', `${url}/api/v1/articles/${id}${path}`, { token });
  const within = (most: number) => (value: number) => value <= most;
  const prepared = await floor('prepared');
  const base = await p95(ASKED, async () => call('GET', prepared.url, { token }));
  await prepared.stop();
  const timed = async (name: string, most: number, work: (n: number) => Promise<unknown>) =>
    figure({
      name: `10,000 saves: ${name}, p95`,
      value: await p95(ASKED, work),
      unit: 'ms',
      floor: base,
      goal: `≤ ${String(most)} ms`,
      holds: within(most),
    });
  const anywhere = (n: number): number => (n * 7919) % last;
  const figures = [await timed('history list before the worker came by', 100, get('/history'))];
  await untilKept(bench, id);
  const stored = steps + (await bytesOf(bench, 'copy_snapshot', 'sitting')) - before;
  const page = await get('/history?limit=20')();
  const cursor = encodeURIComponent(String(page['next']));
  figures.push(
    await timed('opening the article', 150, get('')),
    await timed('history list', 100, get('/history')),
    await timed('history list, second page', 100, get(`/history?limit=20&cursor=${cursor}`)),
    await timed('text at any moment', 150, async (n) =>
      get(`/moments?position=${String(anywhere(n))}`)(),
    ),
    await timed('what changed between any two moments', 300, async (n) =>
      get(
        `/changes?since=position:${String(anywhere(n))}&until=position:${String(anywhere(n + 1))}`,
      )(),
    ),
    figure({
      name: '10,000 saves: stored for each',
      value: stored / SAVES,
      unit: 'bytes',
      goal: '≤ 1,024 bytes, indexes, snapshots and sittings included',
      holds: within(1_024),
    }),
  );
  return figures;
}
