import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, kill, save } from '#tests/support/article.ts';
import { openHouse } from '#tests/support/open-house.ts';
import { openGuestDoor } from './support/guest-browser.ts';

const house = openHouse();
const door = openGuestDoor(house);

async function records(articleId: string): Promise<string[]> {
  const rows = await house.room.sql<{ kind: string }>(
    `SELECT kind FROM record_entry WHERE article_id = $1 AND kind LIKE 'guest-%' ORDER BY seq`,
    [articleId],
  );
  return rows.map(({ kind }) => kind);
}

async function linksOf(articleId: string) {
  return (await house.api.as(house.room.people.editor).get(`/articles/${articleId}/guest-links`))
    .body;
}

describe('counsel with a link', () => {
  it('reads exactly one revision with their name over it, says something, signs with the code from the mail', async () => {
    const { room } = house;
    const { editor } = room.people;
    const article = await anArticle(room)
      .saying('The ferry <sailed> at dawn.', 'Forty people were on board.')
      .editedBy(editor, {
        credits: [
          { role: 'reporting', name: 'Mara Okafor' },
          { role: 'reporting', name: 'Hidden Stringer', withheld: true },
        ],
      } as object)
      .inReview()
      .made();
    await room.sql(`UPDATE article SET flags = '{needs-legal}' WHERE id = $1`, [article.id]);
    const { link, guest } = await door.visit(editor, article.id, {
      purpose: 'Libel read',
      mail: true,
    });
    expect(link).toMatchObject({ mailed: true });
    expect(link.url).toMatch(/^https:\/\/courier\.example\/guest#wtg_[\w-]{43}$/u);
    expect(door.box.letters[0]?.to).toEqual(['moreau@chambers.example']);
    expect(door.box.letters[0]?.raw).toContain('Ines Halloran');

    const page = await guest.read();
    expect(page.status).toBe(200);
    for (const said of [
      'The ferry &lt;sailed&gt; at dawn.',
      'The Harbour Courier',
      'Libel read',
      'Mara Okafor',
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain('Hidden Stringer');
    expect(page.text.split(link.id.slice(-12)).length).toBeGreaterThan(100);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.text).not.toContain('/desk');

    expect((await guest.comment('Who says “forty”?', 'Forty people')).status).toBe(303);
    expect((await guest.read()).text).toContain('Who says “forty”?');
    expect((await guest.askCode()).status).toBe(303);
    expect(door.box.letters.at(-1)?.to).toEqual(['moreau@chambers.example']);
    const signed = await guest.sign(` ${door.code().slice(0, 3)} ${door.code().slice(3)} `);
    expect(signed.status).toBe(303);
    expect((await guest.read()).text).toContain('You signed this as <bdi>Dr. Lena Moreau</bdi>');

    const facts = await factsOf(room, article.id);
    const legal = facts.signOffs.find(({ scope }) => scope === 'legal');
    expect(legal).toMatchObject({
      person: null,
      guestName: 'Dr. Lena Moreau',
      withRight: true,
      rightOn: [room.desks.city],
      digest: facts.head?.scopeDigests.legal,
    });
    expect(await records(article.id)).toEqual([
      'guest-link-made',
      'guest-link-opened',
      'guest-commented',
      'guest-signed',
    ]);
    const list = await linksOf(article.id);
    expect(list.items).toMatchObject([
      {
        name: 'Lena Moreau',
        email: 'moreau@chambers.example',
        state: 'stands',
        opened: 1,
        signed: { name: 'Dr. Lena Moreau' },
        comments: [{ about: 'Forty people', text: 'Who says “forty”?' }],
        revoke: { allowed: true },
      },
    ]);
    const news = await room.sql(
      `SELECT topic FROM outbox_event WHERE key = $1 AND topic LIKE 'guest-%' ORDER BY id`,
      [link.id],
    );
    expect(news).toEqual([{ topic: 'guest-said' }, { topic: 'guest-signed' }]);
    const forReporter = await house.api
      .as(room.people.reporter)
      .get(`/articles/${article.id}/guest-links`);
    expect(forReporter.body.items[0]).toMatchObject({ email: null, revoke: { allowed: false } });

    // The text changes: signature and link are void, and the page shows nothing of either text.
    await save(room, room.people.reporter, { articleId: article.id, headline: 'Ferry sinks' });
    const { position } = await factsOf(room, article.id);
    await house.api.as(editor).post(`/articles/${article.id}/revisions`, { body: { position } });
    const after = await guest.read();
    expect(after.status).toBe(409);
    expect(after.text).toContain('The text has moved on');
    for (const secret of ['Ferry sinks', 'ferry', 'Lena', 'Forty'])
      expect(after.text).not.toContain(secret);
    expect((await guest.comment('And now?')).status).toBe(409);
    expect((await linksOf(article.id)).items[0].state).toBe('moved-on');
    const missing = await room.sql(
      `SELECT code FROM signatures_missing($1, (SELECT head_revision_id FROM article WHERE id = $1)) WHERE because LIKE '%legal%'`,
      [article.id],
    );
    expect(missing).toHaveLength(1);
  });

  it('is asked in the text’s language or the one they choose, right to left where it is so', async () => {
    const { room } = house;
    const article = await anArticle(room).inLanguage('ar').headlined('عبّارة').inReview().made();
    const { guest } = await door.visit(room.people.editor, article.id, { scope: null });
    expect((await guest.read()).text).toContain('<html lang="ar" dir="rtl">');
    const french = await guest.ask(`${guest.path}?language=fr`);
    expect(french.text).toContain('<html lang="fr" dir="ltr">');
    expect(french.text).toContain('<article lang="ar" dir="rtl">');
    expect(french.text).toContain('On vous a demandé de lire');
  });
});

describe('a link', () => {
  it('is given by whoever may return or sign there, never for one’s own words, and never to a colleague', async () => {
    const { room } = house;
    const { reporter, editor, secondEditor, translator, chief } = room.people;
    const article = await anArticle(room).inReview().made();
    const tried = async (by: typeof reporter, more = {}) => {
      const { status, body } = await door.give(by, article.id, more);
      return status === 201 ? 201 : `${String(status)} ${body.code}`;
    };
    expect(await tried(reporter)).toBe('403 wrote-these-words');
    expect(await tried(reporter, { scope: null })).toBe('403 right-missing');
    expect(await tried(translator, { scope: null })).toBe('403 not-on-this-desk');
    expect(await tried(editor)).toBe(201);
    expect(await tried(chief, { scope: 'photo' })).toBe(201);
    expect(await tried(editor, { scope: 'language' })).toBe('422 scope-not-for-this-article');
    expect(await tried(editor, { scope: 'editorial' })).toBe('400 invalid-request');
    expect(await tried(editor, { email: 'CHIEF@newsroom.example' })).toBe(
      '422 reader-is-colleague',
    );
    expect(await tried(editor, { hours: 14 * 24 + 1 })).toBe('400 invalid-request');
    expect(await tried(editor, { revisionId: room.services.newId() })).toBe('409 text-moved-on');
    const own = await anArticle(room)
      .inReview()
      .editedBy(secondEditor, { headline: 'Other' })
      .made();
    const { position } = await factsOf(room, own.id);
    await house.api.as(editor).post(`/articles/${own.id}/revisions`, { body: { position } });
    expect((await door.give(secondEditor, own.id)).body).toMatchObject({
      code: 'wrote-these-words',
    });
    expect((await door.give(secondEditor, own.id, { scope: null })).status).toBe(201);
    const spiked = await anArticle(room).inReview().spiked().made();
    expect((await door.give(editor, spiked.id)).body).toMatchObject({ code: 'story-spiked' });
    const draft = await anArticle(room).made();
    expect((await door.give(editor, draft.id)).status).not.toBe(201);
  });

  it('of a step that another desk signs is given by that desk', async () => {
    const { room } = house;
    const { editor, chief } = room.people;
    const article = await anArticle(room).inReview().made();
    await room.sql(
      `INSERT INTO desk_step (desk_id, position, scope, by_desk_id) VALUES ($1, 5, 'legal', $2)`,
      [room.desks.city, room.desks.paris],
    );
    expect((await door.give(editor, article.id)).body).toMatchObject({
      code: 'step-of-another-desk',
    });
    const { guest } = await door.visit(chief, article.id);
    await guest.askCode();
    expect((await guest.sign(door.code())).status).toBe(303);
    await room.sql(`DELETE FROM desk_step WHERE by_desk_id = $1`, [room.desks.paris]);
  });

  it('is shown once and kept as a digest; its answer is kept for no idempotency key', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    const { body } = await door.give(room.people.editor, article.id);
    const token = body.url.split('#')[1] ?? '';
    const kept = await room.sql(
      `SELECT token_digest = sha256(convert_to($2, 'UTF8')) AS digest FROM guest_link WHERE id = $1`,
      [body.id, token],
    );
    expect(kept).toEqual([{ digest: true }]);
    const { head } = await factsOf(room, article.id);
    const again = await house.api
      .as(room.people.editor)
      .post(`/articles/${article.id}/guest-links`, {
        body: { revisionId: head?.id, name: 'X', email: 'x@y.example' },
        headers: { 'idempotency-key': 'once' },
      });
    expect(again.status).toBe(400);
    const everywhere = await room.sql(
      `SELECT 1 FROM record_entry WHERE detail::text LIKE '%' || $1 || '%' OR detail::text LIKE '%chambers.example%'
       UNION ALL SELECT 1 FROM outbox_event WHERE payload::text LIKE '%' || $1 || '%'
       UNION ALL SELECT 1 FROM idempotency_key WHERE response::text LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(everywhere).toEqual([]);
  });

  it('opens nothing once it is taken back, expired, or its story is dead, and looks the same each time', async () => {
    const { room } = house;
    const { editor, chief } = room.people;
    const { text: wrong } = await door.browser().open(`wtg_${'x'.repeat(43)}`);
    const pages: string[] = [];
    const dead = async (kill: (articleId: string, linkId: string) => Promise<unknown>) => {
      const article = await anArticle(room).inReview().made();
      const { link, guest } = await door.visit(editor, article.id);
      await guest.askCode();
      const code = door.code();
      expect((await guest.read()).status).toBe(200);
      await kill(article.id, link.id);
      for (const answer of [
        await guest.read(),
        await guest.comment('Still here?'),
        await guest.askCode(),
        await guest.sign(code),
        await door.browser().open(link.url),
      ]) {
        expect(answer.status).toBe(404);
        pages.push(answer.text);
      }
    };
    await dead(async (_article, link) => {
      const answer = await house.api
        .as(chief)
        .post(`/guest-links/${link}/revocations`, { body: { reason: 'Wrong person' } });
      expect(answer).toMatchObject({ status: 201 });
      expect(answer.body.items[0]).toMatchObject({
        state: 'revoked',
        revoked: { reason: 'Wrong person' },
      });
      const twice = await house.api
        .as(chief)
        .post(`/guest-links/${link}/revocations`, { body: {} });
      expect(twice.body.code).toBe('link-ended');
    });
    await dead(async (article) =>
      house.api
        .as(chief)
        .post(`/stories/${(await factsOf(room, article)).story.id}/spikes`, { body: {} }),
    );
    await dead(async (article) => kill(room, chief, (await factsOf(room, article)).story.id));
    await dead(async () => room.sql(`UPDATE person SET active = false WHERE id = $1`, [editor.id]));
    await room.sql(`UPDATE person SET active = true WHERE id = $1`, [editor.id]);
    expect(new Set([wrong, ...pages]).size).toBe(1);
    expect(wrong).toContain('There is nothing here');
  });
});
