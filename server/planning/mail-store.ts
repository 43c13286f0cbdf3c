import { z } from 'zod';
import { NOTIFICATION_KINDS } from '#contract/planning-words.ts';
import type { Sql } from '#server/kit/run-command.ts';

const itemSchema = z.object({
  id: z.string(),
  personId: z.string(),
  mode: z.enum(['mail', 'digest']),
  attempts: z.int(),
  kind: z.enum(NOTIFICATION_KINDS),
  cause: z.string(),
  at: z.date(),
  read: z.boolean(),
  old: z.boolean(),
  who: z.string(),
  excerpt: z.string(),
  articleId: z.string().nullable(),
  slugline: z.string(),
  headline: z.string(),
  email: z.string(),
  language: z.string(),
});

/** A notification that is to be mailed now, with all that its mail says. */
export type DueMail = z.infer<typeof itemSchema>;

/** What becomes of a notification that was to be mailed. */
export type MailOutcome = 'sent' | 'not-theirs' | 'read' | 'too-old' | 'given-up';

/**
 * Takes what is due, oldest first. Being taken moves the due time on, further with each try: whoever dies with an item
 * gives it back by doing nothing.
 */
export async function takeDueMail(tx: Sql, most: number): Promise<DueMail[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH taken AS (
      UPDATE mail_item SET attempts = attempts + 1,
        due_at = newsroom_now() + make_interval(secs => least(3600, 30 * power(2, attempts)))
      WHERE notification_id IN (SELECT notification_id FROM mail_item WHERE outcome IS NULL AND due_at <= newsroom_now()
        ORDER BY due_at, notification_id LIMIT ${most} FOR UPDATE SKIP LOCKED)
      RETURNING notification_id, person_id, mode, attempts)
    SELECT n.id, t.person_id AS "personId", t.mode, t.attempts, n.kind, n.cause, n.at, n.excerpt, n.article_id AS "articleId",
      EXISTS (SELECT FROM notification_read r WHERE r.notification_id = n.id) AS read,
      n.at < newsroom_now() - interval '3 days' AS old, coalesce(b.name, n.by_name) AS who,
      coalesce(s.slugline, '') AS slugline, coalesce(c.headline, '') AS headline, p.email, p.language
    FROM taken t JOIN notification n ON n.id = t.notification_id JOIN person p ON p.id = t.person_id
      LEFT JOIN person b ON b.id = n.by_id LEFT JOIN article a ON a.id = n.article_id LEFT JOIN story s ON s.id = a.story_id
      LEFT JOIN working_copy c ON c.article_id = a.id
    ORDER BY n.at, n.id`;
  return rows.map((row) => itemSchema.parse(row));
}

/** Settles what was to be mailed. */
export async function settleMail(
  tx: Sql,
  ids: readonly string[],
  outcome: MailOutcome,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE mail_item SET outcome = ${outcome}, settled_at = newsroom_now()
    WHERE notification_id = ANY (${[...ids]}::uuid[]) AND outcome IS NULL`;
}

/** Notes why a mail was not taken; it is due again later. */
export async function noteMailError(tx: Sql, ids: readonly string[], why: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE mail_item SET last_error = left(${why}, 500) WHERE notification_id = ANY (${[...ids]}::uuid[])`;
}

/** Lets go of what nobody wants to be told any more. */
export async function dropOldMail(tx: Sql): Promise<number> {
  return tx.$executeRaw`
    UPDATE mail_item m SET outcome = 'too-old', settled_at = newsroom_now() FROM notification n
    WHERE n.id = m.notification_id AND m.outcome IS NULL AND m.due_at < newsroom_now() - interval '3 days'`;
}

/** The newsroom's name and address, as mails have them. */
export async function letterhead(tx: Sql): Promise<{ name: string; siteUrl: string }> {
  const rows = await tx.$queryRaw<{ name: string; siteUrl: string }[]>`
    SELECT name, site_url AS "siteUrl" FROM newsroom`;
  return rows[0] ?? { name: 'Newsroom', siteUrl: '' };
}
