import { z } from 'zod';
import { GUEST_LINK_STATES, GUEST_SCOPES } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Fragment } from '#server/kit/database/transaction.ts';
import type { Sql } from '#server/kit/run-command.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A link to append; its digest is set by the database from revision and scope. */
export type NewGuestLink = {
  id: string;
  articleId: string;
  revisionId: string;
  scope: string | null;
  tokenDigest: Bytes;
  name: string;
  email: string;
  purpose: string;
  personId: string;
  hours: number;
};

/** Appends a link and gives when it ends. */
export async function insertGuestLink(tx: Sql, link: NewGuestLink): Promise<Date> {
  const rows = await tx.$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO guest_link (id, article_id, revision_id, scope, token_digest, name, email, purpose, person_id, expires_at)
    VALUES (${link.id}::uuid, ${link.articleId}::uuid, ${link.revisionId}::uuid, ${link.scope}, ${link.tokenDigest}, ${link.name},
      ${link.email}, ${link.purpose}, ${link.personId}::uuid, newsroom_now() + make_interval(hours => ${link.hours}::int))
    RETURNING expires_at AS "expiresAt"`;
  const [made] = rows;
  if (made === undefined) throw new Error('The database kept no link.');
  return made.expiresAt;
}

/** Whether somebody of the newsroom has this address. */
export async function isColleague(tx: Sql, email: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM person WHERE email = ${email}`;
  return rows.length > 0;
}

/** Takes a link back. */
export async function insertRevocation(
  tx: Sql,
  row: { linkId: string; personId: string; reason: string },
): Promise<void> {
  await tx.$executeRaw`INSERT INTO guest_link_revocation (link_id, person_id, reason)
    VALUES (${row.linkId}::uuid, ${row.personId}::uuid, ${row.reason})`;
}

const person = z.object({ id: z.string(), name: z.string() });
const at = z.coerce.date();
const linkSchema = z.object({
  id: z.string(),
  articleId: z.string(),
  revisionId: z.string(),
  revisionNumber: z.number(),
  scope: z.enum(GUEST_SCOPES).nullable(),
  digest: z.string(),
  name: z.string(),
  email: z.string(),
  purpose: z.string(),
  by: person,
  at,
  expiresAt: at,
  state: z.enum(GUEST_LINK_STATES),
  vouchedOn: z.array(z.string()),
  opened: z.number(),
  firstOpenedAt: at.nullable(),
  signed: z.object({ signOffId: z.string(), name: z.string(), at }).nullable(),
  revoked: z.object({ by: person, at, reason: z.string() }).nullable(),
  comments: z.array(z.object({ id: z.string(), about: z.string(), text: z.string(), at })),
});

/** A link with all that became of it. */
export type GuestLinkRow = z.infer<typeof linkSchema>;

async function readLinks(sql: Sql, where: Fragment): Promise<GuestLinkRow[]> {
  const rows = await sql.$queryRaw<{ told: unknown }[]>`
    SELECT to_json(x) AS told FROM (
      SELECT l.id, l.article_id AS "articleId", l.revision_id AS "revisionId", r.number AS "revisionNumber", l.scope,
        encode(l.digest, 'hex') AS digest, l.name, l.email, l.purpose, json_build_object('id', p.id, 'name', p.name) AS by, l.at,
        l.expires_at AS "expiresAt", guest_link_state(l.id) AS state, vouching_on(l.person_id, l.scope) AS "vouchedOn",
        (SELECT count(*)::int FROM guest_visit v WHERE v.link_id = l.id) AS opened,
        (SELECT min(v.at) FROM guest_visit v WHERE v.link_id = l.id) AS "firstOpenedAt",
        (SELECT json_build_object('signOffId', s.id, 'name', s.guest_name, 'at', s.at)
          FROM sign_off s WHERE s.guest_link_id = l.id) AS signed,
        (SELECT json_build_object('by', json_build_object('id', w.id, 'name', w.name), 'at', e.at, 'reason', e.reason)
          FROM guest_link_revocation e JOIN person w ON w.id = e.person_id WHERE e.link_id = l.id) AS revoked,
        (SELECT coalesce(json_agg(json_build_object('id', c.id, 'about', c.about, 'text', c.text, 'at', c.at) ORDER BY c.at, c.id), '[]')
          FROM guest_comment c WHERE c.link_id = l.id) AS comments
      FROM guest_link l JOIN revision r ON r.id = l.revision_id JOIN person p ON p.id = l.person_id
      WHERE ${where} ORDER BY l.at DESC, l.id DESC) x`;
  return rows.map(({ told }) => linkSchema.parse(told));
}

/** The links of an article, newest first. */
export async function guestLinksOf(sql: Sql, articleId: string): Promise<GuestLinkRow[]> {
  return readLinks(sql, Prisma.sql`l.article_id = ${articleId}::uuid`);
}

/** One link; null when there is none. */
export async function guestLinkById(sql: Sql, id: string): Promise<GuestLinkRow | null> {
  return (await readLinks(sql, Prisma.sql`l.id = ${id}::uuid`))[0] ?? null;
}

