import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copySchema } from '#contract/body/copy-schema.ts';
import { settledBody } from '#contract/body/settle.ts';
import { readBody } from '#contract/body/validate.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import { stopwatch } from '#server/kit/clock.ts';
import { readWorking } from '#server/writing/queries/read-working.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { faultsOf, type History, type LoggedBodyStep } from '#tests/support/collab-history.ts';
import { aClientId, knock, type CollabLine } from '#tests/support/collab-line.ts';
import { count } from '#tests/support/counts.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { serveCollab, type CollabServer } from '#tests/support/open-collab.ts';
import { quietLog } from '../kit/support/quiet-log.ts';
import { typed } from '../writing/collab/typing.ts';
import { hostileFrame } from './hostile-frames.ts';

const FRAMES = count({ full: 10_000, quick: 300 });
const WIDE_OPEN = { flow: { perSecond: 1e6, burst: 1e6 } };
const PATIENCE = 900_000;

describe('a hostile client at a shared text', () => {
  let db: TestDatabase;
  let room: Newsroom;
  let server: CollabServer;
  let article: MadeArticle;
  let other: MadeArticle;
  const { log, lines } = quietLog();
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    server = await serveCollab({ services: { ...room.services, log } }, db, WIDE_OPEN);
    article = await anArticle(room).made();
    other = await anArticle(room).about('other').made();
  });
  afterAll(async () => {
    await server.close();
    await room.close();
    await db.drop();
  });

  const copyNow = async (): Promise<NonNullable<Awaited<ReturnType<typeof readWorking>>>> => {
    const copy = await readWorking(room.services, article.id);
    if (copy === null) throw new Error('There is no text.');
    return copy;
  };
  const sit = async (token: string, to = server): Promise<CollabLine> =>
    knock(to.port, article.id, { token });

  /** Says something that changes nothing, and waits for the answer: all that was said before has been dealt with. */
  async function sync(line: CollabLine): Promise<void> {
    const { headline } = await copyNow();
    await line.field({ field: 'headline', was: headline, value: headline });
  }

  async function soundText(): Promise<void> {
    const { body } = await copyNow();
    const doc = copySchema.nodeFromJSON(body);
    doc.check();
    const reading = readBody(settledBody(body));
    expect(reading).toMatchObject({ ok: true });
    const ids: unknown[] = [];
    doc.descendants((node) => {
      if (!node.isText && 'id' in node.attrs) ids.push(node.attrs['id']);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(null);
  }

  it(
    `gets nothing into the log that is not a sound step of its own, in ${FRAMES} tries`,
    async () => {
      const before = process.memoryUsage().heapUsed;
      const { reporter, editor } = room.people;
      const start = await copyNow();
      const clientId = 'hostile-tab';
      let hostile: CollabLine | null = null;
      const answers = new Map<string, number>();
      const again = async (): Promise<CollabLine> => {
        const line = await sit(reporter.token);
        await line.open(null, clientId);
        return line;
      };
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const { position } = await copyNow();
          const [frame = ''] = fc.sample(hostileFrame(position), { numRuns: 1, seed });
          hostile ??= await again();
          const line: CollabLine = hostile;
          line.sayText(frame);
          await sync(line).catch(() => undefined);
          for (const { type } of line.heard) {
            answers.set(type, (answers.get(type) ?? 0) + 1);
          }
          line.forget();
          if (line.closed !== null) hostile = null;
        }),
        { numRuns: FRAMES, endOnFailure: true },
      );
      await soundText();
      const rows = await room.sql<LoggedBodyStep & { author_id: string | null; client_id: string }>(
        'SELECT position, field, change, author_id, client_id FROM step WHERE article_id = $1 AND position > $2 ORDER BY position',
        [article.id, start.position],
      );
      const history: History = {
        start,
        log: rows,
        readers: { server: (await copyNow()).body },
        acknowledged: [],
        takenAway: new Set(),
      };
      expect(faultsOf(history)).toEqual([]);
      const hands = rows.map(({ author_id, client_id }) => `${String(author_id)} ${client_id}`);
      // The reporter's own, and ids that the system has mended.
      const allowed = [`${reporter.id} ${clientId}`, 'null '];
      expect([...new Set(hands)].filter((hand) => !allowed.includes(hand))).toEqual([]);
      expect(
        await room.sql('SELECT 1 FROM step WHERE article_id = $1 AND position > 2', [other.id]),
      ).toEqual([]);
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
      // Otherwise nothing was tried.
      expect(answers.get('steps')).toBeGreaterThan(FRAMES / 100);
      expect(answers.get('refused')).toBeGreaterThan(FRAMES / 10);
      // What other suites of this process hold is not this client's doing.
      expect(process.memoryUsage().heapUsed - before).toBeLessThan(500_000_000);
      expect(server.collab.sockets).toBeLessThanOrEqual(1);
      const honest = await sit(editor.token);
      const { position } = await honest.open();
      expect(await honest.steps(position, [typed(1, 'Still here. ')])).toMatchObject({
        type: 'accepted',
      });
      honest.hangUp();
    },
    PATIENCE,
  );

  it('who may only read changes nothing, whatever they send', async () => {
    const { token, digest } = newToken('wta');
    const personId = room.people.reporter.id;
    const data = { personId, tokenDigest: digest, prefix: 'wta_', name: 'reads', reach: 'read' };
    await room.services.database.prisma.apiToken.create({ data });
    for (const secret of [room.people.translator.token, token]) {
      const line = await sit(secret);
      const { position } = await line.open();
      for (const text of fc.sample(hostileFrame(position), FRAMES / 10)) {
        if (line.closed !== null) break;
        line.sayText(text);
      }
      await line
        .steps(position, [typed(1, 'X')])
        .then((answer) => {
          expect(answer).toMatchObject({ type: 'refused' });
        })
        .catch(() => undefined);
      expect(line.heard.map(({ type }) => type)).not.toContain('accepted');
      line.hangUp();
      expect((await copyNow()).position).toBe(position);
    }
  });

  it('replays what was taken once: it is not taken again', async () => {
    const line = await sit(room.people.reporter.token);
    const { position } = await line.open();
    const steps = [typed(1, 'Once. ')];
    expect((await line.steps(position, steps)).type).toBe('accepted');
    for (let again = 0; again < 20; again += 1) {
      expect((await line.steps(position, steps)).type).toBe('behind');
    }
    expect((await line.steps(position + 1_000, steps)).type).toBe('behind');
    expect((await copyNow()).position).toBe(position + 1);
    line.hangUp();
  });

  it('is hung up on for a frame that is too large, for bytes, and for talking nonsense', async () => {
    const { token } = room.people.reporter;
    const [large, bytes, nonsense, silent] = [
      await sit(token),
      await sit(token),
      await sit(token),
      await sit(token),
    ];
    large.sayText(
      JSON.stringify({ type: 'open', clientId: 'x'.repeat(1_100_000), position: null }),
    );
    expect(await large.end()).toBe(1009);
    bytes.socket.send(Buffer.from('{"type":"caret","caret":null}'));
    expect(await bytes.end()).toBe(4400);
    for (let n = 0; n < 20; n += 1) nonsense.sayText('{"type":"nonsense"}');
    expect(await nonsense.end()).toBe(4400);
    // Before it has opened the text, nobody is heard.
    silent.say({ type: 'steps', request: 1, position: 2, steps: [typed(1, 'X')] });
    await silent.open();
    expect(silent.heard.map(({ type }) => type)).not.toContain('accepted');
    silent.hangUp();
  });
});

