import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, type MadeArticle } from '#tests/support/article.ts';
import { count } from '#tests/support/counts.ts';
import { openHouse } from '#tests/support/open-house.ts';

const ROUNDS = count({ full: 40, quick: 3 });

type Said = { status: number; body: { code?: string } | null };
/** A button, pressed: what it sends, and which facts there are of it afterwards. */
type Pressed = { press: () => Promise<Said>; facts: string; about: string };

describe('a button that is pressed twice in the same second', () => {
  const house = openHouse({ size: 12 });
  const as = (name: keyof typeof house.room.people) => house.api.as(house.room.people[name]);
  const headOf = async ({ id }: MadeArticle) => (await factsOf(house.room, id)).head?.id;
  const draft = () => anArticle(house.room);
  const filed = () => draft().inReview();
  const ready = () => filed().signedBy(house.room.people.editor);

  const BUTTONS: Record<string, () => Promise<Pressed>> = {
    submit: async () => {
      const { id } = await draft().made();
      const { position } = await factsOf(house.room, id);
      const press = () =>
        as('reporter').post(`/articles/${id}/submissions`, { body: { position } });
      return { press, facts: `desk_move WHERE kind = 'submitted' AND article_id`, about: id };
    },
    return: async () => {
      const { id } = await filed().made();
      const body = { note: 'Who says so?' };
      const press = () => as('editor').post(`/articles/${id}/returns`, { body });
      return { press, facts: `desk_move WHERE kind = 'returned' AND article_id`, about: id };
    },
    sign: async () => {
      const article = await filed().made();
      const body = { revisionId: await headOf(article), scope: 'editorial' };
      const press = () => as('editor').post(`/articles/${article.id}/sign-offs`, { body });
      return { press, facts: 'sign_off WHERE article_id', about: article.id };
    },
    'take a signature back': async () => {
      const { id } = await ready().made();
      const { signOffs } = (await as('editor').get(`/articles/${id}`)).body;
      const about = String(signOffs[0].id);
      const body = { reason: 'Not sure' };
      const press = () => as('editor').post(`/sign-offs/${about}/withdrawals`, { body });
      return { press, facts: 'sign_off_withdrawal WHERE sign_off_id', about };
    },
    publish: async () => {
      const article = await ready().made();
      const body = { revisionId: await headOf(article), kind: 'initial' };
      const press = () => as('editor').post(`/articles/${article.id}/publications`, { body });
      return { press, facts: 'publication WHERE article_id', about: article.id };
    },
    'break the glass': async () => {
      const article = await filed().made();
      const breakGlass = { reason: 'The tide gate has failed.' };
      const body = { revisionId: await headOf(article), kind: 'initial', breakGlass };
      const press = () => as('chief').post(`/articles/${article.id}/publications`, { body });
      return { press, facts: 'glass_break WHERE article_id', about: article.id };
    },
    'look at a broken glass': async () => {
      const article = await filed().made();
      const breakGlass = { reason: 'The tide gate has failed.' };
      const body = { revisionId: await headOf(article), kind: 'initial', breakGlass };
      await as('chief').post(`/articles/${article.id}/publications`, { body });
      const glass = 'SELECT publication_id AS id FROM glass_break WHERE article_id = $1';
      const [broken] = await house.room.sql<{ id: string }>(glass, [article.id]);
      const path = `/publications/${String(broken?.id)}/reviews`;
      const press = () => as('editor').post(path, { body: { verdict: 'stands' } });
      return { press, facts: 'glass_review WHERE article_id', about: article.id };
    },
    'cancel a schedule': async () => {
      const article = await ready().made();
      const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
      const at = { local: `${day}T06:00`, zone: 'Europe/Paris' };
      const body = { revisionId: await headOf(article), kind: 'initial', ...at };
      await as('editor').post(`/articles/${article.id}/schedules`, { body });
      const about = String((await factsOf(house.room, article.id)).schedule?.id);
      const press = () => as('editor').delete(`/schedules/${about}`, { body: { reason: 'No' } });
      return { press, facts: 'schedule_end WHERE schedule_id', about };
    },
    withdraw: async () => {
      const { id } = await ready().live().made();
      const body = { notice: 'We are checking.' };
      const press = () => as('chief').post(`/articles/${id}/withdrawals`, { body });
      return { press, facts: `publication WHERE kind = 'withdrawal' AND article_id`, about: id };
    },
    kill: async () => {
      const { storyId } = await draft().about('kill-me').made();
      const body = { reason: 'A hoax', notices: {}, confirmation: 'kill-me' };
      const press = () => as('chief').post(`/stories/${storyId}/kills`, { body });
      return { press, facts: 'kill WHERE story_id', about: storyId };
    },
    'confirm a kill': async () => {
      const { storyId } = await draft().killed().made();
      const press = () => as('editor').post(`/stories/${storyId}/kill-confirmations`, { body: {} });
      const facts = 'kill_confirmation c JOIN kill k ON k.id = c.kill_id WHERE k.story_id';
      return { press, facts, about: storyId };
    },
    merge: async () => {
      const [one, other] = [await draft().made(), await draft().about('other').made()];
      const ifMatch = (await factsOf(house.room, one.id)).story.version;
      const body = { into: other.storyId, reason: 'The same event' };
      const press = () => as('editor').post(`/stories/${one.storyId}/merge`, { body, ifMatch });
      return { press, facts: 'story_merge WHERE story_id', about: one.storyId };
    },
    'add a language': async () => {
      const { id, storyId } = await draft().made();
      const body = { language: 'fr', deskId: house.room.desks.paris };
      const press = () => as('translator').post(`/articles/${id}/translations`, { body });
      return { press, facts: `article WHERE language = 'fr' AND story_id`, about: storyId };
    },
    'make a story of a plan': async () => {
      const item = await as('editor').post('/plan-items', {
        body: {
          ...{ slugline: 'COURT', deskId: house.room.desks.city, languages: ['en'] },
          planned: { local: '2099-06-01', zone: 'Europe/Paris' },
        },
      });
      const about = String(item.body.id);
      const press = () => as('reporter').post(`/plan-items/${about}/stories`);
      return { press, facts: 'plan_item p JOIN story s ON s.id = p.story_id WHERE p.id', about };
    },
  };

  it.each(Object.keys(BUTTONS))('does once what it does: %s', async (name) => {
    const prepare = BUTTONS[name];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pressed = await prepare?.();
      if (pressed === undefined) throw new Error(`There is no button “${name}”.`);
      const { press, facts, about } = pressed;
      const said = await Promise.all([press(), press()]);
      const told = said.map(({ status, body }) => [status, body?.code]);
      const [done, refused] = [
        said.filter(({ status }) => status < 300),
        said.filter(({ status }) => status >= 400),
      ];
      expect({ told, done: done.length }).toEqual({ told, done: 1 });
      // Whoever comes second is told why, and it is no fault of the house.
      expect({ told, fault: refused.some(({ status }) => status >= 500) }).toEqual({
        told,
        fault: false,
      });
      expect({ told, code: typeof refused[0]?.body?.code }).toEqual({ told, code: 'string' });
      const [row] = await house.room.sql<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${facts} = $1`,
        [about],
      );
      expect({ name, n: row?.n }).toEqual({ name, n: 1 });
    }
  });
});
