import { describe, expect, it } from '@jest/globals';
import { submitArticle } from '#server/writing/commands/submit-article.ts';
import { anArticle, factsOf, publish, sign } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { FERRY, suggesting } from '#tests/writing/suggesting.ts';

const house = openHouse();
const { propose, decide } = suggesting(house);

/** Signed over a suggestion that nobody has decided on. */
async function aSuggestedArticle(): Promise<string> {
  const { room, api } = house;
  const { editor, secondReporter } = room.people;
  const { id } = await anArticle(room).made();
  await propose(secondReporter, id, {
    id: 's1',
    edit: (tr) => tr.insertText('boat', FERRY.from, FERRY.to),
  });
  const { position } = await factsOf(room, id);
  const submission = { articleId: id, position, note: '' };
  await submitArticle(room.services, room.people.reporter.actor, submission);
  const { version } = await factsOf(room, id);
  await api.as(editor).patch(`/articles/${id}`, { body: { slug: 'ferry' }, ifMatch: version });
  await sign(room, editor, { articleId: id });
  return id;
}

const suggestionIssues = async (id: string) => {
  const { body } = await house.api
    .as(house.room.people.chief)
    .get(`/articles/${id}/publish-checks`);
  return body.issues.filter(({ code }: { code: string }) => code === 'suggestion-open');
};

describe('a suggestion that a revision was cut over', () => {
  it('is listed by the publish checks with who made it, until somebody decides on it', async () => {
    const id = await aSuggestedArticle();
    expect(await suggestionIssues(id)).toEqual([
      {
        at: 'suggestion:s1',
        code: 'suggestion-open',
        message: 'Nobody has decided on a suggestion by Idris Bell in this text.',
        severity: 'error',
        override: null,
      },
    ]);
    await decide(house.room.people.editor, id, { id: 's1', verdict: 'reject' });
    expect(await suggestionIssues(id)).toEqual([]);
  });

  it('is refused by the one door with the reason', async () => {
    const id = await aSuggestedArticle();
    const as = house.api.as(house.room.people.chief);
    const { body } = await as.get(`/articles/${id}`);
    const answer = await as.post(`/articles/${id}/publications`, {
      body: { revisionId: body.head.id, kind: 'initial' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'publish-checks-failed' } });
    expect(answer.body.issues.map(({ code }: { code: string }) => code)).toContain(
      'suggestion-open',
    );
  });

  it('is refused by the database alone, and passes once it is decided on', async () => {
    const { chief, editor } = house.room.people;
    const id = await aSuggestedArticle();
    await expect(publish(house.room, chief, id)).rejects.toThrow(/decided on a suggestion/u);
    await decide(editor, id, { id: 's1', verdict: 'reject' });
    await expect(publish(house.room, chief, id)).resolves.toBeUndefined();
  });

  it('stops nothing when it was made after the revision', async () => {
    const { chief, editor, secondReporter } = house.room.people;
    const { id } = await anArticle(house.room).inReview().signedBy(editor).made();
    await propose(secondReporter, id, { id: 's1', edit: (tr) => tr.insertText('new ', 5) });
    await expect(publish(house.room, chief, id)).resolves.toBeUndefined();
  });
});
