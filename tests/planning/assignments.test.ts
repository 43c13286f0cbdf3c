import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const here = openHouse();

const FUTURE = { local: '2099-06-01T17:00', zone: 'Europe/Paris' };

async function change(by: Member, id: string, body: object, version?: number) {
  const ifMatch = version ?? (await factsOf(here.room, id)).version;
  return here.api.as(by).patch(`/articles/${id}/assignment`, { body, ifMatch });
}

async function view(by: Member, id: string) {
  return (await here.api.as(by).get(`/articles/${id}/assignment`)).body;
}

async function promised(id: string): Promise<unknown[]> {
  const rows = await here.room.sql<{ payload: unknown }>(
    `SELECT payload FROM outbox_event WHERE topic = 'assigned' AND key = $1 ORDER BY id`,
    [id],
  );
  return rows.map(({ payload }) => payload);
}

describe('an article on somebody’s desk', () => {
  it('is taken on and let go of by whoever writes for the desk, and everybody sees by whom', async () => {
    const { reporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const before = await view(reporter, id);
    expect(before).toMatchObject({ assignee: null, due: null, history: [] });
    expect(before.abilities).toMatchObject({
      claim: { allowed: true },
      assign: { allowed: false, reason: 'right-missing' },
    });
    const taken = await change(reporter, id, { assigneeId: reporter.id });
    expect(taken).toMatchObject({
      status: 200,
      body: { assignee: { name: reporter.name }, version: Number(before.version) + 1 },
    });
    expect(await change(reporter, id, { assigneeId: null })).toMatchObject({
      status: 200,
      body: { assignee: null },
    });
    const { history } = await view(editor, id);
    expect(history.map((row: { assignee: unknown }) => row.assignee !== null)).toEqual([
      false,
      true,
    ]);
    expect(await promised(id)).toEqual([]);
  });

  it('is given to others by an editor, who also says when it is due; the person is told', async () => {
    const { editor, secondReporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const given = await change(editor, id, { assigneeId: secondReporter.id, due: FUTURE });
    expect(given).toMatchObject({
      status: 200,
      body: {
        assignee: { id: secondReporter.id },
        due: { at: '2099-06-01T15:00:00.000Z', zone: 'Europe/Paris' },
      },
    });
    expect(await promised(id)).toEqual([
      { articleId: id, personId: secondReporter.id, byId: editor.id },
    ]);
    expect(await change(editor, id, { due: null })).toMatchObject({
      status: 200,
      body: { assignee: { id: secondReporter.id }, due: null },
    });
    expect(await promised(id)).toHaveLength(1);
    const entries = await here.room.sql<{ kind: string }>(
      `SELECT kind FROM record_entry WHERE article_id = $1 AND subject = 'assignment'`,
      [id],
    );
    expect(entries).toHaveLength(2);
  });

  it('is not taken from somebody by a colleague without the right to give', async () => {
    const { reporter, secondReporter, editor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await change(reporter, id, { assigneeId: reporter.id });
    expect(await change(secondReporter, id, { assigneeId: secondReporter.id })).toMatchObject({
      status: 409,
      body: { code: 'assigned-to-another' },
    });
    expect(await change(editor, id, { assigneeId: editor.id })).toMatchObject({ status: 200 });
  });

  it('changes nothing and records nothing when it stands so already', async () => {
    const { reporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    await change(reporter, id, { assigneeId: reporter.id });
    const again = await change(reporter, id, { assigneeId: reporter.id });
    expect(again.status).toBe(200);
    expect(again.body.history).toHaveLength(1);
  });

  it('is given once when two editors give it in the same second', async () => {
    const { editor, secondEditor, reporter, secondReporter } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { version } = await factsOf(here.room, id);
    const answers = await Promise.all([
      change(editor, id, { assigneeId: reporter.id }, version),
      change(secondEditor, id, { assigneeId: secondReporter.id }, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await view(editor, id)).history).toHaveLength(1);
  });

  it('can be given to those who write for the desk, who are offered by name', async () => {
    const { editor, chief, reporter, secondReporter, secondEditor } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { candidates } = await view(editor, id);
    expect(candidates.map(({ name }: { name: string }) => name)).toEqual(
      [editor, chief, reporter, secondReporter, secondEditor].map(({ name }) => name).sort(),
    );
  });

  it('refuses what cannot be', async () => {
    const { editor, reporter, translator } = here.room.people;
    const { id } = await anArticle(here.room).made();
    const { version } = await factsOf(here.room, id);
    const refusals: [Member, object, object][] = [
      [reporter, { due: FUTURE }, { status: 403, body: { code: 'right-missing' } }],
      [
        translator,
        { assigneeId: translator.id },
        { status: 403, body: { code: 'not-on-this-desk' } },
      ],
      [
        editor,
        { assigneeId: translator.id },
        { status: 422, body: { code: 'assignee-not-on-desk' } },
      ],
      [editor, { assigneeId: id }, { status: 422, body: { code: 'assignee-not-on-desk' } }],
      [
        editor,
        { due: { ...FUTURE, local: '2020-01-01T12:00' } },
        { status: 422, body: { code: 'due-past' } },
      ],
      [
        editor,
        { due: { ...FUTURE, zone: 'Mars/Olympus' } },
        { status: 422, body: { code: 'zone-unknown' } },
      ],
      [
        editor,
        { due: { local: '2099-03-29T02:30', zone: 'Europe/Paris' } },
        { status: 422, body: { code: 'time-skipped', issues: [{ at: 'due.local' }] } },
      ],
      [
        editor,
        { due: { ...FUTURE, local: '2099-02-31T12:00' } },
        { status: 422, body: { code: 'time-unknown' } },
      ],
      [editor, { due: '2099-06-01T17:00' }, { status: 400 }],
      [editor, { due: { ...FUTURE, offset: 1 } }, { status: 400 }],
      [editor, { assigneeId: 'me' }, { status: 400 }],
      [editor, { personId: reporter.id }, { status: 400 }],
    ];
    for (const [by, body, expected] of refusals) {
      expect(await change(by, id, body, version)).toMatchObject(expected);
    }
    const stale = await change(editor, id, { assigneeId: reporter.id }, version - 1);
    expect(stale).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version } },
    });
    const path = `/articles/${id}/assignment`;
    expect(await here.api.as(editor).patch(path, { body: {} })).toMatchObject({ status: 428 });
    expect((await view(editor, id)).history).toEqual([]);
  });

  it('rests with a spiked story', async () => {
    const { editor } = here.room.people;
    const { id } = await anArticle(here.room).spiked().made();
    expect(await change(editor, id, { assigneeId: editor.id })).toMatchObject({
      status: 409,
      body: { code: 'story-spiked' },
    });
  });
});

describe('the database', () => {
  async function append(values: {
    articleId: string;
    sequence?: number;
    assigneeId: string | null;
    due?: string | null;
    by: string;
  }): Promise<unknown> {
    const { articleId, sequence = 1, assigneeId, due = null, by } = values;
    return here.room.sql(
      `INSERT INTO assignment (article_id, sequence, assignee_id, due_at, due_zone, person_id)
       VALUES ($1, $2, $3, newsroom_now() + $4::interval, CASE WHEN $4 IS NULL THEN NULL ELSE 'UTC' END, $5)`,
      [articleId, sequence, assigneeId, due, by],
    );
  }

  it('refuses the same, whoever sends it', async () => {
    const { editor, reporter, secondReporter, translator } = here.room.people;
    const { id: articleId } = await anArticle(here.room).made();
    const { id: resting } = await anArticle(here.room).spiked().made();
    const own = { articleId, assigneeId: reporter.id, by: reporter.id };
    const rows: [Parameters<typeof append>[0], string][] = [
      [{ ...own, by: translator.id, assigneeId: translator.id }, 'right-missing'],
      [{ ...own, assigneeId: secondReporter.id }, 'right-missing'],
      [{ ...own, due: '1 hour' }, 'right-missing'],
      [{ ...own, by: editor.id, assigneeId: translator.id }, 'assignee-not-on-desk'],
      [{ ...own, by: editor.id, due: '-1 hour' }, 'due-past'],
      [{ ...own, sequence: 2 }, 'stale-version'],
      [{ ...own, assigneeId: null }, 'assignment-unchanged'],
      [{ ...own, articleId: resting }, 'story-spiked'],
    ];
    for (const [row, hint] of rows) {
      await expect(append(row)).rejects.toMatchObject({ code: 'WT001', hint });
    }
    await append(own);
    await expect(
      append({ ...own, sequence: 2, assigneeId: secondReporter.id, by: secondReporter.id }),
    ).rejects.toMatchObject({ hint: 'right-missing' });
    await expect(here.room.sql('UPDATE assignment SET due_zone = NULL')).rejects.toThrow();
    await expect(here.room.sql('DELETE FROM assignment')).rejects.toThrow();
  });
});
