import { WebSocket } from 'ws';
import { withClient } from '#launch/sql.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import { newId } from '#server/kit/ids.ts';
import type { Bench } from './support/bench.ts';
import { figure, type Figure } from './support/figure.ts';
import type { BenchNewsroom } from './support/newsroom.ts';
import { Typist } from './support/typist.ts';

const PEOPLE = 50;
const ARTICLES = 10;
const SECONDS = 20;
/** Milliseconds between two keystrokes of one person: a fast typist, sixty words a minute. */
const KEYSTROKE = 200;

const pause = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Makes people with a token each, and says which articles they write in. */
async function hire({
  superUrl,
}: BenchNewsroom): Promise<{ tokens: string[]; articles: string[] }> {
  const people = Array.from({ length: PEOPLE }, () => ({ id: newId(), ...newToken('wta') }));
  return withClient(superUrl, async (client) => {
    for (const [n, { id, digest }] of people.entries()) {
      const name = `Typist ${String(n)}`;
      await client.query('INSERT INTO person (id, email, name) VALUES ($1, $2, $3)', [
        id,
        `typist${String(n)}@bench.example`,
        name,
      ]);
      await client.query(
        `INSERT INTO membership (person_id, desk_id, role) SELECT $1, id, 'reporter' FROM desk`,
        [id],
      );
      await client.query(
        `INSERT INTO api_token (token_digest, prefix, name, person_id) VALUES ($1, 'bench', 'bench', $2)`,
        [digest, id],
      );
    }
    const { rows } = await client.query<{ id: string }>(
      // The last ones: in the first, other parts of the bench have put down changes that no text follows from.
      `SELECT id FROM article WHERE live_publication_id IS NOT NULL ORDER BY number DESC LIMIT ${String(ARTICLES)}`,
    );
    return { tokens: people.map(({ token }) => token), articles: rows.map(({ id }) => id) };
  });
}

function p95(took: readonly number[]): number {
  const sorted = took.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** Everybody does something at their own pace, for so long. */
async function atTheirPace(people: readonly ((n: number) => void)[]): Promise<void> {
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(
    people.map(async (act) => {
      await pause(Math.random() * KEYSTROKE);
      for (let n = 0; performance.now() < until; n += 1) {
        act(n);
        await pause(KEYSTROKE * (0.5 + Math.random()));
      }
    }),
  );
}

/** The same keystrokes to a bare socket that answers once a row is committed. */
async function floorOf({ floor }: Bench): Promise<number> {
  const bare = await floor('socket');
  const took: number[] = [];
  const sockets = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const socket = new WebSocket(bare.url.replace('http:', 'ws:'));
      await new Promise((resolve) => socket.once('open', resolve));
      const sentAt: number[] = [];
      socket.on('message', () => took.push(performance.now() - (sentAt.shift() ?? 0)));
      return { socket, sentAt };
    }),
  );
  await atTheirPace(
    sockets.map(({ socket, sentAt }) => (n) => {
      sentAt.push(performance.now());
      socket.send(JSON.stringify({ n, step: { stepType: 'replace', from: n, to: n } }));
    }),
  );
  await pause(500);
  for (const { socket } of sockets) socket.terminate();
  await bare.stop();
  return p95(took);
}

/** Milliseconds from the withdrawal of everybody's tokens until the last of them is shut out; endless after ten seconds. */
async function shutOut({ superUrl }: BenchNewsroom, typists: readonly Typist[]): Promise<number> {
  const began = performance.now();
  await withClient(superUrl, async (client) =>
    client.query(`UPDATE api_token SET ended_at = newsroom_now() WHERE name = 'bench'`),
  );
  while (!typists.every(({ isShutOut }) => isShutOut)) {
    if (performance.now() - began > 10_000) return Infinity;
    await pause(10);
  }
  return performance.now() - began;
}

/** Fifty people typing in ten articles at once: how long until each letter is safe, and what it costs. */
export async function typingFigures(bench: Bench): Promise<Figure[]> {
  const { tokens, articles } = await hire(bench.newsroom);
  const base = await floorOf(bench);
  const typists = tokens.map((token, n) => {
    const url = `${bench.url.replace('http:', 'ws:')}/collab?article=${articles[n % ARTICLES] ?? ''}`;
    return new Typist({
      url,
      token,
      name: `number-${String(n)}`,
      paragraph: Math.floor(n / ARTICLES),
    });
  });
  while (!typists.every(({ isReady }) => isReady)) await pause(20);
  for (const typist of typists) typist.sitDown();
  await atTheirPace(
    typists.map((typist) => (n) => {
      typist.press('abcdefghijklm '[n % 14] ?? ' ');
    }),
  );
  const { rss } = await bench.web.ask();
  await pause(2_000);
  const unsaved = typists.filter(({ isSaved }) => !isSaved).length;
  const errors = typists.flatMap((typist) => typist.faults);
  const until = await shutOut(bench.newsroom, typists);
  for (const typist of typists) typist.leave();
  const took = typists.flatMap((typist) => typist.took);
  return [
    figure({
      name: `keystroke acknowledged, p95 of ${String(took.length)}, 50 people in 10 articles`,
      value: p95(took),
      unit: 'ms',
      floor: base,
      goal: '≤ 120 ms',
      holds: (value) => value <= 120,
    }),
    figure({
      name: 'keystrokes that failed or stayed unsaved',
      value: errors.length + unsaved,
      unit: 'errors',
      goal: '0',
      holds: (value) => value === 0,
    }),
    figure({
      name: 'web process while 50 people type',
      value: Number(rss) / 1e6,
      unit: 'MB',
      goal: '≤ 300 MB',
      holds: (value) => value <= 300,
    }),
    figure({
      name: 'until the last of 50 whose rights are withdrawn is shut out',
      value: until / 1000,
      unit: 's',
      goal: '≤ 2 s',
      holds: (value) => value <= 2,
    }),
  ];
}
