import { describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { staffRoutes } from '#server/routes.ts';
import { anArticle, factsOf } from '#tests/support/article.ts';
import { OUR_ORIGIN, serveCollab } from '#tests/support/open-collab.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { openGuestDoor } from './support/guest-browser.ts';

const house = openHouse();
const door = openGuestDoor(house);
const NOBODY = '00000000-0000-7000-8000-000000000000';
/** Ways in for people, which ask for secrets of their own. */
const DOORS = [
  'POST /sessions',
  'GET /access-links/:token',
  'POST /access-links/:token/acceptances',
];

async function aVisit(more: object = {}) {
  const article = await anArticle(house.room).inReview().made();
  return { article, ...(await door.visit(house.room.people.editor, article.id, more)) };
}

describe('the secrets of an outside reader', () => {
  it('open no route of the staff API, as a token, as a cookie or as a session', async () => {
    const { link, guest } = await aVisit();
    const token = link.url.split('#')[1] ?? '';
    const visit = guest.cookie.split('=')[1] ?? '';
    for (const { method, path } of staffRoutes) {
      if (DOORS.includes(`${method} ${path}`)) continue;
      for (const secret of [token, visit]) {
        for (const headers of [
          { authorization: `Bearer ${secret}` },
          { cookie: `writethru=${secret}; writethru-guest=${secret}` },
        ]) {
          const answer = await fetch(house.api.url + path.replace(/:\w+/gu, NOBODY), {
            method,
            headers: { 'content-type': 'application/json', ...headers },
            ...(method === 'GET' ? {} : { body: '{}' }),
          });
          expect({ path, status: answer.status }).toEqual({ path, status: 401 });
        }
      }
    }
  });

  it('open no text that is being written', async () => {
    const { article, link, guest } = await aVisit();
    const server = await serveCollab(house.room, house.db);
    const token = link.url.split('#')[1] ?? '';
    try {
      for (const secret of [token, guest.cookie.split('=')[1] ?? '']) {
        for (const headers of [
          { authorization: `Bearer ${secret}` },
          { cookie: `writethru=${secret}` },
        ]) {
          const status = await new Promise((resolve) => {
            const socket = new WebSocket(
              `ws://127.0.0.1:${String(server.port)}/collab?article=${article.id}`,
              { headers, origin: OUR_ORIGIN },
            );
            socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
            socket.on('open', () => resolve('open'));
            socket.on('error', () => undefined);
          });
          expect(status).toBe(401);
        }
      }
    } finally {
      await server.close();
    }
  });

  it('of one link open no other, and the door no staff may pass opens for none of theirs', async () => {
    const one = await aVisit();
    const other = await aVisit({ email: 'second@chambers.example' });
    const swapped = door.browser();
    swapped.cookie = one.guest.cookie;
    swapped.path = other.guest.path;
    expect((await swapped.read()).status).toBe(404);
    expect((await swapped.comment('Whose is this?')).status).toBe(404);
    const staff = await door.browser().ask(one.guest.path, {
      headers: { authorization: `Bearer ${house.room.people.chief.token}` },
    });
    expect(staff.status).toBe(404);
    expect((await door.browser().open(house.room.people.chief.token)).status).toBe(404);
    for (const path of ['/guest/l/x', '/guest/l/%00', `/guest/${one.link.url.split('#')[1] ?? ''}`])
      expect((await one.guest.ask(path)).status).toBeGreaterThanOrEqual(400);
    const cookie = (await door.browser().open(one.link.url)).headers.get('set-cookie');
    expect(cookie).toMatch(/; Path=\/guest\/l\/[\w-]+; HttpOnly; SameSite=Strict; Max-Age=14400$/u);
  });

  it('are taken from no other site’s form', async () => {
    const { guest } = await aVisit();
    const answer = await guest.ask(`${guest.path}/comments`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'Forged' }),
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('a code', () => {
  it('is right once, five times wrong at most, and only in the browser that asked for it', async () => {
    const { room } = house;
    const { guest, link } = await aVisit();
    expect((await guest.sign('123456')).text).toContain('This code has been used, is too old');
    await guest.askCode();
    const code = door.code();
    expect(code).toMatch(/^\d{6}$/u);
    const another = door.browser();
    await another.open(link.url);
    expect((await another.sign(code)).status).toBe(422);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await guest.sign(wrong);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('not the code that was mailed');
      // What was typed is not lost while the code can still be tried.
      if (tries < 4) expect(answer.text).toContain('Fair comment');
    }
    expect((await guest.sign(code)).text).toContain('was tried too often');
    await guest.askCode();
    const fresh = door.code();
    expect((await guest.sign(code === fresh ? wrong : code)).status).toBe(422);
    expect((await guest.sign(fresh)).status).toBe(303);
    expect((await guest.sign(fresh)).status).toBe(303);
    expect((await guest.read()).text).toContain('You signed this as');
    expect((await guest.askCode()).status).toBe(422);
    const rows = await room.sql(`SELECT scope FROM sign_off WHERE guest_link_id = $1`, [link.id]);
    expect(rows).toEqual([{ scope: 'legal' }]);
    // Nothing that is kept gives a code away: its digest is made with what only the browser has.
    const { createHash } = await import('node:crypto');
    const plain = createHash('sha256').update(fresh).digest();
    expect(await room.sql(`SELECT 1 FROM guest_code WHERE digest = $1`, [plain])).toEqual([]);
  });

  it('is mailed ten times for one link, and never again', async () => {
    const { guest } = await aVisit();
    for (let sent = 0; sent < 10; sent += 1) expect((await guest.askCode()).status).toBe(303);
    const answer = await guest.askCode();
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('No more codes are sent');
    expect(door.box.letters).toHaveLength(10);
  });

  it('that the mail server does not take is said to be lost', async () => {
    const { guest } = await aVisit();
    door.box.isFull = true;
    const answer = await guest.askCode();
    door.box.isFull = false;
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The mail could not be sent');
  });

  it('does not help once the link was taken back or the text moved between code and signature', async () => {
    const { room, api } = house;
    const { editor } = room.people;
    const { article, guest, link } = await aVisit();
    await guest.askCode();
    const code = door.code();
    await Promise.all([
      guest.sign(code),
      api.as(editor).post(`/guest-links/${link.id}/revocations`, { body: {} }),
    ]);
    expect((await guest.read()).status).toBe(404);
    const second = await aVisit();
    await second.guest.askCode();
    await room.sql(`DELETE FROM membership WHERE person_id = $1`, [editor.id]);
    expect((await second.guest.sign(door.code())).status).toBe(404);
    await room.sql(
      `INSERT INTO membership (person_id, desk_id, role, languages) VALUES ($1, $2, 'editor', '{}')`,
      [editor.id, room.desks.city],
    );
    expect((await factsOf(room, article.id)).signOffs.length).toBeLessThanOrEqual(1);
  });
});
