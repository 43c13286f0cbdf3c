import { withClient } from '#launch/sql.ts';
import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';
import { boardInBrowser } from './support/board-browser.ts';

/** So many articles somebody still has to see to. */
const OPEN = 5_000;
const ASKED = 300;

/** Opens most of the newsroom again: changes behind what readers have, drafts with the desk and given back, each with its own hour. */
async function openArticles(superUrl: string): Promise<void> {
  await withClient(superUrl, async (client) => {
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `INSERT INTO step (article_id, position, field, change, author_id)
       SELECT id, 2, 'headline', '{"value": "Changed", "was": ""}', created_by FROM article
       WHERE live_publication_id IS NOT NULL ORDER BY number LIMIT $1 ON CONFLICT DO NOTHING`,
      [OPEN - 1_500],
    );
    await client.query(
      `UPDATE article SET stage = (ARRAY['drafting', 'in-review', 'returned'])[1 + number % 3] WHERE live_publication_id IS NULL`,
    );
    await client.query(
      `INSERT INTO assignment (article_id, sequence, assignee_id, due_at, due_zone, person_id)
       SELECT id, 1, created_by, newsroom_now() + make_interval(mins => number % 5000 - 600), 'UTC', created_by
       FROM article WHERE number % 3 = 0 ON CONFLICT DO NOTHING`,
    );
    await client.query('SELECT keep_board(ARRAY(SELECT id FROM article))');
    await client.query('VACUUM ANALYZE');
  });
}

function p95(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Milliseconds for the answer of each of these questions, asked one after the other. */
async function ask({ url, newsroom }: Bench, paths: readonly string[]): Promise<number[]> {
  const headers = { authorization: `Bearer ${newsroom.tokens.editor}` };
  const times: number[] = [];
  for (let n = 0; n < ASKED + 30; n += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}/api/v1${paths[n % paths.length] ?? ''}`, { headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The board answered ${String(answer.status)}.`);
    // The first few warm the statements.
    if (n >= 30) times.push(performance.now() - began);
  }
  return times;
}

/** What a desk chief waits for in the morning: the board with all that is open, its lanes, and a card that is moved. */
export async function boardFigures(bench: Bench): Promise<Figure[]> {
  await openArticles(bench.newsroom.superUrl);
  const plain = p95(await ask(bench, ['/board', '/board?flag=sensitive', '/board?language=en']));
  const lanes = p95(
    await ask(bench, ['/board?lanes=person&limit=10', '/board?lanes=desk&limit=10']),
  );
  const limit = { unit: 'ms', goal: '≤ 50 ms, p95, 5,000 open', holds: (ms: number) => ms <= 50 };
  return [
    figure({ name: 'board, all columns', value: plain, ...limit }),
    figure({ name: 'board, in lanes', value: lanes, ...limit }),
    ...(await boardInBrowser(bench)),
  ];
}
