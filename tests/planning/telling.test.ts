import { describe, expect, it } from '@jest/globals';
import { ALARM_KINDS, NOTIFICATION_KINDS } from '#contract/planning-words.ts';
import {
  AUDIENCES,
  channelsFor,
  HOUSE_CHANNELS,
  mailPlan,
  nextDigest,
  quietUntil,
} from '#server/planning/rules/telling.ts';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { work } from './support/work.ts';

const house = openHouse();
const utc = (text: string): Date => new Date(`${text}:00Z`);
const said = (date: Date | null): string | null => date?.toISOString().slice(0, 16) ?? null;

async function promised(topic: string, key: string, payload: object): Promise<void> {
  await house.room.sql(`INSERT INTO outbox_event (topic, key, payload) VALUES ($1, $2, $3)`, [
    topic,
    key,
    JSON.stringify(payload),
  ]);
}

/** Who was told of a kind about an article, by name and in order. */
async function toldOf(kind: string, articleId: string): Promise<string[]> {
  const rows = await house.room.sql<{ name: string }>(
    `SELECT p.name FROM notification n JOIN person p ON p.id = n.person_id
     WHERE n.kind = $1 AND n.article_id = $2 ORDER BY p.name`,
    [kind, articleId],
  );
  return rows.map(({ name }) => name);
}

