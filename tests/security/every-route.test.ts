import { describe, expect, it } from '@jest/globals';
import { staffRoutes } from '#server/routes.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const TABLE = staffRoutes.map((route) => ({ route, name: `${route.method} ${route.path}` }));
/** What anybody may call: the doors by which people come in. Everything else needs somebody. */
const DOORS = [
  'POST /sessions',
  'GET /access-links/:token',
  'POST /access-links/:token/acceptances',
];

function pathOf(path: string): string {
  return path.replace(':token', `wtl_${'x'.repeat(43)}`).replace(/:\w+/gu, NOBODY);
}

describe('every route of the staff API', () => {
  const house = openHouse();

  async function call(
    method: string,
    path: string,
    who: Pick<Member, 'token'> | null,
    body: unknown = {},
  ) {
    const hasBody = method !== 'GET';
    const response = await fetch(house.api.url + path, {
      method,
      headers: {
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
        ...(who === null ? {} : { authorization: `Bearer ${who.token}` }),
        'if-match': '"1"',
      },
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: text === '' ? null : (JSON.parse(text) as { code?: string; issues?: unknown[] }),
    };
  }

  it('is in the table once', () => {
    const names = TABLE.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(45);
  });

  it('is open to nobody but through the doors', () => {
    const open = TABLE.filter(({ route }) => route.access === 'public').map(({ name }) => name);
    expect(open.sort()).toEqual([...DOORS].sort());
  });

  it.each(TABLE.filter(({ name }) => !DOORS.includes(name)))(
    '$name asks who is there',
    async ({ route }) => {
      const answer = await call(route.method, pathOf(route.path), null);
      expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
      const forged = await call(route.method, pathOf(route.path), {
        token: `wta_${'x'.repeat(43)}`,
      });
      expect(forged.status).toBe(401);
    },
  );

  it.each(TABLE)(
    '$name never breaks over what is not there or not understood',
    async ({ route }) => {
      const path = pathOf(route.path);
      const { admin, chief } = house.room.people;
      for (const who of [chief, admin]) {
        const answers = [
          await call(route.method, path, who),
          await call(route.method, `${path}?unknown=1`, who),
          await call(route.method, path, who, {
            unknown: { set: [null, '\u0000'] },
            id: { not: '' },
          }),
          await call(route.method, path.replace(NOBODY, 'not-an-id'), who),
        ];
        for (const answer of answers) {
          expect({ status: answer.status < 500, text: answer.text.slice(0, 300) }).toEqual({
            status: true,
            text: answer.text.slice(0, 300),
          });
          expect(answer.text).not.toMatch(/node_modules|at async|prisma\./u);
        }
        const strange = answers[1];
        if (strange !== undefined && strange.status !== 403) expect(strange.status).toBe(400);
      }
    },
  );

  it.each(
    TABLE.filter(({ route }) => typeof route.access === 'object' && 'newsroom' in route.access),
  )('$name is for admins', async ({ route }) => {
    const answer = await call(route.method, pathOf(route.path), house.room.people.chief);
    expect(answer).toMatchObject({ status: 403, body: { code: 'right-missing' } });
  });

  it('lets a token for reading change nothing', async () => {
    const { room } = house;
    await room.sql(`UPDATE api_token SET reach = 'read' WHERE person_id = $1`, [
      room.people.secondEditor.id,
    ]);
    const { desks } = room;
    const story = { slugline: 'X', deskId: desks.city, language: 'en' };
    const answer = await call('POST', '/stories', room.people.secondEditor, story);
    expect(answer).toMatchObject({ status: 403 });
    expect((await call('GET', '/articles', room.people.secondEditor)).status).toBe(200);
  });
});
