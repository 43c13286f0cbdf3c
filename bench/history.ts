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

/** Two articles that nobody has written on in yet. */
async function freshArticles({ newsroom }: Bench): Promise<[string, string]> {
  return withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT a.id FROM article a JOIN working_copy w ON w.article_id = a.id
       WHERE a.live_publication_id IS NULL AND w.position = 1 ORDER BY a.number DESC LIMIT 2`,
    );
    const [first, second] = rows;
    if (first === undefined || second === undefined)
      throw new Error('There is no article left to write in.');
    return [first.id, second.id];
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
async function writeOn({ url, newsroom }: Bench, id: string): Promise<number> {
  const text = fourKilobytes('Kept').body;
  const { reporter, editor } = newsroom.tokens;
  let position = 1;
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

/** A text of 2,000 paragraphs, then every tenth of them changed and some moved; gives the positions of both. */
async function writeLong({ url, newsroom }: Bench, id: string): Promise<[number, number]> {
  const token = newsroom.tokens.reporter;
  const words = fourKilobytes('Long').body.content?.[0]?.content?.[0]?.text ?? '';
  const paragraphs = Array.from({ length: 2_000 }, (_, n) => ({
    type: 'paragraph',
    attrs: { id: `p${String(n)}` },
    content: [{ type: 'text', text: `${String(n)}. ${words}` }],
  }));
  const save = async (content: readonly object[], ifMatch: number): Promise<number> => {
    const body = { body: { type: 'doc', content } };
    const path = `${url}/api/v1/articles/${id}/working-copy`;
    return Number((await call('PUT', path, { token, ifMatch, body }))['position']);
  };
  const first = await save(paragraphs, 1);
  const changed = paragraphs.map((block, n) =>
    n % 10 === 0 ? { ...block, content: [{ type: 'text', text: `Now ${words}` }] } : block,
  );
  const moved = [...changed.slice(0, 700), ...changed.slice(720), ...changed.slice(700, 720)];
  return [first, await save(moved, first)];
}

type Timed = (name: string, most: number, path: (n: number) => string) => Promise<Figure>;

/** Asks for addresses below an article’s, over and over, beside the floor of one prepared statement. */
async function stopwatchFor({ url, newsroom, floor }: Bench): Promise<Timed> {
  const token = newsroom.tokens.editor;
  const prepared = await floor('prepared');
  const base = await p95(ASKED, async () => call('GET', prepared.url, { token }));
  await prepared.stop();
  return async (name, most, path) =>
    figure({
      name: `${name}, p95`,
      value: await p95(ASKED, async (n) =>
        call('GET', `${url}/api/v1/articles${path(n)}`, { token }),
      ),
      unit: 'ms',
      floor: base,
      goal: `≤ ${String(most)} ms`,
      holds: (value) => value <= most,
    });
}

function between(id: string, since: number, until: number): string {
  return `/${id}/changes?since=position:${String(since)}&until=position:${String(until)}`;
}

/** An article that has been saved 10,000 times: opened, its history listed, any moment of it read; and what that stores. */
export async function historyFigures(bench: Bench): Promise<Figure[]> {
  const [id, long] = await freshArticles(bench);
  const before = await bytesOf(bench, 'step', 'copy_snapshot', 'sitting');
  const last = await writeOn(bench, id);
  const steps = await bytesOf(bench, 'step');
  await spreadOverDays(bench, id);
  const timed = await stopwatchFor(bench);
  const list = `/${id}/history`;
  // Ten times what the worker ever leaves to be told: it comes by every minute.
  const fresh = await timed('10,000 saves: history list, nothing told', 250, () => list);
  const [first, second] = await writeLong(bench, long);
  await untilKept(bench, id);
  const stored = steps + (await bytesOf(bench, 'copy_snapshot', 'sitting')) - before;
  const token = bench.newsroom.tokens.editor;
  const { next } = await call('GET', `${bench.url}/api/v1/articles${list}?limit=20`, { token });
  const page = `${list}?limit=20&cursor=${encodeURIComponent(String(next))}`;
  const at = (n: number): number => (n * 7919) % last;
  return [
    fresh,
    await timed('10,000 saves: opening the article', 150, () => `/${id}`),
    await timed('10,000 saves: history list', 100, () => list),
    await timed('10,000 saves: history list, second page', 100, () => page),
    await timed('10,000 saves: any moment', 150, (n) => `/${id}/moments?position=${String(at(n))}`),
    await timed('10,000 saves: any two moments', 300, (n) => between(id, at(n), at(n + 1))),
    await timed('2,000 paragraphs: what changed', 300, () => between(long, first, second)),
    figure({
      name: '10,000 saves: stored for each',
      value: stored / SAVES,
      unit: 'bytes',
      goal: '≤ 1,024 bytes, indexes, snapshots and sittings included',
      holds: (value) => value <= 1_024,
    }),
  ];
}
