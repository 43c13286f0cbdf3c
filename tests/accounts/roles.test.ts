import { beforeAll, describe, expect, it } from '@jest/globals';
import { acceptLink } from '#server/accounts/commands/accept-link.ts';
import { invitePerson } from '#server/accounts/commands/invite-person.ts';
import { signIn } from '#server/accounts/commands/sign-in.ts';
import { BUILT_IN_ROLES, RIGHTS } from '#contract/vocabulary.ts';
import { openHouse } from '#tests/support/open-house.ts';

const PASSWORD = 'quay-lantern-osprey-41';
type Role = { id: string; name: string; rights: string[]; version: number; people: number };

describe('roles', () => {
  const house = openHouse();
  let session: { token: string };

  // Roles are changed by somebody at a screen, never by a program.
  beforeAll(async () => {
    const { services, people, desks } = house.room;
    const { token } = await invitePerson(services, people.admin.actor, {
      email: 'keeper@newsroom.example',
      name: 'Keeper',
      isAdmin: true,
      memberships: [{ deskId: desks.paris, role: 'contributor', languages: [] }],
    });
    const { email } = await acceptLink(services, token, { password: PASSWORD });
    session = await signIn(services, { email, password: PASSWORD, userAgent: 'test' });
  });

  const keeper = () => house.api.as(session);

  async function read(id: string): Promise<Role | undefined> {
    const { body } = await house.api.as(house.room.people.reporter).get('/roles');
    return (body.items as Role[]).find((role) => role.id === id);
  }

  async function make(id: string, rights: readonly string[] = ['sign-legal']): Promise<Role> {
    const answer = await keeper().post('/roles', { body: { id, name: `The ${id}`, rights } });
    expect(answer.status).toBe(201);
    const role = await read(id);
    if (role === undefined) throw new Error('The role was not made.');
    return role;
  }

  async function entriesAfter(seq: number) {
    return house.room.sql<{ kind: string; subject_id: string; detail: object }>(
      `SELECT kind, subject_id, detail FROM record_entry WHERE seq > $1 ORDER BY seq`,
      [seq],
    );
  }

  async function lastSeq(): Promise<number> {
    const [row] = await house.room.sql<{ seq: number }>(
      'SELECT coalesce(max(seq), 0)::int AS seq FROM record_entry',
    );
    return row?.seq ?? 0;
  }

  it('are five to begin with, read by everybody, with their rights and how many people have them', async () => {
    const { body } = await house.api.as(house.room.people.reporter).get('/roles');
    const items = body.items as (Role & { builtIn: boolean })[];
    expect(items.map(({ id }) => id)).toEqual([...BUILT_IN_ROLES]);
    expect(items.every(({ builtIn, name }) => builtIn && name === '')).toBe(true);
    expect(items.find(({ id }) => id === 'reporter')).toMatchObject({
      rights: ['write', 'suggest', 'submit'],
      people: 2,
    });
    const chief = items.find(({ id }) => id === 'chief')?.rights ?? [];
    expect(chief).toEqual(RIGHTS.filter((right) => chief.includes(right)));
  });

  it('are added by an admin, with rights, and the record says so', async () => {
    const before = await lastSeq();
    const role = await make('counsel', ['suggest', 'sign-legal']);
    expect(role).toMatchObject({ name: 'The counsel', rights: ['suggest', 'sign-legal'] });
    const entries = await entriesAfter(before);
    expect(entries.map(({ kind, subject_id }) => `${kind} ${subject_id}`)).toEqual([
      'role-added counsel',
      'role-right-added role_right',
      'role-right-added role_right',
    ]);
    expect(entries.map(({ detail }) => detail)).toContainEqual({
      role: 'counsel',
      right: 'sign-legal',
    });
  });

  it('may hold no right at all: a place on the desk and nothing more', async () => {
    expect(await make('observer', [])).toMatchObject({ rights: [], people: 0 });
  });

  it('are nobody’s to change but an admin’s, and no program’s', async () => {
    const { people } = house.room;
    const body = { id: 'sneak', name: 'Sneak', rights: ['kill'] };
    for (const who of [people.chief, people.editor])
      expect(await house.api.as(who).post('/roles', { body })).toMatchObject({ status: 403 });
    for (const call of [
      house.api.as(people.admin).post('/roles', { body }),
      house.api.as(people.admin).put('/roles/editor', { ifMatch: 1, body: { rights: [] } }),
      house.api.as(people.admin).delete('/roles/counsel'),
    ])
      expect(await call).toMatchObject({ status: 403, body: { code: 'session-needed' } });
    expect(await read('sneak')).toBeUndefined();
  });

  it('that are called like another are refused, by id and by name', async () => {
    await make('fact-checker');
    const again = { id: 'fact-checker', name: 'Another', rights: [] };
    expect(await keeper().post('/roles', { body: again })).toMatchObject({
      status: 409,
      body: { code: 'role-exists' },
    });
    const same = { id: 'checker-two', name: 'THE FACT-CHECKER', rights: [] };
    expect(await keeper().post('/roles', { body: same })).toMatchObject({
      status: 409,
      body: { code: 'role-exists' },
    });
    for (const bad of [
      { id: 'Upper', name: 'x', rights: [] },
      { id: '9lives', name: 'x', rights: [] },
      { id: 'a'.repeat(41), name: 'x', rights: [] },
      { id: 'fine', name: '  ', rights: [] },
      { id: 'fine', name: 'x'.repeat(61), rights: [] },
      { id: 'fine', name: 'x', rights: ['fly'] },
      { id: 'fine', name: 'x', rights: [], builtIn: true },
    ])
      expect(await keeper().post('/roles', { body: bad })).toMatchObject({ status: 400 });
  });

  it('are saved over no one else’s change, whether of the name or of the rights', async () => {
    const { version } = await make('night-desk', ['write']);
    const put = async (body: object, ifMatch: number) =>
      keeper().put('/roles/night-desk', { ifMatch, body });
    expect(await put({ name: 'Night', rights: ['write'] }, version)).toMatchObject({ status: 200 });
    expect(await put({ rights: [] }, version)).toMatchObject({
      status: 412,
      body: { code: 'stale-version' },
    });
    const { version: now = 0 } = (await read('night-desk')) ?? {};
    const both = await Promise.all([
      put({ rights: ['write', 'kill'] }, now),
      put({ rights: ['write', 'spike'] }, now),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await keeper().put('/roles/nobody', { ifMatch: 1, body: { rights: [] } })).toMatchObject(
      { status: 404 },
    );
    expect(await keeper().put('/roles/night-desk', { body: { rights: [] } })).toMatchObject({
      status: 428,
    });
  });

  it('that are built in keep their names and stay; their rights may change', async () => {
    const { version = 0, rights = [] } = (await read('contributor')) ?? {};
    expect(
      await keeper().put('/roles/contributor', {
        ifMatch: version,
        body: { name: 'Guest', rights },
      }),
    ).toMatchObject({ status: 409, body: { code: 'role-built-in' } });
    expect(await keeper().delete('/roles/contributor')).toMatchObject({
      status: 409,
      body: { code: 'role-built-in' },
    });
    const more = { ifMatch: version, body: { rights: [...rights, 'withhold-byline'] } };
    expect(await keeper().put('/roles/contributor', more)).toMatchObject({ status: 200 });
    const back = { ifMatch: version + 1, body: { rights } };
    expect(await keeper().put('/roles/contributor', back)).toMatchObject({ status: 200 });
  });

  it('that somebody has, or was promised, are not deleted', async () => {
    const { services, people, desks } = house.room;
    await make('stringer', ['write']);
    const grants = [{ deskId: desks.city, role: 'stringer', languages: [] }];
    const invitation = {
      email: 'stringer@newsroom.example',
      name: 'Stringer',
      isAdmin: false,
      memberships: grants,
    };
    const { token } = await invitePerson(services, people.admin.actor, invitation);
    expect(await read('stringer')).toMatchObject({ people: 0, promised: 1 });
    const inUse = { status: 409, body: { code: 'role-in-use' } };
    expect(await keeper().delete('/roles/stringer')).toMatchObject(inUse);
    const { personId } = await acceptLink(services, token, { password: PASSWORD });
    expect(await read('stringer')).toMatchObject({ people: 1, promised: 0 });
    expect(await keeper().delete('/roles/stringer')).toMatchObject(inUse);
    // Somebody whose account is closed keeps what they were.
    await keeper().patch(`/people/${personId}`, { body: { active: false } });
    expect(await keeper().delete('/roles/stringer')).toMatchObject(inUse);
    await keeper().patch(`/people/${personId}`, { body: { memberships: [] } });
    const before = await lastSeq();
    expect(await keeper().delete('/roles/stringer')).toMatchObject({ status: 204 });
    expect((await entriesAfter(before)).map(({ kind }) => kind).sort()).toEqual([
      'role-removed',
      'role-right-removed',
    ]);
    expect(await keeper().delete('/roles/stringer')).toMatchObject({ status: 404 });
  });

  it('that are not there are given to nobody, and each is named', async () => {
    const { people, desks } = house.room;
    const memberships = [
      { deskId: desks.city, role: 'reporter' },
      { deskId: desks.city, role: 'wizard' },
      { deskId: desks.paris, role: 'dragon' },
    ];
    const unknown = {
      status: 422,
      body: {
        code: 'unknown-role',
        issues: [
          { at: 'body.memberships[1].role', code: 'unknown-role' },
          { at: 'body.memberships[2].role', code: 'unknown-role' },
        ],
      },
    };
    const person = people.secondReporter.id;
    expect(await keeper().patch(`/people/${person}`, { body: { memberships } })).toMatchObject(
      unknown,
    );
    const body = { email: 'new@newsroom.example', name: 'New', memberships };
    expect(await keeper().post('/invitations', { body })).toMatchObject(unknown);
  });

  it('an invitation and a deletion that meet: one of them is refused', async () => {
    const { services, people, desks } = house.room;
    for (let n = 0; n < 6; n += 1) {
      const id = `meeting-${String(n)}`;
      await make(id);
      const [invited, deleted] = await Promise.allSettled([
        invitePerson(services, people.admin.actor, {
          email: `${id}@newsroom.example`,
          name: 'Met',
          isAdmin: false,
          memberships: [{ deskId: desks.city, role: id, languages: [] }],
        }),
        keeper().delete(`/roles/${id}`),
      ]);
      const gone = (await read(id)) === undefined;
      expect(invited.status).toBe(gone ? 'rejected' : 'fulfilled');
      expect(deleted).toMatchObject({ value: { status: gone ? 204 : 409 } });
    }
  });
});
