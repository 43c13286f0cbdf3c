import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Router, type RequestHandler } from 'express';
import { tokenOf } from '#server/authentication.ts';
import { pause } from '#server/kit/clock.ts';
import { makeApp } from '#server/kit/http/make-app.ts';
import { openMetrics } from '#server/kit/http/metrics.ts';
import { serve } from '#server/kit/http/serve.ts';
import { openNews } from '#server/planning/news.ts';
import { mayHear } from '#server/planning/rules/who-hears.ts';
import { anArticle } from '#tests/support/article.ts';
import { aSession, hearNews, signOutEverywhere, type HeardLine } from '#tests/support/news-line.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { WebProcess } from '#tests/support/web-process.ts';

const house = openHouse();
const open: HeardLine[] = [];

async function hear(port: number, given: Parameters<typeof hearNews>[1] = {}): Promise<HeardLine> {
  const line = await hearNews(port, given);
  open.push(line);
  return line;
}

afterEach(() => {
  for (const line of open.splice(0)) line.hangUp();
});

describe('news of the desk, over two processes', () => {
  const processes: WebProcess[] = [];
  beforeAll(async () => {
    processes.push(new WebProcess(house.db), new WebProcess(house.db));
    await Promise.all(processes.map(async (one) => one.start()));
  });
  afterAll(async () => {
    await Promise.all(processes.map(async (one) => one.close()));
  });
  const ports = (): number[] => processes.map(({ port }) => port);

  it('reach every process, whoever did it; what is for one person reaches that person alone', async () => {
    const { editor, reporter } = house.room.people;
    const sessions = [await aSession(house.room, editor), await aSession(house.room, reporter)];
    const lines = await Promise.all(
      ports().flatMap((port) => sessions.map(async (session) => hear(port, { session }))),
    );
    expect(lines.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { id, storyId } = await anArticle(house.room).inReview().made();
    for (const line of lines) {
      expect(await line.until(() => line.told('article').includes(id))).toBe(true);
      expect(line.told('story')).toContain(storyId);
    }
    const note = house.room.services.newId();
    await house.room.sql(
      `SELECT pg_notify('desk', json_build_object('k', 'notification', 'id', $1::uuid, 'to', $2::uuid)::text)`,
      [note, reporter.id],
    );
    const mine = lines.filter((_, index) => index % 2 === 1);
    for (const line of mine)
      expect(await line.until(() => line.told('notification').includes(note))).toBe(true);
    const others = lines.filter((_, index) => index % 2 === 0);
    expect(others.flatMap((line) => line.told('notification'))).toEqual([]);
    expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('are for nobody without a session, and speak one language only', async () => {
    const [port = 0] = ports();
    const session = await aSession(house.room, house.room.people.editor);
    expect((await hear(port)).status).toBe(401);
    expect((await hear(port, { session: 'wts_nonsense' })).status).toBe(401);
    expect((await hear(port, { session, headers: { accept: 'application/json' } })).status).toBe(
      406,
    );
    const line = await hear(port, { session, headers: { accept: 'text/event-stream' } });
    expect(line.answer.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': expect.stringContaining('no-store'),
      'x-content-type-options': 'nosniff',
    });
    const post = await fetch(`http://127.0.0.1:${String(port)}/api/v1/news`, { method: 'POST' });
    expect([post.status, post.headers.get('content-type')]).toEqual([
      405,
      'application/problem+json',
    ]);
  });

  it('end with the session, on every process, and say why', async () => {
    const { chief, editor } = house.room.people;
    const session = await aSession(house.room, chief);
    const stays = await hear(ports()[0] ?? 0, { session: await aSession(house.room, editor) });
    const lines = await Promise.all(ports().map(async (port) => hear(port, { session })));
    await signOutEverywhere(house.room, chief);
    for (const line of lines) expect(await line.until(() => line.closed)).toBe(true);
    for (const line of lines) expect(line.events.at(-1)?.event).toBe('signed-out');
    expect(stays.closed).toBe(false);
  });

  it('end for somebody who has left the newsroom', async () => {
    const { secondEditor } = house.room.people;
    const line = await hear(ports()[1] ?? 0, { session: await aSession(house.room, secondEditor) });
    await house.room.sql('UPDATE person SET active = false WHERE id = $1', [secondEditor.id]);
    expect(await line.until(() => line.closed)).toBe(true);
    await house.room.sql('UPDATE person SET active = true WHERE id = $1', [secondEditor.id]);
  });
});

describe('one process and its listeners', () => {
  const responses: ServerResponse[] = [];
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
    responses.length = 0;
  });

  async function serveNews(limits: NonNullable<Parameters<typeof openNews>[1]['limits']> = {}) {
    const { services } = house.room;
    const news = openNews(services, {
      listenUrl: house.db.appUrl,
      tokenOf: tokenOf(services),
      limits,
    });
    const keep: RequestHandler = (_request, response, next) => {
      responses.push(response);
      next();
    };
    const handler = Router().use(keep, news.handler);
    const app = makeApp({
      log: services.log,
      metrics: openMetrics(),
      metricsToken: null,
      knownHosts: { names: 'any' },
      trustProxy: false,
      headers: { https: false },
      isReady: async () => [],
      isClosing: () => false,
      mounts: [{ at: '/api/v1/news', audience: 'api', handler }],
    });
    const serving = await serve(app, { port: 0, host: '127.0.0.1', grace: 1_000 });
    ends.push(async () => {
      await Promise.all([news.close(), serving.close()]);
    });
    return { port: serving.port, news };
  }

  const tell = async (count: number): Promise<void> => {
    await house.room.sql(
      `SELECT pg_notify('desk', json_build_object('k', 'plan', 'id', uuidv7())::text) FROM generate_series(1, $1)`,
      [count],
    );
  };

  it('tell a slow reader, once they read again, only that they missed something', async () => {
    const { port } = await serveNews({ unsent: 100, waiting: 4 });
    const { editor, reporter } = house.room.people;
    const slow = await hear(port, { session: await aSession(house.room, editor) });
    const socket = responses.at(-1)?.socket;
    const quick = await hear(port, { session: await aSession(house.room, reporter) });
    // The process listens once the first of something is heard.
    for (let told = 0; told < 20 && slow.told('plan').length === 0; told += 1) {
      await tell(1);
      await slow.until(() => slow.told('plan').length > 0, 1);
    }
    await quick.until(() => quick.told('plan').length === slow.told('plan').length);
    const [before, heard] = [quick.told('plan').length, slow.told('plan').length];
    expect(heard).toBeGreaterThan(0);
    socket?.cork();
    for (let round = 1; round <= 4; round += 1) {
      await tell(3);
      await quick.until(() => quick.told('plan').length === before + 3 * round);
    }
    expect(quick.told('plan')).toHaveLength(before + 12);
    // One telling may be on its way; nothing after it is kept.
    expect(socket?.writableLength).toBeLessThan(1_000);
    expect(slow.told('plan')).toHaveLength(heard);
    socket?.uncork();
    expect(await slow.until(() => slow.events.at(-1)?.event === 'missed')).toBe(true);
    expect(slow.told('plan').length).toBeLessThanOrEqual(heard + 3);
    await tell(1);
    expect(await slow.until(() => slow.events.at(-1)?.event === 'news')).toBe(true);
  });

  it('cut off somebody who takes nothing for too long', async () => {
    const { port, news } = await serveNews({ unsent: 10, patience: 300 });
    const line = await hear(port, {
      session: await aSession(house.room, house.room.people.editor),
    });
    responses.at(-1)?.socket?.cork();
    for (let round = 0; round < 3; round += 1) {
      await tell(2);
      await pause(250);
    }
    expect(await line.until(() => line.closed)).toBe(true);
    expect(news.lines).toBe(0);
  });

  it('say of very much at once only that it happened', async () => {
    const { port } = await serveNews({ atOnce: 50 });
    const line = await hear(port, {
      session: await aSession(house.room, house.room.people.editor),
    });
    await tell(500);
    expect(await line.until(() => line.events.some(({ event }) => event === 'missed'))).toBe(true);
    expect(line.told('plan')).toEqual([]);
  });

  it('refuse more lines than they can keep, and come to an end when the process does', async () => {
    const { port, news } = await serveNews({ perPerson: 2, perProcess: 3 });
    const { editor, reporter } = house.room.people;
    const [session, other] = [
      await aSession(house.room, editor),
      await aSession(house.room, reporter),
    ];
    const first = await hear(port, { session });
    await hear(port, { session });
    expect((await hear(port, { session })).status).toBe(429);
    await hear(port, { session: other });
    expect((await hear(port, { session: other })).status).toBe(503);
    first.hangUp();
    expect(await first.until(() => news.lines === 2)).toBe(true);
    expect((await hear(port, { session: other })).status).toBe(200);
    await news.close();
    expect(await first.until(() => open.every(({ closed }) => closed))).toBe(true);
    expect((await hear(port, { session })).status).toBe(503);
  });
});

describe('who hears', () => {
  const actor = { personId: 'a', isAdmin: false, memberships: [] };
  const desk = { deskId: 'd', roles: [], rights: new Set<string>(), languages: [] };
  it('is whoever reads articles, and of what is for one person that person', () => {
    const news = { k: 'article', id: 'x' } as const;
    expect(mayHear(actor, news)).toBe(false);
    expect(mayHear({ ...actor, isAdmin: true }, news)).toBe(true);
    expect(mayHear({ ...actor, memberships: [desk] }, news)).toBe(true);
    expect(mayHear({ ...actor, memberships: [desk] }, { ...news, to: 'b' })).toBe(false);
    expect(mayHear({ ...actor, memberships: [desk] }, { ...news, to: 'a' })).toBe(true);
  });
});
