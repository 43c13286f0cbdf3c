import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newToken } from '#server/accounts/opaque-token.ts';
import { anArticle, type MadeArticle } from '#tests/support/article.ts';
import { knock, Turned, type CollabLine, type Knock } from '#tests/support/collab-line.ts';
import { freshDatabase, type TestDatabase } from '#tests/support/database.ts';
import { aNewsroom, type Newsroom } from '#tests/support/newsroom.ts';
import { OUR_ORIGIN, serveCollab, type CollabServer } from '#tests/support/open-collab.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('the door of shared writing', () => {
  let db: TestDatabase;
  let room: Newsroom;
  let server: CollabServer;
  let article: MadeArticle;
  let cookie: string;
  beforeAll(async () => {
    db = await freshDatabase();
    room = await aNewsroom(db);
    server = await serveCollab(room, db, { perPerson: 3 });
    article = await anArticle(room).made();
    const { token, digest } = newToken('wts');
    await room.services.database.prisma.session.create({
      data: {
        personId: room.people.reporter.id,
        tokenDigest: digest,
        userAgent: '',
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    });
    cookie = `writethru=${token}`;
  });
  afterAll(async () => {
    await server.close();
    await room.close();
    await db.drop();
  });

  const at = async (asked: Knock): Promise<CollabLine> => knock(server.port, article.id, asked);
  async function turnedAway(asked: Knock): Promise<{ status: number; body: unknown }> {
    const error: unknown = await at(asked).then(
      (line) => {
        line.hangUp();
        return null;
      },
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof Turned)) throw new Error('Nobody was turned away');
    return { status: error.status, body: error.body };
  }

  it('opens to a person on our own pages, and to a program with a token', async () => {
    const browser = await at({ headers: { cookie, origin: OUR_ORIGIN } });
    const { position, copy, you } = await browser.open();
    expect(copy).toMatchObject({ position, headline: 'Ferry returns to the harbour after winter' });
    expect(you).toMatchObject({ person: { name: 'Mara Okafor' }, mayEdit: true });
    const program = await at({ token: room.people.editor.token });
    expect((await program.open()).you).toMatchObject({ person: { name: 'Ines Halloran' } });
    browser.hangUp();
    program.hangUp();
  });

  it('opens on the very host that was asked, whatever name it is tried out under', async () => {
    const origin = `http://127.0.0.1:${String(server.port)}`;
    const line = await at({ headers: { cookie, origin } });
    expect((await line.open()).copy).not.toBeNull();
    line.hangUp();
  });

  it.each([
    ['another site’s page, cookie and all', { origin: 'https://evil.example' }],
    ['no page at all', {}],
  ])('stays shut for %s', async (_who, headers) => {
    expect(await turnedAway({ headers: { cookie, ...headers } })).toMatchObject({
      status: 403,
      body: { code: 'cross-site-request' },
    });
  });

  it('stays shut for another site that has got hold of a token', async () => {
    const asked = { token: room.people.editor.token, headers: { origin: 'https://evil.example' } };
    expect(await turnedAway(asked)).toMatchObject({ status: 403 });
  });

  it('stays shut for hosts that are not ours', async () => {
    const asked = { token: room.people.editor.token, headers: { host: 'rebound.example' } };
    expect(await turnedAway(asked)).toMatchObject({ status: 421, body: { code: 'unknown-host' } });
  });

  it.each([
    ['nobody', {}],
    ['a made-up token', { token: `wta_${'x'.repeat(43)}` }],
    ['a token beside a cookie that would do', { token: 'no-token' }],
  ])('stays shut for %s', async (_who, { token }: { token?: string }) => {
    const headers = { origin: OUR_ORIGIN, ...(token === 'no-token' ? { cookie } : {}) };
    const asked = token === undefined ? { headers } : { token, headers };
    expect(await turnedAway(asked)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  });

  it.each(['/collab', '/collab?article=7', `/collab?article=${NOBODY}`, '/collab?article=%00'])(
    'finds no article at %s',
    async (path) => {
      const asked = { token: room.people.editor.token, path };
      expect(await turnedAway(asked)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    },
  );

  it('takes no upgrade anywhere else, and nothing but WebSockets here', async () => {
    const { token } = room.people.editor;
    const elsewhere = { token, path: `/desk?article=${article.id}` };
    expect(await turnedAway(elsewhere)).toEqual({ status: 404, body: null });
    const url = `http://127.0.0.1:${String(server.port)}/collab?article=${article.id}`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(404);
  });

  it('lets one person open so many texts and no more', async () => {
    const { token } = room.people.secondEditor;
    const lines = [await at({ token }), await at({ token }), await at({ token })];
    expect(await turnedAway({ token })).toMatchObject({
      status: 429,
      body: { code: 'too-many-sockets' },
    });
    for (const line of lines) line.hangUp();
    while (server.collab.sockets > 0) await new Promise(setImmediate);
    const again = await at({ token });
    expect((await again.open()).copy).not.toBeNull();
    again.hangUp();
  });
});
