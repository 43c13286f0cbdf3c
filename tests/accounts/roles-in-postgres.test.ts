import { describe, expect, it } from '@jest/globals';
import { openHouse } from '#tests/support/open-house.ts';

describe('what Postgres refuses of roles', () => {
  const house = openHouse();
  const run = async (text: string): Promise<unknown> => house.room.sql(text);

  it('another built-in one, another id, another name or the end of a built-in one', async () => {
    const refused = /built.in/u;
    await expect(run(`INSERT INTO role (id, built_in) VALUES ('king', true)`)).rejects.toThrow(
      refused,
    );
    await expect(run(`UPDATE role SET name = 'Boss' WHERE id = 'chief'`)).rejects.toThrow(refused);
    await expect(run(`UPDATE role SET id = 'boss' WHERE id = 'chief'`)).rejects.toThrow(refused);
    await expect(run(`UPDATE role SET built_in = false WHERE id = 'chief'`)).rejects.toThrow(
      refused,
    );
    await expect(run(`DELETE FROM role WHERE id = 'contributor'`)).rejects.toThrow(refused);
  });

  it('names and ids that are none', async () => {
    const insert = async (id: string, name: string): Promise<unknown> =>
      house.room.sql('INSERT INTO role (id, name) VALUES ($1, $2)', [id, name]);
    await expect(insert('Two Words', 'Fine')).rejects.toThrow(/role_id/u);
    await expect(insert('fine', '')).rejects.toThrow(/role_name/u);
    await expect(insert('fine', ' edge')).rejects.toThrow(/role_name/u);
    await insert('fine', 'Fine');
    await expect(insert('other', 'FINE')).rejects.toThrow(/role_name_apart/u);
  });

  it('a role for a membership, a right or an invitation that is not there', async () => {
    const { people, desks, sql } = house.room;
    await expect(
      sql(`INSERT INTO membership (person_id, desk_id, role) VALUES ($1, $2, 'wizard')`, [
        people.editor.id,
        desks.city,
      ]),
    ).rejects.toThrow(/membership_role_fkey/u);
    await expect(
      run(`INSERT INTO role_right (role, "right") VALUES ('wizard', 'kill')`),
    ).rejects.toThrow(/role_right_role_fkey/u);
    await expect(
      run(`INSERT INTO access_link (kind, token_digest, email, memberships, expires_at)
        VALUES ('invitation', '\\x00', 'x@newsroom.example', '[{"role": "wizard"}]', newsroom_now() + interval '1 day')`),
    ).rejects.toThrow(/no role wizard/u);
  });

  it('the end of a role that somebody has', async () => {
    const { people, desks, sql } = house.room;
    await run(`INSERT INTO role (id, name) VALUES ('kept', 'Kept')`);
    await sql(`INSERT INTO membership (person_id, desk_id, role) VALUES ($1, $2, 'kept')`, [
      people.editor.id,
      desks.city,
    ]);
    await expect(run(`DELETE FROM role WHERE id = 'kept'`)).rejects.toThrow(/has this role/u);
    // The version grows with the rights, also when somebody else's program changes them.
    await run(`INSERT INTO role_right (role, "right") VALUES ('kept', 'kill')`);
    expect(await sql(`SELECT version FROM role WHERE id = 'kept'`)).toEqual([{ version: 2 }]);
  });
});