describe('who is told of a fact', () => {
  it('of a return its writer, of a signature and a publication whose words they are, of a kill who must confirm it', async () => {
    const { room } = house;
    const { secondEditor } = room.people;
    const back = await anArticle(room).inReview().returned().made();
    const out = await anArticle(room).inReview().signedBy(secondEditor).live().made();
    const dead = await anArticle(room).killed().made();
    await work(room);
    await work(room);
    expect(await toldOf('returned', back.id)).toEqual(['Mara Okafor']);
    expect(await toldOf('signed', out.id)).toEqual(['Mara Okafor']);
    expect(await toldOf('published', out.id)).toEqual(['Mara Okafor']);
    expect(await toldOf('killed', dead.id)).toEqual([
      'Ines Halloran',
      'Mara Okafor',
      'Tomasz Reed',
    ]);
    const { body } = await house.api.as(room.people.reporter).get('/notifications');
    expect(body.items[0]).toMatchObject({
      kind: 'killed',
      by: { name: 'Wanda Achterberg' },
      article: { id: dead.id },
      threadId: null,
      excerpt: 'A hoax',
    });
  });

  it('of an assignment whoever was given it, never oneself', async () => {
    const { room } = house;
    const { chief, secondReporter } = room.people;
    const { id } = await anArticle(room).made();
    const given = { articleId: id, personId: secondReporter.id, byId: chief.id };
    await promised('assigned', id, given);
    await promised('assigned', id, { ...given, byId: secondReporter.id });
    await promised('assigned', id, { ...given, personId: null });
    await work(room);
    expect(await toldOf('assigned', id)).toEqual(['Idris Bell']);
    const item = { personId: secondReporter.id, byId: chief.id, title: 'Budget day' };
    await promised('assigned', 'item', item);
    await work(room);
    const { body } = await house.api.as(secondReporter).get('/notifications?limit=1');
    expect(body.items[0]).toMatchObject({ kind: 'assigned', article: null, excerpt: 'Budget day' });
  });

  it('of a schedule that went wrong its maker, the writer and the chief, and by mail at once', async () => {
    const { room } = house;
    const { secondEditor } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(secondEditor).made();
    const [schedule] = await room.sql<{ id: string }>(
      `INSERT INTO schedule (article_id, revision_id, kind, significant, local, zone, instant, zone_data, person_id)
       SELECT a.id, a.head_revision_id, 'initial', true, to_char(newsroom_now() + interval '2 days', 'YYYY-MM-DD"T"HH24:MI'), 'UTC',
         date_trunc('minute', newsroom_now() + interval '2 days'), '2026a', $2 FROM article a WHERE a.id = $1 RETURNING id`,
      [id, secondEditor.id],
    );
    const scheduleId = schedule?.id ?? '';
    for (const topic of ['schedule-failed', 'schedule-early', 'schedule-late', 'schedule-moved'])
      await promised(topic, id, { scheduleId });
    await work(room);
    const all = ['Mara Okafor', 'Tomasz Reed', 'Wanda Achterberg'];
    for (const kind of ['schedule-failed', 'schedule-early', 'schedule-late'])
      expect({ kind, told: await toldOf(kind, id) }).toEqual({ kind, told: all });
    expect(await toldOf('schedule-moved', id)).toEqual(['Tomasz Reed', 'Wanda Achterberg']);
    const mails = await room.sql(
      `SELECT DISTINCT m.mode, m.due_at <= newsroom_now() AS due FROM mail_item m JOIN notification n ON n.id = m.notification_id
       WHERE n.article_id = $1 AND n.kind = 'schedule-failed'`,
      [id],
    );
    expect(mails).toEqual([{ mode: 'mail', due: true }]);
  });

  it('of broken glass who may look at it, and the chief when nobody did; of a leak who sets embargoes', async () => {
    const { room } = house;
    const { chief } = room.people;
    const { id, storyId } = await anArticle(room).inReview().made();
    const publicationId = room.services.newId();
    await room.services.database.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO glass_break (publication_id, article_id, revision_id, person_id, reason)
        SELECT ${publicationId}::uuid, id, head_revision_id, ${chief.id}::uuid, 'The mayor has resigned' FROM article WHERE id = ${id}::uuid`;
      await tx.$executeRaw`INSERT INTO publication (id, article_id, revision_id, sequence, kind, significant, note, slug, section_id, person_id)
        SELECT ${publicationId}::uuid, a.id, a.head_revision_id, 1, 'initial', true, '', a.slug, (SELECT id FROM section LIMIT 1), ${chief.id}::uuid
        FROM article a WHERE a.id = ${id}::uuid`;
    });
    await promised('glass-unreviewed', publicationId, { publicationId });
    await promised('embargo-leak', storyId, { storyId, hits: [{}, {}] });
    await promised('embargo-leak', storyId, { storyId, hits: [{}] });
    await promised('probe-incomplete', storyId, { storyId, silent: ['web-1:4000'] });
    await work(room);
    expect(await toldOf('glass-broken', id)).toEqual(['Ines Halloran', 'Tomasz Reed']);
    // Whoever broke it hears that nobody has looked: of the alarm nobody is left out.
    expect(await toldOf('embargo-leak', id)).toEqual(['Wanda Achterberg', 'Wanda Achterberg']);
    expect(await toldOf('probe-incomplete', id)).toEqual(['Wanda Achterberg']);
    expect(await toldOf('glass-unreviewed', id)).toEqual(['Wanda Achterberg']);
    const open = await room.sql(`SELECT kind FROM task WHERE story_id = $1 AND closed_at IS NULL`, [
      storyId,
    ]);
    expect(open).toEqual([{ kind: 'second-eyes' }]);
  });

  it('of what an outside reader says and signs the writer, and whoever made the link', async () => {
    const { room } = house;
    const { editor, reporter } = room.people;
    const { id } = await anArticle(room).inReview().signedBy(editor).made();
    const [link] = await room.sql<{ id: string }>(
      `INSERT INTO guest_link (article_id, revision_id, token_digest, name, email, person_id, expires_at)
       SELECT id, head_revision_id, sha256('x'), 'Counsel', 'counsel@law.example', $2, newsroom_now() + interval '1 hour'
       FROM article WHERE id = $1 RETURNING id`,
      [id, editor.id],
    );
    const [said] = await room.sql<{ id: string }>(
      `INSERT INTO guest_comment (link_id, article_id, text) VALUES ($1, $2, 'Second paragraph: who says so?') RETURNING id`,
      [link?.id, id],
    );
    const [signed] = await room.sql<{ id: string }>(
      `SELECT id FROM sign_off WHERE article_id = $1`,
      [id],
    );
    await promised('guest-said', id, {
      linkId: link?.id,
      commentId: said?.id,
    });
    await promised('guest-signed', id, { signOffId: signed?.id, madeBy: editor.id });
    await work(room);
    expect(await toldOf('guest-said', id)).toEqual(['Mara Okafor']);
    expect(await toldOf('guest-signed', id)).toEqual(['Ines Halloran', 'Mara Okafor']);
    const { body } = await house.api.as(reporter).get('/notifications?limit=3');
    expect(body.items.map(({ by }: { by: unknown }) => by)).toContain(null);
  });

  it('is decided when it is told: nobody who has left the desk since', async () => {
    const { room } = house;
    const { chief, secondReporter } = room.people;
    const { id } = await anArticle(room).writtenBy(secondReporter).inReview().made();
    await house.api.as(chief).post(`/articles/${id}/returns`, { body: { note: 'Who says so?' } });
    await room.sql('DELETE FROM membership WHERE person_id = $1', [secondReporter.id]);
    await work(room);
    expect(await toldOf('returned', id)).toEqual([]);
  });
});

describe('how somebody is told', () => {
  it('is known for every kind: an audience for each fact, channels for all, alarms always', () => {
    const comments = ['mentioned', 'replied', 'resolved', 'reopened'];
    expect([...Object.keys(AUDIENCES), ...comments].sort()).toEqual([...NOTIFICATION_KINDS].sort());
    for (const kind of NOTIFICATION_KINDS) {
      expect(HOUSE_CHANNELS[kind]).toContain('in-app');
      const silent = channelsFor(kind, []);
      const isAlarm = ALARM_KINDS.some((alarm) => alarm === kind);
      expect({ kind, silent }).toEqual({ kind, silent: isAlarm ? ['in-app', 'mail'] : [] });
    }
    expect(channelsFor('signed', ['digest'])).toEqual(['digest']);
  });

  it('waits for the end of quiet hours, also over midnight, on the clock of a zone', () => {
    const night = { from: '22:00', until: '07:00', zone: 'Europe/Paris' };
    expect(said(quietUntil(night, utc('2026-11-23T21:30')))).toBe('2026-11-24T06:00');
    expect(said(quietUntil(night, utc('2026-11-24T05:59')))).toBe('2026-11-24T06:00');
    expect(quietUntil(night, utc('2026-11-24T06:00'))).toBeNull();
    expect(quietUntil(night, utc('2026-11-24T20:59'))).toBeNull();
    const noon = { from: '12:00', until: '13:00', zone: 'Europe/Paris' };
    expect(said(quietUntil(noon, utc('2026-11-23T11:15')))).toBe('2026-11-23T12:00');
  });

  it('stays right over the change of clocks: the night is an hour longer or shorter, and an end that is not there comes after', () => {
    const night = { from: '22:00', until: '07:00', zone: 'Europe/Paris' };
    expect(said(quietUntil(night, utc('2026-03-28T22:00')))).toBe('2026-03-29T05:00');
    expect(said(quietUntil(night, utc('2026-10-24T21:00')))).toBe('2026-10-25T06:00');
    const gap = { from: '23:00', until: '02:30', zone: 'Europe/Paris' };
    expect(said(quietUntil(gap, utc('2026-03-28T23:30')))).toBe('2026-03-29T01:30');
    const twice = { from: '23:00', until: '02:30', zone: 'Europe/Paris' };
    expect(said(quietUntil(twice, utc('2026-10-24T22:30')))).toBe('2026-10-25T00:30');
    const halfHour = { from: '22:00', until: '02:15', zone: 'Australia/Lord_Howe' };
    expect(said(quietUntil(halfHour, utc('2026-10-03T14:00')))).toBe('2026-10-03T15:45');
  });

  it('is a mail at once, one after quiet hours, or one in the morning; alarms pierce all of it', () => {
    const quiet = { from: '22:00', until: '07:00', zone: 'UTC' };
    const now = utc('2026-11-23T23:00');
    const about = { channels: ['mail'] as const, quiet, zone: 'UTC', now };
    expect(mailPlan('returned', about)).toEqual({ mode: 'digest', dueAt: utc('2026-11-24T07:00') });
    expect(mailPlan('returned', { ...about, quiet: null })).toEqual({ mode: 'mail', dueAt: now });
    expect(mailPlan('schedule-failed', { ...about, channels: [] })).toEqual({
      mode: 'mail',
      dueAt: now,
    });
    expect(mailPlan('signed', { ...about, channels: ['in-app'] })).toBeNull();
    const digest = mailPlan('signed', { ...about, channels: ['in-app', 'digest'] });
    expect(digest).toEqual({ mode: 'digest', dueAt: utc('2026-11-24T08:00') });
    const late = { ...quiet, until: '09:30' };
    const later = mailPlan('signed', { ...about, channels: ['digest'], quiet: late });
    expect(later?.dueAt).toEqual(utc('2026-11-24T09:30'));
    expect(said(nextDigest('Europe/Paris', utc('2026-10-25T07:00')))).toBe('2026-10-26T07:00');
    expect(said(nextDigest('Europe/Paris', utc('2026-10-25T06:59')))).toBe('2026-10-25T07:00');
  });
});
