import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptLink } from '#server/accounts/commands/accept-link.ts';
import { invitePerson } from '#server/accounts/commands/invite-person.ts';
import { signIn } from '#server/accounts/commands/sign-in.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';

const PASSWORD = 'quay-lantern-osprey-41';
const NOBODY = '019aab3c-0000-7000-8000-00000000000a';
type Open = { id: string; email: string; madeBy: string; expiresAt: string };

describe('open invitations', () => {
  const house = openHouse();
  let session: { token: string };

  beforeAll(async () => {
    const { services } = house.room;
    const invitation = { email: 'keeper@newsroom.example', name: 'Keeper', isAdmin: true };
    const { token } = await invitePerson(services, null, { ...invitation, memberships: [] });
    const { email } = await acceptLink(services, token, { password: PASSWORD });
    session = await signIn(services, { email, password: PASSWORD, userAgent: 'test' });
  });

  async function invite(email: string): Promise<{ id: string; token: string }> {
    const { desks } = house.room;
    const memberships = [{ deskId: desks.paris, role: 'translator', languages: ['fr'] }];
    const body = { email, name: 'Somebody', memberships };
    const { body: link } = await house.api.as(session).post('/invitations', { body });
    const id = (await open()).find((each) => each.email === email)?.id ?? '';
    return { id, token: tokenOf(link) };
  }

  async function open(): Promise<Open[]> {
    const { body } = await house.api.as(session).get('/invitations');
    return body.items as Open[];
  }

  const tokenOf = (link: { url: string }): string => link.url.split('/').at(-1) ?? '';
  const accept = async (token: string): Promise<unknown> =>
    acceptLink(house.room.services, token, { password: PASSWORD });

  it('are listed with who made them and until when, never with their links', async () => {
    const { token } = await invite('listed@newsroom.example');
    const { body } = await house.api.as(session).get('/invitations');
    expect(body.items).toMatchObject([
      {
        email: 'listed@newsroom.example',
        madeBy: 'Keeper',
        memberships: [{ role: 'translator', languages: ['fr'] }],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(token);
    await accept(token);
    expect(await open()).toEqual([]);
  });

  it('are taken back: the link is worth nothing, and the record says who did it', async () => {
    const { id, token } = await invite('unwanted@newsroom.example');
    expect(await house.api.as(session).delete(`/invitations/${id}`)).toMatchObject({ status: 204 });
    expect(await open()).toEqual([]);
    await expect(accept(token)).rejects.toMatchObject({ status: 404 });
    const [entry] = await house.room.sql<{ kind: string; detail: object }>(
      'SELECT kind, detail FROM record_entry ORDER BY seq DESC LIMIT 1',
    );
    expect(entry).toMatchObject({
      kind: 'access-link-changed',
      detail: { revoked_at: { was: null } },
    });
    expect(await house.api.as(session).delete(`/invitations/${id}`)).toMatchObject({ status: 404 });
  });

  it('are renewed by a new link, and the old one ends', async () => {
    const { id, token } = await invite('late@newsroom.example');
    const again = await house.api.as(session).post(`/invitations/${id}/links`);
    expect(again.status).toBe(201);
    await expect(accept(token)).rejects.toMatchObject({ status: 404 });
    expect(await open()).toHaveLength(1);
    await accept(tokenOf(again.body));
    expect(await open()).toEqual([]);
    // Nor can it be taken back or renewed once it was taken up.
    expect(await house.api.as(session).post(`/invitations/${id}/links`)).toMatchObject({
      status: 404,
    });
    expect(await house.api.as(session).delete(`/invitations/${NOBODY}`)).toMatchObject({
      status: 404,
    });
  });

  it('are an admin’s to see and to change, and a token’s only to see', async () => {
    const { people } = house.room;
    const { id } = await invite('hidden@newsroom.example');
    expect(await house.api.as(people.chief).get('/invitations')).toMatchObject({ status: 403 });
    expect(await house.api.as(people.admin).get('/invitations')).toMatchObject({ status: 200 });
    for (const call of [
      house.api.as(people.admin).delete(`/invitations/${id}`),
      house.api.as(people.admin).post(`/invitations/${id}/links`),
    ])
      expect(await call).toMatchObject({ status: 403, body: { code: 'session-needed' } });
    await house.api.as(session).delete(`/invitations/${id}`);
  });

  it('hold no role any longer once their time is over', async () => {
    const { services, people, desks, sql } = house.room;
    await sql(`INSERT INTO role (id, name) VALUES ('guest', 'Guest')`);
    await invitePerson(services, people.admin.actor, {
      email: 'never@newsroom.example',
      name: 'Never',
      isAdmin: false,
      memberships: [{ deskId: desks.city, role: 'guest', languages: [] }],
    });
    await expect(sql(`DELETE FROM role WHERE id = 'guest'`)).rejects.toThrow(/promised/u);
    const [row] = await sql<{ late: string }>(
      `SELECT (newsroom_now() + interval '8 days')::text AS late`,
    );
    await frozenClock(house.db, row?.late ?? '');
    await sql(`DELETE FROM role WHERE id = 'guest'`);
    expect(await sql(`SELECT FROM role WHERE id = 'guest'`)).toEqual([]);
  });
});
