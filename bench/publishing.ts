import type { Bench } from './support/bench.ts';
import { withClient } from '#launch/sql.ts';
import { figure, type Figure } from './support/figure.ts';
import { call, requestsPerSecond, throughAll } from './support/load.ts';

const COUNT = 1_200;

type Prepared = { id: string; position: number; revisionId: string };

async function drafts({ newsroom }: Bench): Promise<{ id: string; position: number }[]> {
  return withClient(newsroom.superUrl, async (client) => {
    // The hundred newest were written in by the save measurement.
    const { rows } = await client.query<{ id: string; position: number }>(
      `SELECT a.id, w.position FROM article a JOIN working_copy w ON w.article_id = a.id WHERE a.live_publication_id IS NULL AND w.position = 1
       ORDER BY a.number LIMIT ${String(COUNT)}`,
    );
    return rows;
  });
}

async function rendered({ newsroom }: Bench): Promise<number> {
  return withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(DISTINCT article_id)::int AS count FROM rendering`,
    );
    return rows[0]?.count ?? 0;
  });
}

/** Signed-off revisions, then their publications with every rendering stored, 32 at a time. */
export async function publishingFigures(bench: Bench): Promise<Figure[]> {
  const { url, newsroom, floor } = bench;
  const { reporter, editor } = newsroom.tokens;
  const prepared = await floor('prepared');
  const base = await requestsPerSecond(prepared.url);
  await prepared.stop();
  const ready: Prepared[] = [];
  const found = await drafts(bench);
  await throughAll(found, async ({ id, position }) => {
    const saved = await call('PUT', `${url}/api/v1/articles/${id}/working-copy`, {
      token: reporter,
      ifMatch: position,
      body: { standfirst: 'Changed once more.' },
    });
    ready.push({ id, position: Number(saved['position']), revisionId: '' });
  });
  const signing = await throughAll(ready, async (article) => {
    const revision = await call('POST', `${url}/api/v1/articles/${article.id}/revisions`, {
      token: reporter,
      body: { position: article.position },
    });
    article.revisionId = String(revision['id']);
    await call('POST', `${url}/api/v1/articles/${article.id}/sign-offs`, {
      token: editor,
      body: { revisionId: article.revisionId, scope: 'editorial' },
    });
  });
  const already = await rendered(bench);
  const began = performance.now();
  await throughAll(ready, async ({ id, revisionId }) => {
    await call('POST', `${url}/api/v1/articles/${id}/publications`, {
      token: editor,
      body: { revisionId, kind: 'initial' },
    });
  });
  while ((await rendered(bench)) - already < ready.length)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const publishing = (performance.now() - began) / 1000;
  return [
    figure({
      name: 'signed-off revision with its record entries',
      value: ready.length / signing,
      unit: 'revisions/s',
      floor: base,
      goal: '≥ 150/s',
      holds: (value) => value >= 150,
    }),
    figure({
      name: 'publication with every rendering stored',
      value: ready.length / publishing,
      unit: 'publications/s',
      floor: base,
      goal: '≥ 300/s',
      holds: (value) => value >= 300,
    }),
  ];
}