describe('a client that floods a shared text', () => {
  let db: TestDatabase;
  let room: Newsroom;
  let article: MadeArticle;
  const open: CollabServer[] = [];
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    article = await anArticle(room).made();
  });
  afterAll(async () => {
    for (const server of open) await server.close();
    await room.close();
    await db.drop();
  });

  async function serve(limits: Parameters<typeof serveCollab>[2]): Promise<CollabServer> {
    const server = await serveCollab(room, db, limits);
    open.push(server);
    return server;
  }
  const caret = (anchor: number): string =>
    JSON.stringify({ type: 'caret', caret: { field: 'body', position: 2, anchor, head: 1 } });

  it('is slowed to the pace that is allowed, and heard to the end', async () => {
    const server = await serve({ flow: { perSecond: 100, burst: 50 } });
    const line = await knock(server.port, article.id, { token: room.people.reporter.token });
    const { position } = await line.open();
    const elapsed = stopwatch();
    for (let n = 0; n < 150; n += 1) line.sayText(caret(n));
    expect(await line.steps(position, [typed(1, 'X')])).toMatchObject({ type: 'accepted' });
    // 152 frames, of which 50 are free: a second at least.
    expect(elapsed()).toBeGreaterThan(900);
    line.hangUp();
  });

  it('pays for large frames as for many', async () => {
    const server = await serve({ flow: { perSecond: 100, burst: 50 } });
    const line = await knock(server.port, article.id, { token: room.people.reporter.token });
    const { position } = await line.open();
    const elapsed = stopwatch();
    const large = { ...typed(1, 'X'), padding: 'x'.repeat(800_000) };
    for (let n = 0; n < 3; n += 1) await line.steps(position, [large]);
    expect(elapsed()).toBeGreaterThan(700);
    line.hangUp();
  });

  it('is shut out when it does not stop, while its neighbour goes on writing', async () => {
    const server = await serve({ patience: 500, waiting: 100 });
    const flood = await knock(server.port, article.id, { token: room.people.reporter.token });
    const honest = await knock(server.port, article.id, { token: room.people.editor.token });
    await flood.open();
    let { position } = await honest.open();
    const endless = setInterval(() => {
      for (let n = 0; n < 500; n += 1) flood.sayText(caret(n));
    }, 10);
    for (let n = 0; n < 10; n += 1) {
      expect(await honest.steps(position, [typed(1, 'x')])).toMatchObject({ type: 'accepted' });
      position += 1;
    }
    expect(await flood.end()).toBe(4429);
    clearInterval(endless);
    honest.hangUp();
  });

  it('is cut off when it does not take what it is told', async () => {
    const server = await serve({ unsent: 200_000, flow: { perSecond: 1e6, burst: 1e6 } });
    const deaf = await knock(server.port, article.id, { token: room.people.reporter.token });
    const honest = await knock(server.port, article.id, { token: room.people.editor.token });
    await deaf.open(null, aClientId());
    let { position } = await honest.open();
    deaf.socket.pause();
    const text = 'x'.repeat(400_000);
    const gone = { stepType: 'replace', from: 1, to: 1 + text.length };
    for (let n = 0; n < 40 && server.collab.sockets > 1; n += 1) {
      expect((await honest.steps(position, [typed(1, text)])).type).toBe('accepted');
      expect((await honest.steps(position + 1, [gone])).type).toBe('accepted');
      position += 2;
    }
    expect(server.collab.sockets).toBe(1);
    honest.hangUp();
    deaf.hangUp();
  });
});
