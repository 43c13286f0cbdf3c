import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withClient } from '#launch/sql.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { WebProcess } from '#tests/support/web-process.ts';

const RACES = count({ full: 50, quick: 6 });
const MINUTE = 60_000;

type Answer = { status: number; code: string; text: string };

describe('processes whose clocks are ten minutes ahead and ten minutes behind', () => {
  const house = openHouse({ size: 16 });
  let ahead: WebProcess;
  let behind: WebProcess;

  beforeAll(async () => {
    [ahead, behind] = [10, -10].map(
      (minutes) => new WebProcess(house.db, 'web', { ahead: minutes }),
    ) as [WebProcess, WebProcess];
    await Promise.all([ahead.start(), behind.start()]);
  });
  afterAll(async () => {
    await Promise.all([ahead.close(), behind.close()]);
  });

  async function ask(
    web: WebProcess,
    path: string,
    { as, body, cookie }: { as?: Member; body?: object; cookie?: string } = {},
  ): Promise<Answer> {
    const answer = await fetch(`http://127.0.0.1:${String(web.port)}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(as === undefined ? {} : { authorization: `Bearer ${as.token}` }),
        ...(cookie === undefined ? {} : { cookie }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const code = /"code":"([a-z-]+)"/u.exec(text)?.[1] ?? '';
    return { status: answer.status, code, text };
  }

  /** Minutes from now by the database's clock, as a local time of UTC. */
  async function inMinutes(minutes: number): Promise<string> {
    const [row] = await house.room.sql<{ now: Date }>('SELECT newsroom_now() AS now');
    const at = (row?.now.getTime() ?? 0) + minutes * MINUTE;
    return new Date(at).toISOString().slice(0, 16);
  }

  async function ready(): Promise<MadeArticle & { revisionId: string }> {
    const { room } = house;
    const article = await anArticle(room).inReview().signedBy(room.people.secondEditor).made();
    const { head } = await factsOf(room, article.id);
    return { ...article, revisionId: head?.id ?? '' };
  }

  /** What only somebody with the server in their hands can change. */
  async function force(text: string, values: unknown[]): Promise<void> {
    await withClient(house.db.superUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      await client.query(text, values);
    });
  }

  it('let in whoever’s session lasts by the database’s clock, and nobody else', async () => {
    const { sql, people } = house.room;
    for (const [minutes, status] of [
      [5, 200],
      [-5, 401],
    ] as const) {
      const { token, digest } = newToken('wts');
      await sql(
        `INSERT INTO session (person_id, token_digest, user_agent, expires_at)
         VALUES ($1, $2, 'tests', newsroom_now() + make_interval(mins => $3))`,
        [people.editor.id, digest, minutes],
      );
      for (const web of [ahead, behind])
        expect((await ask(web, '/api/v1/me', { cookie: `writethru=${token}` })).status).toBe(
          status,
        );
    }
  });

  it('open an invitation as long as the database says', async () => {
    for (const [minutes, status] of [
      [5, 200],
      [-5, 404],
    ] as const) {
      const { token, digest } = newToken('wtl');
      await house.room.sql(
        `INSERT INTO access_link (kind, token_digest, email, expires_at)
         VALUES ('invitation', $1, $2, newsroom_now() + make_interval(mins => $3))`,
        [digest, `new${String(minutes)}@newsroom.example`, minutes],
      );
      for (const web of [ahead, behind]) {
        expect((await ask(web, `/api/v1/access-links/${token}`)).status).toBe(status);
        const { text } = await ask(web, '/api/v1/invitations', { as: house.room.people.admin });
        expect(text.includes(`new${String(minutes)}@`)).toBe(status === 200);
      }
    }
  });

  it('show an outside reader their page as long as the database says', async () => {
    const { people } = house.room;
    for (const [minutes, status] of [
      [5, 303],
      [-5, 404],
    ] as const) {
      const { id, revisionId } = await ready();
      const body = {
        revisionId,
        name: 'Lena Moreau',
        email: 'moreau@chambers.example',
      };
      const made = await ask(ahead, `/api/v1/articles/${id}/guest-links`, {
        as: people.editor,
        body,
      });
      expect(made.status).toBe(201);
      await force(
        `UPDATE guest_link SET at = at - interval '1 day', expires_at = newsroom_now() + make_interval(mins => $2) WHERE article_id = $1`,
        [id, minutes],
      );
      for (const web of [ahead, behind]) {
        const answer = await fetch(`http://127.0.0.1:${String(web.port)}/guest/open`, {
          method: 'POST',
          redirect: 'manual',
          body: new URLSearchParams({ token: /wtg_[\w-]{43}/u.exec(made.text)?.[0] ?? '' }),
        });
        expect(answer.status).toBe(status);
      }
    }
  });

  it('publish nothing before its embargo has ended, and do not hold back what is free', async () => {
    const { sql, people } = house.room;
    for (const web of [ahead, behind]) {
      const { id, storyId, revisionId } = await ready();
      const set = `UPDATE story SET embargo_until = newsroom_now() + make_interval(mins => $2), embargo_zone = 'UTC' WHERE id = $1`;
      const body = { revisionId, kind: 'initial' };
      await sql(set, [storyId, 5]);
      const early = await ask(web, `/api/v1/articles/${id}/publications`, {
        as: people.chief,
        body,
      });
      expect([early.status, early.text.includes('"embargoed"')]).toEqual([409, true]);
      await force(set, [storyId, -5]);
      const free = await ask(web, `/api/v1/articles/${id}/publications`, {
        as: people.chief,
        body,
      });
      expect(free.status).toBe(201);
    }
  });

  it('take a schedule that is to come by the database’s clock, and no other', async () => {
    const { people } = house.room;
    for (const web of [ahead, behind]) {
      const { id, revisionId } = await ready();
      const at = async (minutes: number): Promise<Answer> =>
        ask(web, `/api/v1/articles/${id}/schedules`, {
          as: people.chief,
          body: { revisionId, kind: 'initial', local: await inMinutes(minutes), zone: 'UTC' },
        });
      expect(await at(-5)).toMatchObject({ status: 422, code: 'schedule-past' });
      expect((await at(5)).status).toBe(201);
    }
  });

  it('let it run at its time: a worker ahead not before, a worker behind not after', async () => {
    const { room } = house;
    const made: { id: string; due: boolean }[] = [];
    for (const due of [true, false, true, false]) {
      const { id, revisionId } = await ready();
      const body = { revisionId, kind: 'initial', local: await inMinutes(5), zone: 'UTC' };
      await ask(behind, `/api/v1/articles/${id}/schedules`, { as: room.people.chief, body });
      made.push({ id, due });
    }
    const ids = made.filter(({ due }) => due).map(({ id }) => id);
    const live = async (): Promise<string[]> => {
      const rows = await room.sql<{ id: string }>(
        'SELECT article_id AS id FROM publication WHERE article_id = ANY ($1::uuid[]) ORDER BY 1',
        [made.map(({ id }) => id)],
      );
      return rows.map(({ id }) => id);
    };
    for (const [turn, minutes] of [10, -10].entries()) {
      const worker = new WebProcess(house.db, 'worker', { ahead: minutes });
      await worker.start();
      try {
        // The worker that is ahead is awake and looks: nothing is due yet by the clock that counts.
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        expect(await live()).toEqual(ids.slice(0, turn).sort());
        await force(
          `UPDATE schedule SET instant = newsroom_now() - interval '1 second' WHERE article_id = $1`,
          [ids[turn]],
        );
        await room.sql(`SELECT pg_notify('schedule', '')`);
        const until = Date.now() + 20_000;
        while ((await live()).length <= turn && Date.now() < until)
          await new Promise((resolve) => setTimeout(resolve, 100));
        expect(await live()).toEqual(ids.slice(0, turn + 1).sort());
      } finally {
        await worker.close();
      }
    }
    const [early] = await room.sql<{ early: number }>(
      `SELECT count(*)::int AS early FROM publication p JOIN schedule s ON s.id = p.schedule_id WHERE p.at < s.instant`,
    );
    expect(early).toEqual({ early: 0 });
  }, 120_000);

  it(`take one of two editors who sign and publish in the same second, ${String(RACES)} times`, async () => {
    const { room } = house;
    const { editor, secondEditor, reporter } = room.people;
    for (let race = 0; race < RACES; race += 1) {
      const { id } = await anArticle(room).inReview().made();
      const { head } = await factsOf(room, id);
      const both = async (web: WebProcess, as: Member): Promise<number> => {
        const signing = { revisionId: head?.id, scope: 'editorial' };
        const signed = await ask(web, `/api/v1/articles/${id}/sign-offs`, { as, body: signing });
        // Who signs when readers have it already has nothing more to sign for, or countersigns: never a fault of the house.
        expect(signed.status).toBeLessThan(500);
        const body = { revisionId: head?.id, kind: 'initial' };
        const out = await ask(web, `/api/v1/articles/${id}/publications`, { as, body });
        return out.status;
      };
      const answers = await Promise.all([both(ahead, editor), both(behind, secondEditor)]);
      expect(answers.sort()).toEqual([201, 409]);
      const rows = await room.sql(
        `SELECT p.revision_id AS revision, (SELECT count(*) FROM sign_off s WHERE s.article_id = p.article_id
           AND s.digest = scope_digest(p.revision_id, 'editorial') AND s.person_id <> $2 AND s.at <= p.at) > 0 AS signed
         FROM publication p WHERE p.article_id = $1`,
        [id, reporter.id],
      );
      expect(rows).toEqual([{ revision: head?.id, signed: true }]);
    }
    expect(await room.sql('SELECT bad_seq FROM record_verify()')).toEqual([]);
  }, 120_000);
});
