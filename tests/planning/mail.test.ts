import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NOTIFICATION_KINDS } from '#contract/planning-words.ts';
import { openMailer, type Mailer } from '#server/kit/mail/mailer.ts';
import { sendDueMail } from '#server/planning/commands/send-due-mail.ts';
import { mailOf, type Told } from '#server/planning/rules/mail-words.ts';
import { anArticle } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { openMailbox, type Mailbox } from './support/mailbox.ts';
import { work } from './support/work.ts';

const house = openHouse();
let box: Mailbox;
let mailer: Mailer;

beforeAll(async () => {
  box = await openMailbox();
  mailer = openMailer({ url: box.url, from: 'Night desk <desk@courier.example>' });
});
afterAll(async () => {
  mailer.close();
  await box.close();
});
beforeEach(async () => {
  box.letters.length = 0;
  box.isFull = false;
  await house.room.sql(
    `UPDATE mail_item SET outcome = 'too-old', settled_at = newsroom_now() WHERE outcome IS NULL`,
  );
});

const send = async (): Promise<number> => sendDueMail({ ...house.room.services, mailer });
const dueNow = async (): Promise<unknown> =>
  house.room.sql(`UPDATE mail_item SET due_at = newsroom_now() WHERE outcome IS NULL`);
const outcomes = async (): Promise<unknown[]> =>
  house.room
    .sql(`SELECT m.outcome, m.attempts FROM mail_item m JOIN notification n ON n.id = m.notification_id
    WHERE m.outcome IS DISTINCT FROM 'too-old' ORDER BY n.at`);

/** Mara has an article returned to her; gives its id. */
async function aReturn(slugline = 'QUAY-FIRE'): Promise<string> {
  const { id } = await anArticle(house.room)
    .about(slugline)
    .inReview()
    .returned('Who says so?')
    .made();
  await work(house.room);
  return id;
}

describe('mail', () => {
  it('reaches whom it concerns, in text and HTML, with one id for every try', async () => {
    const id = await aReturn();
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    const [letter] = box.letters;
    expect(letter?.to).toEqual(['reporter@newsroom.example']);
    expect(letter?.raw).toContain('From: Night desk <desk@courier.example>');
    expect(letter?.raw).toContain('Wanda Achterberg returned QUAY-FIRE to you');
    expect(letter?.raw).toContain('text/html');
    expect(letter?.raw).toContain(`/desk/articles/${id}`);
    const [told] = await house.room.sql<{ id: string }>(
      `SELECT id FROM notification WHERE article_id = $1 AND kind = 'returned'`,
      [id],
    );
    expect(letter?.raw).toContain(`Message-ID: <${told?.id ?? ''}@courier.example>`);
  });

  it('that is not taken is tried again with patience, and nothing is lost', async () => {
    await aReturn();
    box.isFull = true;
    expect(await send()).toBe(0);
    const [waiting] = await house.room.sql(
      `SELECT last_error, due_at > newsroom_now() AS later, attempts FROM mail_item WHERE outcome IS NULL`,
    );
    expect(waiting).toMatchObject({
      last_error: expect.stringContaining('451'),
      later: true,
      attempts: 1,
    });
    expect(await send()).toBe(0);
    box.isFull = false;
    await dueNow();
    expect(await send()).toBe(1);
    expect((await outcomes()).at(-1)).toEqual({ outcome: 'sent', attempts: 2 });
    box.isFull = true;
    await aReturn('SLOW-BOAT');
    await house.room.sql(`UPDATE mail_item SET attempts = 9 WHERE outcome IS NULL`);
    await send();
    expect((await outcomes()).at(-1)).toEqual({ outcome: 'given-up', attempts: 10 });
  });

  it('goes to nobody who has left, nobody whom it no longer concerns, and nobody who has read it on the bell', async () => {
    const { room } = house;
    const { reporter, secondReporter, secondEditor } = room.people;
    await aReturn();
    await house.api.as(reporter).post('/notifications/reads', {
      body: { upTo: (await house.api.as(reporter).get('/notifications')).body.items[0].id },
    });
    const { storyId } = await anArticle(room).writtenBy(secondReporter).killed().made();
    await work(room);
    await room.sql('DELETE FROM membership WHERE person_id = $1', [secondReporter.id]);
    // An editor who may not return any more has no kill to confirm.
    await room.sql(
      `UPDATE membership SET role = 'reporter' WHERE person_id = $1 AND role = 'editor'`,
      [secondEditor.id],
    );
    await send();
    await room.sql(
      `UPDATE membership SET role = 'editor' WHERE person_id = $1 AND role = 'reporter'`,
      [secondEditor.id],
    );
    expect(box.letters.flatMap(({ to }) => to)).toEqual(['editor@newsroom.example']);
    const kept = await room.sql(
      `SELECT p.name, m.outcome FROM mail_item m JOIN person p ON p.id = m.person_id JOIN notification n ON n.id = m.notification_id
       WHERE m.outcome IN ('not-theirs', 'read') ORDER BY p.name`,
    );
    expect(kept).toEqual([
      { name: 'Idris Bell', outcome: 'not-theirs' },
      { name: 'Mara Okafor', outcome: 'read' },
      { name: 'Tomasz Reed', outcome: 'not-theirs' },
    ]);
    expect(storyId).not.toBe('');
  });

  it('of quiet hours is one letter afterwards; an alarm goes at once', async () => {
    const { room } = house;
    const { reporter } = room.people;
    await room.sql(
      `INSERT INTO quiet_hours (person_id, "from", "until", zone)
       SELECT $1, to_char(newsroom_now() AT TIME ZONE 'UTC' - interval '1 hour', 'HH24:MI'),
         to_char(newsroom_now() AT TIME ZONE 'UTC' + interval '2 hours', 'HH24:MI'), 'UTC'`,
      [reporter.id],
    );
    await aReturn('ONE-THING');
    await aReturn('OTHER-THING');
    expect(await send()).toBe(0);
    await dueNow();
    expect(await send()).toBe(1);
    expect(box.letters[0]?.raw).toContain('2 things for you');
    expect(box.letters[0]?.raw).toContain('ONE-THING');
    expect(box.letters[0]?.raw).toContain('OTHER-THING');
    const { storyId } = await anArticle(room).writtenBy(reporter).inReview().returned().made();
    await work(room);
    await room.sql(
      `UPDATE task SET due_at = newsroom_now() - interval '1 minute' WHERE story_id = $1`,
      [storyId],
    );
    await room.sql(`INSERT INTO outbox_event (topic, key, payload)
      SELECT 'tell-people', id, jsonb_build_object('kind', 'task-overdue', 'id', id) FROM task WHERE story_id = '${storyId}' AND closed_at IS NULL`);
    await work(room);
    await send();
    expect(
      box.letters
        .slice(1)
        .flatMap(({ to }) => to)
        .sort(),
    ).toEqual(['chief@newsroom.example', 'reporter@newsroom.example']);
    await room.sql('DELETE FROM quiet_hours');
  });

  it('is kept and not sent where no mail server is set, and let go of after three days', async () => {
    const { services, sql } = house.room;
    await aReturn();
    expect(await sendDueMail(services)).toBe(0);
    expect((await outcomes()).at(-1)).toEqual({ outcome: null, attempts: 0 });
    await sql(
      `UPDATE mail_item SET due_at = newsroom_now() - interval '4 days' WHERE outcome IS NULL`,
    );
    await sendDueMail(services);
    expect(await sql(`SELECT FROM mail_item WHERE outcome IS NULL`)).toEqual([]);
  });
});

