import { describe, expect, it } from '@jest/globals';
import { anArticle, factsOf, save, sign } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import { openHouse } from '#tests/support/open-house.ts';

const house = openHouse();

type Link = { id: string; articleId: string; revisionId: string };

/** A link straight in the table; only the database’s guards stand before it. */
async function give(
  by: Member,
  articleId: string,
  more: Record<string, unknown> = {},
): Promise<Link> {
  const { head } = await factsOf(house.room, articleId);
  const {
    scope = 'legal',
    email = 'counsel@law.example',
    hours = 48,
    revisionId = head?.id,
  } = more;
  const [row] = await house.room.sql<{ id: string }>(
    `INSERT INTO guest_link (article_id, revision_id, scope, token_digest, name, email, person_id, expires_at)
     VALUES ($1, $2, $3, sha256(gen_random_uuid()::text::bytea), 'Counsel', $4, $5, newsroom_now() + make_interval(hours => $6))
     RETURNING id`,
    [articleId, revisionId, scope, email, by.id, hours],
  );
  return { id: row?.id ?? '', articleId, revisionId: String(revisionId) };
}

/** Signs by a link as a program with the runtime role could; with a code that is used in the same transaction, or without. */
async function signBy(
  link: Link,
  { scope = 'legal', code = true, revisionId = link.revisionId } = {},
): Promise<void> {
  const { prisma } = house.room.services.database;
  await prisma.$transaction(async (tx) => {
    if (code) {
      const [visit] = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO guest_visit (link_id, token_digest) VALUES (${link.id}::uuid, sha256(gen_random_uuid()::text::bytea)) RETURNING id`;
      await tx.$executeRaw`INSERT INTO guest_code (link_id, visit_id, digest) VALUES (${link.id}::uuid, ${visit?.id}::uuid, 'x')`;
      await tx.$executeRaw`SELECT use_guest_code(${visit?.id}::uuid, 'x')`;
    }
    await tx.$executeRaw`INSERT INTO sign_off (article_id, revision_id, scope, guest_name, guest_link_id, note)
      VALUES (${link.articleId}::uuid, ${revisionId}::uuid, ${scope}, 'Lena Moreau', ${link.id}::uuid, 'Fair comment')`;
  });
}

const revoke = async (link: Link, by: Member): Promise<unknown> =>
  house.room.sql(`INSERT INTO guest_link_revocation (link_id, person_id) VALUES ($1, $2)`, [
    link.id,
    by.id,
  ]);

describe('Postgres', () => {
  it('lets no guest sign without a link, without a code, in another scope, of another revision or article, or twice', async () => {
    const { room } = house;
    const { editor } = room.people;
    const article = await anArticle(room).inReview().made();
    const other = await anArticle(room).inReview().made();
    const link = await give(editor, article.id);
    await expect(
      room.sql(
        `INSERT INTO sign_off (article_id, revision_id, scope, guest_name) SELECT id, head_revision_id, 'legal', 'Nobody' FROM article WHERE id = $1`,
        [article.id],
      ),
    ).rejects.toThrow();
    await expect(signBy(link, { code: false })).rejects.toThrow(/code from the mail/u);
    await expect(signBy(link, { scope: 'photo' })).rejects.toThrow(/one scope of one revision/u);
    await expect(signBy(link, { scope: 'editorial' })).rejects.toThrow();
    const head = (await factsOf(room, other.id)).head?.id ?? '';
    await expect(signBy(link, { revisionId: head })).rejects.toThrow(/one scope of one revision/u);
    await expect(signBy({ ...link, articleId: other.id })).rejects.toThrow(
      /one scope of one revision/u,
    );
    await signBy(link);
    await expect(signBy(link)).rejects.toThrow(/has been signed with|signed exactly this/u);
    // A second link to the same mailbox makes no second person of its reader.
    await expect(signBy(await give(editor, article.id))).rejects.toThrow(
      /signed exactly this text/u,
    );
    await signBy(await give(editor, article.id, { email: 'another@law.example' }));
    await expect(
      room.sql(`UPDATE guest_link SET expires_at = expires_at + interval '1 day'`),
    ).rejects.toThrow();
    await expect(room.sql(`UPDATE guest_code SET used_at = newsroom_now()`)).rejects.toThrow(
      /permission/u,
    );
    await expect(room.sql(`DELETE FROM guest_comment`)).rejects.toThrow();
  });

  it('lets a code of one transaction sign in no other', async () => {
    const { room } = house;
    const article = await anArticle(room).inReview().made();
    const link = await give(room.people.editor, article.id);
    const [visit] = await room.sql<{ id: string }>(
      `INSERT INTO guest_visit (link_id, token_digest) VALUES ($1, sha256('one')) RETURNING id`,
      [link.id],
    );
    await room.sql(`INSERT INTO guest_code (link_id, visit_id, digest) VALUES ($1, $2, 'x')`, [
      link.id,
      visit?.id,
    ]);
    expect(await room.sql(`SELECT use_guest_code($1, 'x') AS said`, [visit?.id])).toEqual([
      { said: 'right' },
    ]);
    expect(await room.sql(`SELECT use_guest_code($1, 'x') AS said`, [visit?.id])).toEqual([
      { said: 'dead' },
    ]);
    await expect(signBy(link, { code: false })).rejects.toThrow(/code from the mail/u);
  });

  it('counts a guest’s signature by the right of whoever vouches, and never as somebody’s who wrote the words', async () => {
    const { room } = house;
    const { editor, reporter, translator, chief } = room.people;
    const article = await anArticle(room).inReview().made();
    await expect(give(reporter, article.id)).rejects.toThrow(/their own words/u);
    await expect(give(room.people.secondReporter, article.id)).rejects.toThrow(/may not vouch/u);
    await expect(give(translator, article.id, { scope: null })).rejects.toThrow(/may not vouch/u);
    await expect(give(editor, article.id, { scope: 'editorial' })).rejects.toThrow(
      /guest_link_scope/u,
    );
    await expect(give(editor, article.id, { scope: 'language' })).rejects.toThrow(
      /only a translation/u,
    );
    await expect(give(editor, article.id, { hours: 14 * 24 + 1 })).rejects.toThrow(
      /guest_link_ends/u,
    );
    await expect(give(editor, article.id, { hours: 0 })).rejects.toThrow(/guest_link_ends/u);
    await expect(give(editor, article.id, { email: chief.email })).rejects.toThrow(
      /with an account/u,
    );
    const link = await give(editor, article.id);
    await room.sql(`UPDATE membership SET role = 'reporter' WHERE person_id = $1`, [editor.id]);
    await expect(signBy(link)).rejects.toThrow(/opens nothing/u);
    await room.sql(`UPDATE membership SET role = 'editor' WHERE person_id = $1`, [editor.id]);
    await signBy(link);
    expect(
      await room.sql(`SELECT with_right, right_on FROM sign_off WHERE guest_link_id = $1`, [
        link.id,
      ]),
    ).toEqual([{ with_right: true, right_on: [room.desks.city] }]);
    // It covers nobody's words: an editor's signature is still missing.
    await room.sql(`UPDATE article SET flags = '{needs-legal}' WHERE id = $1`, [article.id]);
    const missing = async () =>
      (
        await room.sql<{ code: string }>(
          `SELECT code FROM signatures_missing($1, (SELECT head_revision_id FROM article WHERE id = $1))`,
          [article.id],
        )
      ).map(({ code }) => code);
    expect(await missing()).toEqual(['sign-off-missing', 'author-not-covered']);
    await sign(room, editor, { articleId: article.id });
    expect(await missing()).toEqual([]);
  });

  it('lets a link do nothing once it is revoked, or the text, the story or the step’s turn is another', async () => {
    const { room } = house;
    const { editor, reporter, secondReporter, chief } = room.people;
    const article = await anArticle(room).inReview().made();
    const revoked = await give(editor, article.id);
    await expect(revoke(revoked, secondReporter)).rejects.toThrow(/may not take this link back/u);
    await revoke(revoked, chief);
    await expect(revoke(revoked, chief)).rejects.toThrow();
    await expect(signBy(revoked)).rejects.toThrow(/opens nothing/u);
    const comment = async (link: Link) =>
      room.sql(`INSERT INTO guest_comment (link_id, article_id, text) VALUES ($1, $2, 'Hm')`, [
        link.id,
        link.articleId,
      ]);
    await expect(comment(revoked)).rejects.toThrow(/opens nothing/u);
    const moving = await give(editor, article.id);
    const elsewhere = await anArticle(room).inReview().made();
    await expect(comment({ ...moving, articleId: elsewhere.id })).rejects.toThrow(
      /opens one article/u,
    );
    await save(room, reporter, { articleId: article.id, headline: 'Another headline' });
    const { position } = await factsOf(room, article.id);
    await house.api.as(editor).post(`/articles/${article.id}/revisions`, { body: { position } });
    await expect(signBy(moving)).rejects.toThrow(/has changed since/u);
    await expect(comment(moving)).rejects.toThrow(/has changed since/u);
    await expect(give(editor, article.id, { revisionId: moving.revisionId })).rejects.toThrow(
      /as it stands/u,
    );
    const spiked = await anArticle(room).inReview().made();
    const dead = await give(editor, spiked.id);
    await room.sql(
      `UPDATE story SET spiked_at = newsroom_now(), version = version + 1 WHERE id = $1`,
      [spiked.storyId],
    );
    await expect(signBy(dead)).rejects.toThrow(/opens nothing/u);
    await expect(give(editor, spiked.id)).rejects.toThrow(/spiked/u);
    await room.sql(`INSERT INTO desk_step (desk_id, position, scope) VALUES ($1, 0, 'editorial')`, [
      room.desks.city,
    ]);
    await room.sql(
      `INSERT INTO desk_step (desk_id, position, scope, in_order) VALUES ($1, 1, 'legal', true)`,
      [room.desks.city],
    );
    const waiting = await anArticle(room).inReview().made();
    const early = await give(editor, waiting.id);
    await expect(signBy(early)).rejects.toThrow(/are signed first/u);
    await sign(room, editor, { articleId: waiting.id });
    await signBy(early);
  });
});
