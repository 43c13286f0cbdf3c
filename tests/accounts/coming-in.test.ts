import { describe, expect, it } from '@jest/globals';
import { acceptLink } from '#server/accounts/commands/accept-link.ts';
import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { changePerson } from '#server/accounts/commands/change-person.ts';
import { invitePerson } from '#server/accounts/commands/invite-person.ts';
import { makeFirstAdmin } from '#server/accounts/commands/make-first-admin.ts';
import { offerPasswordReset } from '#server/accounts/commands/offer-password-reset.ts';
import { signIn } from '#server/accounts/commands/sign-in.ts';
import { signOut } from '#server/accounts/commands/sign-out.ts';
import { changePassword } from '#server/accounts/commands/change-password.ts';
import { makeToken } from '#server/accounts/commands/make-token.ts';
import { frozenClock } from '#tests/support/database.ts';
import { openHouse } from '#tests/support/open-house.ts';

const PASSWORD = 'quay-lantern-osprey-41';

describe('coming in', () => {
  const house = openHouse();

  async function invited(email: string): Promise<{ personId: string; email: string }> {
    const { services, people, desks } = house.room;
    const memberships = [{ deskId: desks.city, role: 'reporter', languages: [] }];
    const { token } = await invitePerson(services, people.admin.actor, {
      email,
      name: 'New Person',
      isAdmin: false,
      memberships,
    });
    return acceptLink(services, token, { password: PASSWORD });
  }

  async function enter(email: string, password = PASSWORD): Promise<string> {
    return (await signIn(house.room.services, { email, password, userAgent: 'test' })).token;
  }

  it('an invitation makes an account with its desks, once, whoever is fastest', async () => {
    const { services, people } = house.room;
    const { token } = await invitePerson(services, people.admin.actor, {
      email: 'race@newsroom.example',
      name: 'Race',
      isAdmin: false,
      memberships: [],
    });
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, async () => acceptLink(services, token, { password: PASSWORD })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(acceptLink(services, token, { password: PASSWORD })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('a session is worth nothing once it is signed out of', async () => {
    const { services } = house.room;
    await invited('out@newsroom.example');
    const token = await enter('out@newsroom.example');
    const actor = await authenticate(services, token);
    expect(actor?.name).toBe('New Person');
    if (actor !== null) await signOut(services, actor);
    expect(await authenticate(services, token)).toBeNull();
  });

  it('the same answer meets a wrong address, a wrong password and a closed account', async () => {
    const { services, people } = house.room;
    const { personId } = await invited('closed@newsroom.example');
    await changePerson(services, people.admin.actor, { personId, change: { active: false } });
    for (const [email, password] of [
      ['nobody@newsroom.example', PASSWORD],
      ['closed@newsroom.example', PASSWORD],
      ['closed@newsroom.example', 'wrong'],
    ] as const) {
      await expect(enter(email, password)).rejects.toMatchObject({
        status: 401,
        code: 'wrong-credentials',
      });
    }
  });

  it('who is closed out loses sessions and tokens at once', async () => {
    const { services, people } = house.room;
    const { personId } = await invited('gone@newsroom.example');
    const session = await enter('gone@newsroom.example');
    const actor = await authenticate(services, session);
    if (actor === null) throw new Error('Should be in.');
    const { token } = await makeToken(services, actor, { name: 'mine', reach: 'write', days: 1 });
    await changePerson(services, people.admin.actor, { personId, change: { active: false } });
    expect(await authenticate(services, session)).toBeNull();
    expect(await authenticate(services, token)).toBeNull();
    await changePerson(services, people.admin.actor, { personId, change: { active: true } });
    expect(await authenticate(services, session)).toBeNull();
  });

  it('a new password ends every session and needs the old one', async () => {
    const { services } = house.room;
    await invited('change@newsroom.example');
    const session = await enter('change@newsroom.example');
    const actor = await authenticate(services, session);
    if (actor === null) throw new Error('Should be in.');
    await expect(
      changePassword(services, actor, { current: 'not it', next: 'gull-ferry-anchor-77' }),
    ).rejects.toMatchObject({ status: 422 });
    await changePassword(services, actor, { current: PASSWORD, next: 'gull-ferry-anchor-77' });
    expect(await authenticate(services, session)).toBeNull();
    expect(await enter('change@newsroom.example', 'gull-ferry-anchor-77')).toMatch(/^wts_/u);
  });

  it.each(['password1234', 'newsroom-2026', 'aaaaaaaaaaaaaa', 'easy@newsroom.example'])(
    'an easy password like %s is refused',
    async (password) => {
      const { services, people } = house.room;
      const { token } = await invitePerson(services, people.admin.actor, {
        email: 'easy@newsroom.example',
        name: 'Easy',
        isAdmin: false,
        memberships: [],
      });
      await expect(acceptLink(services, token, { password })).rejects.toMatchObject({
        status: 422,
        code: 'password-too-easy',
      });
      // A refused password does not use the link up.
      expect(
        (await acceptLink(services, token, { password: PASSWORD }).catch(
          (error: unknown) => error,
        )) as object,
      ).toMatchObject({ email: 'easy@newsroom.example' });
      await house.room.sql(
        `UPDATE person SET email = gen_random_uuid() || '@newsroom.example' WHERE email = 'easy@newsroom.example'`,
      );
    },
  );

  it('a reset link sets a password once and ends what was open', async () => {
    const { services, people } = house.room;
    const { personId } = await invited('reset@newsroom.example');
    const session = await enter('reset@newsroom.example');
    const older = await offerPasswordReset(services, people.admin.actor, personId);
    const { token } = await offerPasswordReset(services, people.admin.actor, personId);
    await expect(acceptLink(services, older.token, { password: PASSWORD })).rejects.toMatchObject({
      status: 404,
    });
    await acceptLink(services, token, { password: 'tern-buoy-harbour-19' });
    expect(await authenticate(services, session)).toBeNull();
    expect(await enter('reset@newsroom.example', 'tern-buoy-harbour-19')).toMatch(/^wts_/u);
  });

  it('the last admin stays', async () => {
    const { services, people } = house.room;
    const { admin } = people;
    await expect(
      changePerson(services, admin.actor, { personId: admin.id, change: { isAdmin: false } }),
    ).rejects.toMatchObject({ code: 'last-admin' });
    await expect(
      changePerson(services, admin.actor, { personId: admin.id, change: { active: false } }),
    ).rejects.toMatchObject({ code: 'last-admin' });
  });

  it('the command line opens the door to the first admin', async () => {
    const { services } = house.room;
    const { token, isNew } = await makeFirstAdmin(services, {
      email: 'first@newsroom.example',
      siteUrl: 'https://courier.example',
    });
    expect(isNew).toBe(true);
    const { personId } = await acceptLink(services, token, { password: PASSWORD });
    expect(await house.room.sql('SELECT is_admin FROM person WHERE id = $1', [personId])).toEqual([
      { is_admin: true },
    ]);
    expect(
      (
        await makeFirstAdmin(services, {
          email: 'first@newsroom.example',
          siteUrl: 'https://courier.example',
        })
      ).isNew,
    ).toBe(false);
  });

  it('no secret is kept as it is: not in a table, not in the record', async () => {
    const { services, people } = house.room;
    const { token } = await invitePerson(services, people.admin.actor, {
      email: 'secret@newsroom.example',
      name: 'Secret',
      isAdmin: false,
      memberships: [],
    });
    await acceptLink(services, token, { password: PASSWORD });
    const session = await enter('secret@newsroom.example');
    const rows = await house.room.sql<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM (SELECT to_jsonb(r) FROM record_entry r UNION ALL SELECT to_jsonb(s) FROM session s
       UNION ALL SELECT to_jsonb(l) FROM access_link l UNION ALL SELECT to_jsonb(p) FROM person p) t`,
    );
    for (const { row } of rows)
      for (const secret of [PASSWORD, token, session]) expect(row).not.toContain(secret);
    const record = await house.room.sql<{ detail: string }>(
      `SELECT detail::text AS detail FROM record_entry WHERE kind LIKE 'person-%'`,
    );
    for (const { detail } of record) expect(detail).not.toContain('argon2');
  });

  it('a session ends by itself', async () => {
    const { services } = house.room;
    await invited('late@newsroom.example');
    const token = await enter('late@newsroom.example');
    await frozenClock(house.db, '2099-01-01T00:00:00Z');
    expect(await authenticate(services, token)).toBeNull();
  });
});
