import { describe, expect, it } from '@jest/globals';
import { saveTelling } from '#server/planning/commands/save-telling.ts';
import { lastHere } from '#server/planning/handover-store.ts';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { work } from './support/work.ts';

const house = openHouse();

type Named = { story: { id: string } };
const storiesOf = (items: Named[]): string[] => items.map(({ story }) => story.id);

describe('the handover', () => {
  it('tells what others did on my desks, what I owe, what comes next and what was left', async () => {
    const { room, api } = house;
    const { editor, chief } = room.people;
    const { storyId } = await anArticle(room).about('QUAY-FIRE').inReview().made();
    await work(room);
    const note = await api.as(chief).post('/handover/notes', {
      body: { deskId: room.desks.city, text: 'The mayor calls back at six.' },
    });
    expect(note).toMatchObject({ status: 201, body: { by: { name: 'Wanda Achterberg' } } });
    const { body } = await api.as(editor).get('/handover');
    expect(body.sinceWhy).toBe('shift');
    const told = body.stories.find(({ story }: Named) => story.id === storyId);
    expect(told.changes.map(({ kind }: { kind: string }) => kind)).toContain('article-submitted');
    expect(storiesOf(body.owed)).toContain(storyId);
    expect(body.notes.map(({ text }: { text: string }) => text)).toEqual([
      'The mayor calls back at six.',
    ]);
    const paris = await api.as(room.people.translator).get('/handover');
    expect(paris.body).toMatchObject({ stories: [], owed: [], next: [], notes: [] });
    const later = await api
      .as(editor)
      .get(`/handover?since=${new Date(Date.UTC(2099, 0)).toISOString()}`);
    expect(later.body).toMatchObject({ sinceWhy: 'chosen', stories: [] });
    // What is another's to do within the shift stands under what comes next.
    const mine = await api.as(room.people.reporter).get('/handover');
    expect(mine.body.next).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          what: 'task',
          task: { kind: 'sign', scope: 'editorial', comment: false },
        }),
      ]),
    );
  });

  it('begins where somebody’s last session ended', async () => {
    const { room, api } = house;
    const { secondEditor } = room.people;
    await room.sql(
      `INSERT INTO session (token_digest, person_id, created_at, seen_at, expires_at) VALUES
       (sha256('one'), $1, newsroom_now() - interval '20 hours', newsroom_now() - interval '15 hours', newsroom_now() - interval '8 hours')`,
      [secondEditor.id],
    );
    const { body } = await api.as(secondEditor).get('/handover');
    // A program's token is no session: a shift.
    expect(body.sinceWhy).toBe('shift');
    const found = await lastHere(
      room.services.database.sql,
      secondEditor.id,
      room.services.newId(),
    );
    const [{ at } = { at: null }] = await room.sql<{ at: Date }>(
      `SELECT seen_at AS at FROM session WHERE person_id = $1`,
      [secondEditor.id],
    );
    expect(found).toEqual(at);
  });

  it('takes no note of somebody who has no place on the desk, through the API and in the table', async () => {
    const { room, api } = house;
    const { translator } = room.people;
    const note = { deskId: room.desks.city, text: 'Hello' };
    const answer = await api.as(translator).post('/handover/notes', { body: note });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-on-this-desk' } });
    const insert = `INSERT INTO handover_note (desk_id, text, person_id) VALUES ($1, 'Hello', $2)`;
    await expect(room.sql(insert, [room.desks.city, translator.id])).rejects.toThrow(
      'place on a desk',
    );
    const blank = await api
      .as(room.people.chief)
      .post('/handover/notes', { body: { ...note, text: ' ' } });
    expect(blank.status).toBe(400);
    await expect(room.sql(`UPDATE handover_note SET text = 'x'`)).rejects.toThrow();
  });
});

describe('tasks', () => {
  it('are listed by their clock, with whose they are', async () => {
    const { room, api } = house;
    const { editor, reporter } = room.people;
    const { id, storyId } = await anArticle(room).inReview().returned().made();
    await work(room);
    const all = (await api.as(editor).get(`/tasks?deskId=${room.desks.city}`)).body.items;
    expect(all.find(({ story }: Named) => story.id === storyId)).toMatchObject({
      kind: 'answer-return',
      person: { name: 'Mara Okafor' },
      mine: false,
      overdue: false,
      article: { id },
    });
    const own = (await api.as(reporter).get('/tasks?mine=true')).body.items;
    expect(storiesOf(own)).toEqual([storyId]);
    const dues = all.map(({ dueAt }: { dueAt: string }) => dueAt);
    expect(dues).toEqual(dues.toSorted());
  });
});

describe('figures', () => {
  it('say how long things took and what became of them, by day and desk', async () => {
    const { room, api } = house;
    const { secondEditor, reporter } = room.people;
    const empty = (await api.as(reporter).get(`/figures?deskId=${room.desks.paris}`)).body;
    expect(empty).toMatchObject({ signOff: [], filedToLive: [], corrections: [], schedules: [] });
    await anArticle(room).inReview().signedBy(secondEditor).live().made();
    const { body } = await api.as(reporter).get('/figures?days=7');
    expect(body.signOff).toHaveLength(1);
    expect(body.signOff[0]).toMatchObject({ count: 1 });
    expect(body.signOff[0].median).toBeGreaterThanOrEqual(0);
    expect(body.filedToLive[0]).toMatchObject({ day: body.until, count: 1 });
    expect(body.corrections).toEqual([
      { desk: expect.objectContaining({ slug: 'city' }), published: 1, corrections: 0 },
    ]);
    expect((await api.as(reporter).get('/figures?days=0')).status).toBe(400);
  });
});

describe('how somebody wants to be told', () => {
  it('is theirs to choose, but for alarms', async () => {
    const { room } = house;
    const { reporter } = room.people;
    const quiet = { from: '22:00', until: '07:00', zone: 'Europe/Paris' };
    const choices = [
      { kind: 'signed' as const, channels: ['digest' as const] },
      { kind: 'schedule-failed' as const, channels: [] },
      { kind: 'returned' as const, channels: ['mail' as const, 'in-app' as const] },
    ];
    const saved = await saveTelling(room.services, reporter.actor, { quiet, choices });
    expect(saved).toMatchObject({ mail: false, address: 'reporter@newsroom.example', quiet });
    const by = new Map(saved.choices.map((choice) => [choice.kind, choice]));
    expect(by.get('signed')?.channels).toEqual(['digest']);
    expect(by.get('schedule-failed')).toEqual({
      kind: 'schedule-failed',
      channels: ['in-app', 'mail'],
      alarm: true,
    });
    // What is as the house has it is not kept: it follows the house.
    expect(await room.sql(`SELECT kind FROM notification_choice`)).toEqual([{ kind: 'signed' }]);
    const program = await house.api
      .as(reporter)
      .put('/me/telling', { body: { quiet: null, choices: [] } });
    expect(program).toMatchObject({ status: 403, body: { code: 'session-needed' } });
  });
});