/** The link of a token; null when there is none. */
export async function guestLinkByToken(sql: Sql, digest: Bytes): Promise<GuestLinkRow | null> {
  return (await readLinks(sql, Prisma.sql`l.token_digest = ${digest}`))[0] ?? null;
}

/** Which article a link belongs to; null when there is no such link. */
export async function articleOfGuestLink(sql: Sql, id: string): Promise<string | null> {
  const rows = await sql.$queryRaw<{ articleId: string }[]>`
    SELECT article_id AS "articleId" FROM guest_link WHERE id = ${id}::uuid`;
  return rows[0]?.articleId ?? null;
}

/** Appends a visit and gives how many seconds it lasts; the database refuses unless the link stands. */
export async function insertVisit(
  tx: Sql,
  visit: { id: string; linkId: string; tokenDigest: Bytes },
): Promise<number> {
  const rows = await tx.$queryRaw<{ seconds: number }[]>`
    INSERT INTO guest_visit (id, link_id, token_digest) VALUES (${visit.id}::uuid, ${visit.linkId}::uuid, ${visit.tokenDigest})
    RETURNING extract(epoch FROM expires_at - at)::int AS seconds`;
  return rows[0]?.seconds ?? 0;
}

/** The living visit of that secret to that link; null without. */
export async function findVisit(
  sql: Sql,
  about: { linkId: string; tokenDigest: Bytes },
): Promise<{ id: string; at: Date } | null> {
  const rows = await sql.$queryRaw<{ id: string; at: Date }[]>`
    SELECT id, at FROM guest_visit
    WHERE token_digest = ${about.tokenDigest} AND link_id = ${about.linkId}::uuid AND expires_at > newsroom_now()`;
  return rows[0] ?? null;
}

/** Appends a comment of a guest, unless they have said just that in the last minutes; says whether it is new. */
export async function insertGuestComment(
  tx: Sql,
  row: { id: string; linkId: string; articleId: string; about: string; text: string },
): Promise<boolean> {
  // Two clicks come at once, perhaps to two processes: one after the other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('guest ' || ${row.linkId}, 0))`;
  const made = await tx.$executeRaw`INSERT INTO guest_comment (id, link_id, article_id, about, text)
    SELECT ${row.id}::uuid, ${row.linkId}::uuid, ${row.articleId}::uuid, ${row.about}, ${row.text}
    WHERE NOT EXISTS (SELECT FROM guest_comment WHERE link_id = ${row.linkId}::uuid AND about = ${row.about} AND text = ${row.text}
      AND at > newsroom_now() - interval '10 minutes')`;
  return made === 1;
}

/** Keeps the digest of a code that is about to be mailed; says whether it is new. */
export async function insertGuestCode(
  tx: Sql,
  row: { id: string; linkId: string; visitId: string; digest: Bytes },
): Promise<boolean> {
  const made = await tx.$executeRaw`INSERT INTO guest_code (id, link_id, visit_id, digest)
    SELECT ${row.id}::uuid, ${row.linkId}::uuid, ${row.visitId}::uuid, ${row.digest}
    WHERE NOT EXISTS (SELECT FROM guest_code WHERE id = ${row.id}::uuid) ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Tries a code: the database counts, compares and uses it up. */
export async function useGuestCode(
  tx: Sql,
  visitId: string,
  digest: Bytes,
): Promise<'right' | 'wrong' | 'dead'> {
  const rows = await tx.$queryRaw<{ outcome: unknown }[]>`
    SELECT use_guest_code(${visitId}::uuid, ${digest}) AS outcome`;
  return z.enum(['right', 'wrong', 'dead']).parse(rows[0]?.outcome);
}

/** Whether a code that can still be tried was sent to this visit. */
export async function hasLivingCode(sql: Sql, visitId: string): Promise<boolean> {
  const rows = await sql.$queryRaw<{ lives: boolean }[]>`
    SELECT used_at IS NULL AND expires_at > newsroom_now() AND tries < 5 AS lives FROM guest_code
    WHERE visit_id = ${visitId}::uuid ORDER BY at DESC, id DESC LIMIT 1`;
  return rows[0]?.lives ?? false;
}

/** Appends a guest's sign-off; the database sets digest and right, and refuses without a code used in this transaction. */
export async function insertGuestSignOff(
  tx: Sql,
  row: {
    id: string;
    link: Pick<GuestLinkRow, 'id' | 'articleId' | 'revisionId' | 'scope' | 'digest'>;
    name: string;
    statement: string;
    note: string;
  },
): Promise<void> {
  const { link } = row;
  await tx.$executeRaw`
    INSERT INTO sign_off (id, article_id, revision_id, scope, digest, guest_name, guest_link_id, statement, note)
    VALUES (${row.id}::uuid, ${link.articleId}::uuid, ${link.revisionId}::uuid, ${link.scope}, decode(${link.digest}, 'hex'),
      ${row.name}, ${link.id}::uuid, ${row.statement}, ${row.note})`;
}
