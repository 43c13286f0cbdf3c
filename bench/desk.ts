import type { Bench } from './support/bench.ts';
import { withClient } from '#launch/sql.ts';
import { figure, type Figure } from './support/figure.ts';
import { call, CONNECTIONS, requestsPerSecond } from './support/load.ts';
import { fourKilobytes } from './support/newsroom.ts';

const PAGE = 25;
const SAVE_SECONDS = 8;

async function cursorOfPage(page: number, { url, newsroom }: Bench): Promise<string> {
  let cursor = '';
  for (let at = 1; at < page; at += 1) {
    const answer = await call('GET', `${url}/api/v1/articles?limit=${String(PAGE)}${cursor}`, {
      token: newsroom.tokens.editor,
    });
    cursor = `&cursor=${encodeURIComponent(String(answer['next']))}`;
  }
  return cursor;
}

async function listFigures(bench: Bench): Promise<Figure[]> {
  const { url, newsroom, floor } = bench;
  const headers = { authorization: `Bearer ${newsroom.tokens.editor}` };
  const deep = await cursorOfPage(400, bench);
  const prepared = await floor('prepared');
  const base = await requestsPerSecond(prepared.url);
  const first = await requestsPerSecond(`${url}/api/v1/articles?limit=${String(PAGE)}`, headers);
  const last = await requestsPerSecond(
    `${url}/api/v1/articles?limit=${String(PAGE)}${deep}`,
    headers,
  );
  await prepared.stop();
  const fits = (value: number): boolean => value >= 1000;
  return [
    figure({
      name: 'desk list, page 1',
      value: first,
      unit: 'requests/s',
      floor: base,
      goal: '≥ 1,000 requests/s',
      holds: fits,
    }),
    figure({
      name: 'desk list, page 400',
      value: last,
      unit: 'requests/s',
      floor: base,
      goal: '≥ 1,000 requests/s',
      holds: fits,
    }),
    figure({
      name: 'desk list, page 400 over page 1',
      value: last / first,
      unit: '×',
      goal: 'within 10 % of each other',
      holds: (value) => value >= 0.9 && value <= 1.1,
    }),
  ];
}

/** Saves one changed paragraph of a 4 KB article, over and over, 32 articles at once. */
async function saveFigure({ url, newsroom, floor }: Bench): Promise<Figure> {
  const prepared = await floor('prepared');
  const base = await requestsPerSecond(prepared.url);
  await prepared.stop();
  const ids = await withClient(newsroom.superUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM article ORDER BY number DESC LIMIT ${String(CONNECTIONS)}`,
    );
    return rows.map(({ id }) => id);
  });
  let saves = 0;
  const until = performance.now() + SAVE_SECONDS * 1000;
  const writer = async (id: string): Promise<void> => {
    const text = fourKilobytes('Saved').body;
    let position = 1;
    for (let n = 0; performance.now() < until; n += 1) {
      const content = (text.content ?? []).map((block, at) =>
        at === n % 9
          ? {
              ...block,
              content: [
                { type: 'text', text: `Save ${String(n)}. ${block.content?.[0]?.text ?? ''}` },
              ],
            }
          : block,
      );
      const answer = await call('PUT', `${url}/api/v1/articles/${id}/working-copy`, {
        token: newsroom.tokens.reporter,
        ifMatch: position,
        body: { body: { ...text, content } },
      });
      position = Number(answer['position']);
      saves += 1;
    }
  };
  const began = performance.now();
  await Promise.all(ids.map(writer));
  const value = saves / ((performance.now() - began) / 1000);
  return figure({
    name: 'save of a change to a 4 KB article',
    value,
    unit: 'saves/s',
    floor: base,
    goal: '≥ 500 saves/s, with history and position check',
    holds: (each) => each >= 500,
  });
}

/** What people at the desk wait for most: the list, near and deep, and the save. */
export async function deskFigures(bench: Bench): Promise<Figure[]> {
  return [...(await listFigures(bench)), await saveFigure(bench)];
}
