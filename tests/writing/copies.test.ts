import { describe, expect, it } from '@jest/globals';
import { creditRowSchema } from '#contract/content.ts';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';

describe('a copy', () => {
  const house = openHouse();

  it('is a new story with the same text, its own blocks and no public note', async () => {
    const { reporter, secondReporter } = house.room.people;
    const credits = [creditRowSchema.parse({ role: 'reporting', name: reporter.name })];
    const { id } = await anArticle(house.room)
      .editedBy(reporter, { updateNote: 'Updated with the crew.', credits, standfirst: 'At last.' })
      .made();
    const source = (await house.api.as(reporter).get(`/articles/${id}`)).body;
    const answer = await house.api
      .as(secondReporter)
      .post(`/articles/${id}/copies`, { body: { slugline: 'harbour-ferry-2' } });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        story: { slugline: 'harbour-ferry-2' },
        content: {
          headline: source.content.headline,
          standfirst: 'At last.',
          updateNote: '',
          credits,
        },
        stage: 'drafting',
        head: null,
      },
    });
    const { content } = answer.body.content.body;
    const was = source.content.body.content;
    expect(content.map((block: { content: object }) => block.content)).toEqual(
      was.map((block: { content: object }) => block.content),
    );
    expect(content[0].attrs.id).not.toBe(was[0].attrs.id);
    expect(answer.body.story.id).not.toBe(source.story.id);
  });

  it('goes out no sooner than what it copies, and is read by whoever that is flagged for', async () => {
    const { chief, editor, reporter } = house.room.people;
    const { id, storyId } = await anArticle(house.room).made();
    const flagged = (await house.api.as(editor).get(`/articles/${id}`)).body;
    const flags = { body: { flags: ['needs-legal'] }, ifMatch: flagged.version };
    expect((await house.api.as(editor).patch(`/articles/${id}`, flags)).status).toBe(200);
    const { version } = (await house.api.as(chief).get(`/articles/${id}`)).body.story;
    const embargo = { local: '2099-06-01T06:00', zone: 'Europe/Paris' };
    const set = { body: { embargo }, ifMatch: version };
    expect((await house.api.as(chief).put(`/stories/${storyId}/embargo`, set)).status).toBe(200);
    const copied = await house.api
      .as(reporter)
      .post(`/articles/${id}/copies`, { body: { slugline: 'harbour-ferry-3' } });
    expect(copied.status).toBe(201);
    const source = (await house.api.as(chief).get(`/articles/${id}`)).body;
    expect(copied.body).toMatchObject({
      flags: ['needs-legal'],
      story: { embargo: source.story.embargo },
    });
    const kept = await house.api
      .as(editor)
      .post(`/articles/${id}/templates`, { body: { name: 'Ferry under embargo' } });
    expect([kept.status, kept.body.code]).toEqual([409, 'embargoed']);
  });
});