describe('what a mail says', () => {
  const told = (change: Partial<Told> = {}): Told => ({
    kind: 'returned',
    who: 'Ines',
    slugline: 'TRAM-FARES',
    headline: 'Fares rise',
    excerpt: 'Who says so?',
    link: 'https://courier.example/desk/articles/x',
    ...change,
  });

  it('is a sentence for every kind in every language that we write', () => {
    for (const language of ['en', 'fr', 'ar', 'de']) {
      for (const kind of NOTIFICATION_KINDS) {
        const { subject, text } = mailOf([told({ kind })], { language, newsroom: 'Courier' });
        expect({ kind, language, names: subject.includes('TRAM-FARES') }).toEqual({
          kind,
          language,
          names: true,
        });
        expect(text).not.toMatch(/\{|undefined/);
      }
    }
  });

  it('counts in Arabic as Arabic does: one, two, a few and many are said in other words', () => {
    const subject = (count: number): string =>
      mailOf(
        Array.from({ length: count }, () => told({})),
        { language: 'ar', newsroom: 'N' },
      ).subject;
    expect([2, 3, 11, 100].map(subject)).toEqual([
      'N: أمران يعنيانك',
      'N: 3 أمور تعنيك',
      'N: 11 أمرًا يعنيك',
      'N: 100 أمر يعنيك',
    ]);
  });

  it('is written from right to left in Arabic, and takes nobody’s words for markup or for a place to fill', () => {
    const hostile = told({ who: '{slug}', headline: '<script>x</script> & "y"', excerpt: '<b>' });
    const { html, text } = mailOf([hostile], { language: 'ar', newsroom: 'A & B' });
    expect(html).toContain('dir="rtl"');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
    expect(text).toContain('{slug}');
    const guest = mailOf([told({ kind: 'guest-said', who: '' })], {
      language: 'fr',
      newsroom: 'N',
    });
    expect(guest.subject).toContain('Un lecteur extérieur a commenté TRAM-FARES');
  });
});
