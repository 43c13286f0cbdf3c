import { describe, expect, it } from '@jest/globals';
import { creditRowSchema } from '#contract/content.ts';
import { anArticle, save, sign } from '#tests/support/article.ts';
import { openRoom } from './open-room.ts';

const here = openRoom();

async function proposed(id: string) {
  const answer = await here.api.as(here.room.people.editor).get(`/articles/${id}/proposed-credits`);
  expect(answer.status).toBe(200);
  return answer.body.credits.map((row: { role: string; name: string; language: string | null }) =>
    [row.role, row.name, row.language].filter((part) => part !== null).join(' / '),
  );
}

describe('the credits that are proposed', () => {
  it('name who wrote, the first to write first, and who signed', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room)
      .editedBy(secondReporter, { dateline: 'PORT ALMORY' })
      .inReview()
      .signedBy(editor)
      .made();
    expect(await proposed(id)).toEqual([
      `reporting / ${reporter.name}`,
      `reporting / ${secondReporter.name}`,
      `editing / ${editor.name}`,
    ]);
  });

  it('keep what a person has set, and do not name anybody twice', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).made();
    const set = [
      { role: 'writing', name: reporter.name, personId: reporter.id, place: 'Port Almory' },
      { role: 'photography', name: 'Lena Marsh' },
    ].map((row) => creditRowSchema.parse(row));
    await save(here.room, editor, { articleId: id, credits: set });
    expect(await proposed(id)).toEqual([
      `writing / ${reporter.name}`,
      `editing / ${editor.name}`,
      'photography / Lena Marsh',
    ]);
  });

  it('do not name who took a sign-off back, or signed something else than the text', async () => {
    const { reporter, editor, secondEditor, chief } = here.room.people;
    const { id } = await anArticle(here.room).inReview().signedBy(editor).made();
    await sign(here.room, secondEditor, { articleId: id });
    await sign(here.room, chief, { articleId: id, scope: 'legal' });
    await here.room.sql(
      `INSERT INTO sign_off_withdrawal (sign_off_id, person_id)
       SELECT id, person_id FROM sign_off WHERE article_id = $1 AND person_id = $2`,
      [id, editor.id],
    );
    expect(await proposed(id)).toEqual([
      `reporting / ${reporter.name}`,
      `editing / ${secondEditor.name}`,
    ]);
  });
});
