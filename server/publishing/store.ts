import type { Form, PublicationKind } from '#contract/vocabulary.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';
import type { Database } from '#server/kit/database/open-database.ts';

/** A publication to append. `revisionId` is null for what takes text away. */
export type NewPublication = {
  id: string;
  articleId: string;
  revisionId: string | null;
  sequence: number;
  kind: PublicationKind;
  significant: boolean;
  note: string;
  noteBlocks: string[];
  slug: string;
  sectionId: string | null;
  topics: string[];
  personId: string;
  /** The schedule that it runs by, if any. */
  scheduleId?: string | null;
};

/** A correction to append: what readers were told, and what is right; empty when it was taken out. */
export type NewCorrection = { was: string; now: string; blocks: string[] };

/** Appends a publication; the database moves the article's live pointer. */
export async function insertPublication(tx: Sql, publication: NewPublication): Promise<void> {
  const { id, articleId, revisionId, sequence, kind, significant, note } = publication;
  const { noteBlocks, slug, sectionId, topics, personId, scheduleId = null } = publication;
  await tx.$executeRaw`
    INSERT INTO publication (id, article_id, revision_id, sequence, kind, significant, note, note_blocks, slug, section_id, topics, person_id, schedule_id)
    VALUES (${id}::uuid, ${articleId}::uuid, ${revisionId}::uuid, ${sequence}, ${kind}, ${significant}, ${note},
      ${noteBlocks}, ${slug}, ${sectionId}::uuid, ${topics}, ${personId}::uuid, ${scheduleId}::uuid)`;
}

/** Appends the corrections of a publication; their sentence, the public note, is set by the database. */
export async function insertCorrections(
  tx: Sql,
  about: { publicationId: string; articleId: string },
  corrections: readonly NewCorrection[],
): Promise<void> {
  if (corrections.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO correction (publication_id, article_id, was, now, wording, blocks)
    SELECT ${about.publicationId}::uuid, ${about.articleId}::uuid, x.was, x.now, '', x.blocks
    FROM jsonb_to_recordset(${JSON.stringify(corrections)}::jsonb) AS x(was text, now text, blocks text[])`;
}

/** What readers saw of an article: the last revision, live or withdrawn since, and the number of the newest. */
export type SeenByReaders = { revisionId: string | null; newestNumber: number | null };

/** Reads what readers saw of an article; nulls before the first publication. */
export async function seenByReaders(tx: Sql, articleId: string): Promise<SeenByReaders> {
  const rows = await tx.$queryRaw<SeenByReaders[]>`
    SELECT (array_agg(r.id ORDER BY p.sequence DESC))[1] AS "revisionId", max(r.number)::int AS "newestNumber"
    FROM publication p JOIN revision r ON r.id = p.revision_id WHERE p.article_id = ${articleId}::uuid`;
  return rows[0] ?? { revisionId: null, newestNumber: null };
}

/** The words and captions of everything that readers ever had of an article, each revision once. */
export async function publishedTexts(
  tx: Sql,
  articleId: string,
): Promise<{ words: string; captions: string }[]> {
  return tx.$queryRaw<{ words: string; captions: string }[]>`
    SELECT words, captions FROM revision
    WHERE id IN (SELECT revision_id FROM publication WHERE article_id = ${articleId}::uuid)`;
}

/** The id of the article with that public number; null when there is none. */
export async function findArticleNumbered(tx: Sql, number: number): Promise<string | null> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM article WHERE number = ${number}`;
  return rows[0]?.id ?? null;
}

/** Every publication of an article, newest first. */
export async function listPublications(database: Database, articleId: string) {
  return database.prisma.$queryRaw<
    {
      id: string;
      sequence: number;
      kind: PublicationKind;
      significant: boolean;
      form: Form;
      note: string;
      revisionId: string | null;
      revisionNumber: number | null;
      personId: string;
      personName: string;
      at: Date;
    }[]
  >`
    SELECT p.id, p.sequence, p.kind, p.significant, p.form, p.note, p.revision_id AS "revisionId", r.number AS "revisionNumber",
      p.person_id AS "personId", coalesce(who.name, '') AS "personName", p.at
    FROM publication p LEFT JOIN revision r ON r.id = p.revision_id LEFT JOIN person who ON who.id = p.person_id
    WHERE p.article_id = ${articleId}::uuid ORDER BY p.sequence DESC`;
}

/** Appends the kill of a story. */
export async function insertKill(
  tx: Transaction,
  kill: { id: string; storyId: string; reason: string; personId: string },
): Promise<void> {
  await tx.kill.create({ data: kill, select: { id: true } });
}

/** Appends a second person's confirmation of a kill. */
export async function insertKillConfirmation(
  tx: Transaction,
  row: { killId: string; personId: string; note: string },
): Promise<void> {
  await tx.killConfirmation.create({ data: row, select: { killId: true } });
}

/** What of a story's articles readers ever saw, with the last publication's facts; locked in id order. */
export type EverPublished = {
  articleId: string;
  language: string;
  sequence: number;
  slug: string;
  sectionId: string | null;
  topics: string[];
};

/** Locks all articles of a story and gives those that were ever published. */
export async function lockEverPublished(
  tx: Transaction,
  storyId: string,
): Promise<EverPublished[]> {
  await tx.$queryRaw`SELECT id FROM article WHERE story_id = ${storyId}::uuid ORDER BY id FOR UPDATE`;
  return tx.$queryRaw<EverPublished[]>`
    SELECT a.id AS "articleId", a.language, p.sequence, p.slug, p.section_id AS "sectionId", p.topics
    FROM article a JOIN LATERAL (
      SELECT * FROM publication p WHERE p.article_id = a.id ORDER BY p.sequence DESC LIMIT 1) p ON true
    WHERE a.story_id = ${storyId}::uuid ORDER BY a.id`;
}
