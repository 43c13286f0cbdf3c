import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Right } from '#contract/vocabulary.ts';
import { addRole, saveRole } from '#server/accounts/commands/save-role.ts';
import { roles } from '#server/accounts/queries/read-roles.ts';
import { personAtWork } from '#server/accounts/queries/person-at-work.ts';
import { anArticle, sign } from '#tests/support/article.ts';
import { knock } from '#tests/support/collab-line.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { serveCollab, type CollabServer } from '#tests/support/open-collab.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { typed } from '../writing/collab/typing.ts';

describe('a right that is taken from a role', () => {
  const house = openHouse();
  let server: CollabServer;
  beforeAll(async () => {
    server = await serveCollab(house.room, house.db);
  });
  afterAll(async () => server.close());

  async function change(id: string, more: readonly Right[], less: readonly Right[] = []) {
    const { services, people } = house.room;
    const role = (await roles(services)).find((each) => each.id === id);
    if (role === undefined) throw new Error(`There is no role ${id}.`);
    const rights = [...role.rights.filter((right) => !less.includes(right)), ...more];
    await saveRole(services, people.admin.actor, {
      ...{ id, version: role.version, name: undefined, rights },
    });
  }

  async function appoint(who: Member, role: string): Promise<void> {
    const { desks, services } = house.room;
    await services.database.prisma.membership.create({
      data: { personId: who.id, deskId: desks.city, role },
    });
  }

  it('is gone from open sessions with the next request, and comes back as fast', async () => {
    const { room, api } = house;
    const article = await anArticle(room).made();
    const ability = async (name: string) => {
      const { body } = await api.as(room.people.editor).get(`/articles/${article.id}`);
      return body.abilities[name] as { allowed: boolean; reason?: string };
    };
    expect(await ability('spike')).toEqual({ allowed: true });
    await change('editor', [], ['spike']);
    expect(await ability('spike')).toMatchObject({ allowed: false, reason: 'right-missing' });
    const spikes = `/stories/${article.storyId}/spikes`;
    expect(await api.as(room.people.editor).post(spikes)).toMatchObject({ status: 403 });
    await change('editor', ['spike']);
    expect(await ability('spike')).toEqual({ allowed: true });
  });

  it('is gone from the very next step of an open socket, which is then closed', async () => {
    const { room } = house;
    const article = await anArticle(room).made();
    const line = await knock(server.port, article.id, { token: room.people.secondReporter.token });
    const { position } = await line.open();
    await change('reporter', [], ['write', 'suggest']);
    expect(await line.steps(position, [typed(1, 'Too late.')])).toMatchObject({
      type: 'refused',
      code: 'right-missing',
    });
    expect(await line.end()).toBe(4403);
    await change('reporter', ['write', 'suggest']);
  });

  it('is gone from Postgres too: a signature in its scope is worth nothing', async () => {
    const { room } = house;
    const { secondReporter, admin } = room.people;
    await addRole(room.services, admin.actor, {
      ...{ id: 'counsel', name: 'Counsel', rights: ['sign-legal'] },
    });
    await appoint(secondReporter, 'counsel');
    const signedWithRight = async (): Promise<unknown> => {
      const article = await anArticle(room).inReview().made();
      await sign(room, secondReporter, { articleId: article.id, scope: 'legal' });
      const [row] = await room.sql<{ with_right: boolean }>(
        'SELECT with_right FROM sign_off WHERE article_id = $1',
        [article.id],
      );
      return row?.with_right;
    };
    expect(await signedWithRight()).toBe(true);
    await change('counsel', [], ['sign-legal']);
    await expect(signedWithRight()).rejects.toThrow(/right|sign/u);
  });

  it('leaves what the same person holds through another role', async () => {
    const { room } = house;
    const { editor, admin } = room.people;
    await addRole(room.services, admin.actor, {
      ...{ id: 'night-editor', name: 'Night editor', rights: ['spike', 'withdraw'] },
    });
    await appoint(editor, 'night-editor');
    await change('editor', [], ['spike']);
    const now = await personAtWork(room.services, editor.id);
    expect(now?.rights.get(room.desks.city)?.has('spike')).toBe(true);
    await change('night-editor', [], ['spike']);
    const then = await personAtWork(room.services, editor.id);
    expect(then?.rights.get(room.desks.city)?.has('spike')).toBe(false);
    expect(then?.rights.get(room.desks.city)?.has('withdraw')).toBe(true);
  });
});
