import { describe, expect, it } from '@jest/globals';
import { databaseFault } from '#server/kit/database/database-fault.ts';
import { newId } from '#server/kit/ids.ts';
import { bodyOf } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { aTemplate } from './template-wish.ts';

/* What the API refuses about templates the database refuses too: SQL as the runtime role. */

describe('templates, written straight into the tables', () => {
  const house = openHouse();
  const who = (name: keyof typeof house.room.people): string => house.room.people[name].id;

  async function attempt(sql: string, values: unknown[]): Promise<string> {
    try {
      await house.room.sql(sql, values);
      return 'done';
    } catch (error) {
      const fault = databaseFault(error);
      return fault?.hint ?? fault?.sqlState ?? String(error);
    }
  }

  const keep = async (by: string, more = ''): Promise<string> =>
    attempt(
      `INSERT INTO story_template (desk_id, language, name, body, created_by, changed_by ${more === '' ? '' : ', retired_at'})
       VALUES ($1, 'en', $2, '{"type": "doc"}', $3, $3 ${more})`,
      [house.room.desks.city, newId(), by],
    );
  const change = async (id: string, set: string, values: unknown[] = []): Promise<string> =>
    attempt(`UPDATE story_template SET ${set} WHERE id = $1`, [id, ...values]);

  it('are kept by whoever has the right, begin in use, and are never removed', async () => {
    expect(await keep(who('editor'))).toBe('done');
    expect(await keep(who('admin'))).toBe('done');
    expect(await keep(who('reporter'))).toBe('right-missing');
    expect(await keep(who('translator'))).toBe('right-missing');
    expect(await keep(who('chief'), ', newsroom_now()')).toBe('stale-version');
    const { id } = await aTemplate(house);
    expect(await attempt('DELETE FROM story_template WHERE id = $1', [id])).not.toBe('done');
    expect(await attempt('TRUNCATE story_template CASCADE', [])).not.toBe('done');
  });

  it('change one version at a time, by whoever has the right, and keep their desk and language', async () => {
    const { id } = await aTemplate(house);
    const chief = who('chief');
    expect(await change(id, `headline = 'Late'`)).toBe('stale-version');
    expect(await change(id, `headline = 'Late', version = version + 2`)).toBe('stale-version');
    expect(
      await change(id, `headline = 'Late', version = version + 1, changed_by = $2`, [
        who('reporter'),
      ]),
    ).toBe('right-missing');
    for (const set of [`language = 'fr'`, `desk_id = $2`, `created_at = '2020-01-01'`]) {
      const values = set.includes('$2') ? [house.room.desks.paris] : [];
      expect(await change(id, `${set}, version = version + 1`, values)).toBe('append-only');
    }
    expect(
      await change(id, `headline = 'Late', version = version + 1, changed_by = $2`, [chief]),
    ).toBe('done');
    const { name } = await aTemplate(house);
    expect(await change(id, `name = upper($2), version = version + 1`, [name])).toBe('23505');
    const [row] = await house.room.sql<{ now: string }>(
      `SELECT detail -> 'headline' ->> 'now' AS now FROM record_entry WHERE subject_id = $1 AND kind = 'story-template-changed'`,
      [id],
    );
    expect(row?.now).toBe('Late');
  });

  const begin = async (templateId: string, more: { deskId?: string; language?: string } = {}) =>
    attempt(
      `INSERT INTO story (id, slugline, desk_id, source_language, created_by, template_id) VALUES ($1, 'COURT', $2, $3, $4, $5)`,
      [
        newId(),
        more.deskId ?? house.room.desks.city,
        more.language ?? 'en',
        who('chief'),
        templateId,
      ],
    );
  const plan = async (templateId: string, deskId = house.room.desks.city, languages = ['en']) =>
    attempt(
      `INSERT INTO plan_item (slugline, desk_id, languages, planned_local, planned_zone, planned_at, created_by, changed_by, template_id)
       VALUES ('COURT', $1, $2, '2099-06-01', 'UTC', '2099-06-01T00:00Z', $3, $3, $4)`,
      [deskId, languages, who('chief'), templateId],
    );

  it('begin only stories of their desk in their language, as long as they are in use', async () => {
    const { id } = await aTemplate(house);
    const { paris } = house.room.desks;
    expect([await begin(id), await plan(id)]).toEqual(['done', 'done']);
    expect(await begin(id, { deskId: paris })).toBe('template-of-another-desk');
    expect(await plan(id, paris)).toBe('template-of-another-desk');
    expect(await begin(id, { language: 'fr' })).toBe('template-in-another-language');
    expect(await plan(id, undefined, ['fr', 'en'])).toBe('template-in-another-language');
    const retire = `retired_at = newsroom_now(), version = version + 1, changed_by = $2`;
    expect(await change(id, retire, [who('chief')])).toBe('done');
    expect([await begin(id), await plan(id)]).toEqual(['template-retired', 'template-retired']);
    const moved = `UPDATE story SET template_id = $2 WHERE id = (SELECT id FROM story WHERE template_id = $1 LIMIT 1)`;
    expect(await attempt(moved, [id, (await aTemplate(house)).id])).toBe('append-only');
  });

  /** A story from a template, with an article whose log is still empty. */
  async function anEmptyArticle(templateId: string): Promise<string> {
    const [storyId, articleId] = [newId(), newId()];
    const { city } = house.room.desks;
    await house.room.sql(
      `INSERT INTO story (id, slugline, desk_id, source_language, created_by, template_id) VALUES ($1, 'COURT', $2, 'en', $3, $4)`,
      [storyId, city, who('chief'), templateId],
    );
    await house.room.sql(
      `INSERT INTO article (id, story_id, language, desk_id, created_by) VALUES ($1, $2, 'en', $3, $4)`,
      [articleId, storyId, city, who('chief')],
    );
    return articleId;
  }

  const step = async (
    articleId: string,
    about: { position?: number; field?: string; change: object; origin: string; authorId?: string },
  ): Promise<string> =>
    attempt(
      `INSERT INTO step (article_id, position, field, change, origin, author_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        articleId,
        about.position ?? 1,
        about.field ?? 'headline',
        JSON.stringify(about.change),
        about.origin,
        about.authorId ?? null,
      ],
    );

  it('lend their name to their own words only, before anybody writes, in a story that began from them', async () => {
    const template = await aTemplate(house);
    const other = await aTemplate(house);
    const origin = `template:${template.id}`;
    const own = { value: template.headline, was: '' };
    const articleId = await anEmptyArticle(template.id);
    expect(await step(articleId, { change: own, origin: 'template:court-report' })).toBe(
      'append-only',
    );
    expect(await step(articleId, { change: own, origin: `template:${other.id}` })).toBe(
      'append-only',
    );
    expect(await step(articleId, { change: own, origin, authorId: who('chief') })).toBe(
      'append-only',
    );
    const mine = { value: 'The mayor is a thief', was: '' };
    expect(await step(articleId, { change: mine, origin })).toBe('append-only');
    expect(await step(articleId, { field: 'dateline', change: mine, origin })).toBe('append-only');
    const slice = (text: string) => ({
      stepType: 'replace',
      slice: { content: bodyOf(text).content },
    });
    const foreign = slice('The mayor is a thief.');
    expect(await step(articleId, { field: 'body', change: foreign, origin })).toBe('append-only');
    const its = slice('TK what happened.');
    expect(await step(articleId, { change: own, origin })).toBe('done');
    expect(await step(articleId, { position: 2, field: 'body', change: its, origin })).toBe('done');
    expect(
      await step(articleId, { position: 3, change: mine, origin: '', authorId: who('reporter') }),
    ).toBe('done');
    expect(await step(articleId, { position: 4, change: own, origin })).toBe('append-only');
  });
});
