import { describe, expect, it } from '@jest/globals';
import { refusalSentence } from '#contract/refusals.ts';
import { ABILITIES, type Ability } from '#contract/vocabulary.ts';
import {
  anArticle,
  factsOf,
  type ArticleBuilder,
  type MadeArticle,
} from '#tests/support/article.ts';
import type { PersonName } from '#tests/support/newsroom.ts';
import { openRoom } from './open-room.ts';

/* What the server says about a button must be what happens when it is pressed. */

const here = openRoom();

type Press = (article: MadeArticle, by: PersonName) => Promise<number>;

async function post(by: PersonName, path: string, body?: object): Promise<number> {
  return (await here.api.as(here.room.people[by]).post(path, body && { body })).status;
}

const BUTTONS: Partial<Record<Ability, Press>> = {
  edit: async ({ id }, by) => {
    const { position } = await factsOf(here.room, id);
    const sent = { body: { headline: 'Ferry is late' }, ifMatch: position };
    return (await here.api.as(here.room.people[by]).put(`/articles/${id}/working-copy`, sent))
      .status;
  },
  submit: async ({ id }, by) => {
    const { position } = await factsOf(here.room, id);
    return post(by, `/articles/${id}/submissions`, { position });
  },
  'take-back': async ({ id }, by) => post(by, `/articles/${id}/take-backs`),
  return: async ({ id }, by) => post(by, `/articles/${id}/returns`, { note: 'Who says so?' }),
  spike: async ({ storyId }, by) => post(by, `/stories/${storyId}/spikes`),
  restore: async ({ storyId }, by) => post(by, `/stories/${storyId}/restorations`),
  copy: async ({ id }, by) => post(by, `/articles/${id}/copies`, { slugline: 'ferry-2' }),
  'keep-template': async ({ id }, by) =>
    post(by, `/articles/${id}/templates`, { name: `From ${id} by ${by}` }),
  embargo: async ({ storyId }, by) => {
    const embargo = { local: null, zone: 'Europe/Paris' };
    const sent = { body: { embargo } };
    return (await here.api.as(here.room.people[by]).put(`/stories/${storyId}/embargo`, sent))
      .status;
  },
  'edit-story': async ({ id, storyId }, by) => {
    const { story } = await factsOf(here.room, id);
    const sent = { body: { urgency: 2 }, ifMatch: story.version };
    return (await here.api.as(here.room.people[by]).patch(`/stories/${storyId}`, sent)).status;
  },
};

const SITUATIONS: Record<string, (article: ArticleBuilder) => ArticleBuilder> = {
  draft: (article) => article,
  'in review': (article) => article.inReview(),
  spiked: (article) => article.spiked(),
  live: (article) =>
    article
      .inReview()
      .signedBy(here.room.people.editor)
      .live()
      .editedBy(here.room.people.reporter, { dateline: 'PORT ALMORY' }),
};

const PEOPLE: PersonName[] = ['reporter', 'editor', 'chief', 'translator', 'admin'];
const cells = PEOPLE.flatMap((who) => Object.keys(SITUATIONS).map((what) => [who, what] as const));

async function abilitiesOf(who: PersonName, article: MadeArticle) {
  const answer = await here.api.as(here.room.people[who]).get(`/articles/${article.id}`);
  return answer.body.abilities as Record<Ability, { allowed: boolean; reason?: string }>;
}

describe('what a person can do', () => {
  it.each(cells)('as %s with a story that is %s is what the server said', async (who, what) => {
    const make = async (): Promise<MadeArticle> => SITUATIONS[what]!(anArticle(here.room)).made();
    const article = await make();
    const said = await abilitiesOf(who, article);
    const allowed = Object.keys(BUTTONS).filter((name) => said[name as Ability].allowed);
    const statuses: Record<string, boolean> = {};
    // Those that are refused change nothing, so that they can share one article.
    for (const [name, press] of Object.entries(BUTTONS)) {
      const pressed = allowed.includes(name) ? await make() : article;
      statuses[name] = (await press(pressed, who)) < 300;
    }
    const expected = Object.keys(BUTTONS).map((name) => [name, allowed.includes(name)]);
    expect(statuses).toEqual(Object.fromEntries(expected));
  });

  it('is said of every ability, and each refusal with its reason in a sentence', async () => {
    const article = await anArticle(here.room).made();
    for (const who of PEOPLE) {
      const said = await abilitiesOf(who, article);
      expect(Object.keys(said).sort()).toEqual([...ABILITIES].sort());
      for (const answer of Object.values(said)) {
        const { allowed, reason } = answer;
        expect(answer).toEqual(
          allowed ? { allowed } : { allowed, reason, sentence: refusalSentence(reason as never) },
        );
      }
    }
  });

  it('to translate needs the right on some desk, and a language that is free', async () => {
    const article = await anArticle(here.room).made();
    expect(await abilitiesOf('translator', article)).toMatchObject({
      translate: { allowed: true },
    });
    expect(await abilitiesOf('reporter', article)).toMatchObject({
      translate: { allowed: false, reason: 'right-missing' },
    });
    await here.room.sql(
      `INSERT INTO article (story_id, language, desk_id, source_article_id, created_by)
       SELECT $1, language, $2, $3, $4 FROM unnest(ARRAY['fr', 'de', 'uk', 'ar']) AS language`,
      [article.storyId, here.room.desks.paris, article.id, here.room.people.translator.id],
    );
    await here.room.sql(
      `INSERT INTO working_copy (article_id, body) SELECT id, '{"type": "doc"}' FROM article WHERE source_article_id = $1`,
      [article.id],
    );
    expect(await abilitiesOf('translator', article)).toMatchObject({
      translate: { allowed: false, reason: 'language-exists' },
    });
  });

  it('comes from the rooms above too, each asked about what it knows', async () => {
    const article = await anArticle(here.room).made();
    const { services } = here.room;
    const before = services.abilityProviders;
    services.abilityProviders = [
      (facts, actor) => ({ kill: { allowed: facts.id === article.id && actor.name !== '' } }),
    ];
    expect(await abilitiesOf('reporter', article)).toMatchObject({ kill: { allowed: true } });
    services.abilityProviders = before;
    expect(await abilitiesOf('reporter', article)).toMatchObject({ kill: { allowed: false } });
  });
});
