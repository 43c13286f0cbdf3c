import type { Database } from '#server/kit/database/open-database.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';

/** One entry as stored, with the name of who did it. */
export type EntryRow = {
  seq: bigint;
  at: Date;
  personId: string | null;
  personName: string | null;
  kind: string;
  subject: string;
  subjectId: string;
  storyId: string | null;
  articleId: string | null;
  detail: unknown;
  hash: Uint8Array;
};

/** What to list: a whole record, a story's with all its articles, or an article's with its story's own. */
export type EntryFilter = {
  articleId?: string | undefined;
  storyId?: string | undefined;
  before: bigint | null;
  limit: number;
};

/** Entries, newest first, before a sequence number. */
export async function listEntries(database: Database, filter: EntryFilter): Promise<EntryRow[]> {
  const about =
    filter.articleId !== undefined
      ? Prisma.sql`AND (e.article_id = ${filter.articleId}::uuid OR (e.article_id IS NULL AND e.story_id = (SELECT story_id FROM article WHERE id = ${filter.articleId}::uuid)))`
      : filter.storyId !== undefined
        ? Prisma.sql`AND e.story_id = ${filter.storyId}::uuid`
        : Prisma.empty;
  const before = filter.before === null ? Prisma.empty : Prisma.sql`AND e.seq < ${filter.before}`;
  return database.prisma.$queryRaw<EntryRow[]>`
    SELECT e.seq, e.at, e.person_id AS "personId", p.name AS "personName", e.kind, e.subject, e.subject_id AS "subjectId",
      e.story_id AS "storyId", e.article_id AS "articleId", e.detail, e.hash
    FROM record_entry e LEFT JOIN person p ON p.id = e.person_id
    WHERE true ${about} ${before}
    ORDER BY e.seq DESC LIMIT ${filter.limit}`;
}

/** The first link that does not hold, as the database finds it; null when all hold. */
export async function firstBadLink(database: Database): Promise<bigint | null> {
  const rows = await database.prisma.$queryRaw<
    { bad_seq: bigint }[]
  >`SELECT bad_seq FROM record_verify() LIMIT 1`;
  return rows[0]?.bad_seq ?? null;
}

/** The head of the chain. */
export async function readHead(
  from: Database | Transaction,
): Promise<{ seq: bigint; hash: Uint8Array }> {
  const client = 'prisma' in from ? from.prisma : from;
  return client.recordHead.findUniqueOrThrow({
    where: { one: true },
    select: { seq: true, hash: true },
  });
}

/** The hash of one entry; null when it is not there. */
export async function hashAt(database: Database, seq: bigint): Promise<Uint8Array | null> {
  const row = await database.prisma.recordEntry.findUnique({
    where: { seq },
    select: { hash: true },
  });
  return row?.hash ?? null;
}

/** Notes that the head was written down somewhere outside. */
export async function insertAnchor(
  tx: Transaction,
  anchor: { seq: bigint; hash: Uint8Array<ArrayBuffer>; place: string },
): Promise<void> {
  await tx.anchor.createMany({ data: [anchor], skipDuplicates: true });
}

/** The newest anchor the database knows of. */
export async function lastAnchor(database: Database) {
  return database.prisma.anchor.findFirst({ orderBy: { seq: 'desc' } });
}
