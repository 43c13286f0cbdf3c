import { z } from 'zod';
import type { Parts } from '#contract/body/parts.ts';
import type { RevisionReason } from '#contract/vocabulary.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import type { RevisionFacts } from '../rules/article-facts.ts';
import { revisionSchema } from './fact-schemas.ts';

/** What a new revision is compared with: the head, and the newest that readers ever saw. */
export type RevisionGround = {
  head: { id: string; number: number; position: number; digest: string } | null;
  /** The position of the newest published revision; 0 when readers never saw one. */
  seenPosition: number;
  seenRevisionId: string | null;
};

/** Reads what a new revision is compared with. */
export async function revisionGround(tx: Transaction, articleId: string): Promise<RevisionGround> {
  const rows = await tx.$queryRaw<
    {
      id: string | null;
      number: number;
      position: number;
      digest: string;
      seen_position: number | null;
      seen_id: string | null;
    }[]
  >`
    SELECT h.id, h.number, h.position, encode(h.digest, 'hex') AS digest, seen.position AS seen_position, seen.id AS seen_id
    FROM article a LEFT JOIN revision h ON h.id = a.head_revision_id
      LEFT JOIN LATERAL (SELECT r.id, r.position FROM publication p JOIN revision r ON r.id = p.revision_id
        WHERE p.article_id = a.id ORDER BY p.sequence DESC LIMIT 1) seen ON true
    WHERE a.id = ${articleId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new Error('An article that was locked is gone.');
  const { id, number, position, digest } = row;
  return {
    head: id === null ? null : { id, number, position, digest },
    seenPosition: row.seen_position ?? 0,
    seenRevisionId: row.seen_id,
  };
}

/** The row of a new revision. */
export type RevisionRow = {
  id: string;
  articleId: string;
  number: number;
  parentId: string | null;
  position: number;
  reason: RevisionReason;
  label: string;
  sourceRevisionId: string | null;
  madeBy: string;
  parts: Parts;
  authors: readonly { personId: string; blocks: string[] }[];
};

/** Appends a revision with its author rows; the database hashes it and makes it the head. */
export async function insertRevision(tx: Transaction, row: RevisionRow): Promise<void> {
  const { parts } = row;
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO revision (id, article_id, number, parent_id, position, reason, label, words, captions, credits, pictures,
        source_revision_id, made_by)
      VALUES (${row.id}::uuid, ${row.articleId}::uuid, ${row.number}, ${row.parentId}::uuid, ${row.position}, ${row.reason},
        ${row.label}, ${parts.words}, ${parts.captions}, ${parts.credits}, ${parts.pictures},
        ${row.sourceRevisionId}::uuid, ${row.madeBy}::uuid)
      RETURNING id)
    INSERT INTO revision_author (revision_id, person_id, blocks)
    SELECT made.id, w."personId", w.blocks
    FROM made, jsonb_to_recordset(${JSON.stringify(row.authors)}::jsonb) AS w ("personId" uuid, blocks text[])`;
}

const summaries = z.array(revisionSchema);

/** Revisions of an article, newest first, from below a number on. */
export async function listRevisions(
  tx: Transaction,
  articleId: string,
  { below, most }: { below: number | null; most: number },
): Promise<RevisionFacts[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT to_jsonb(x) AS told FROM (
      SELECT r.id, r.number, r.reason, r.label, r.position, encode(r.digest, 'hex') AS digest, r.at,
        jsonb_build_object('id', m.id, 'name', m.name) AS "madeBy",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) ORDER BY w.name, w.id), '[]')
          FROM revision_author ra JOIN person w ON w.id = ra.person_id WHERE ra.revision_id = r.id) AS authors
      FROM revision r JOIN person m ON m.id = r.made_by
      WHERE r.article_id = ${articleId}::uuid AND r.number < coalesce(${below}::int, 2147483647)
      ORDER BY r.number DESC LIMIT ${most}) x`;
  return summaries.parse(rows.map((row) => (row as { told: unknown }).told));
}

/** A revision with its text. */
export type RevisionRead = RevisionFacts & {
  articleId: string;
  parts: Parts;
  scopeDigests: Record<'editorial' | 'legal' | 'photo' | 'language', string>;
};

const fullSchema = revisionSchema.extend({
  articleId: z.string(),
  parts: z.object({
    words: z.string(),
    captions: z.string(),
    credits: z.string(),
    pictures: z.string(),
  }),
  scopeDigests: z.object({
    editorial: z.string(),
    legal: z.string(),
    photo: z.string(),
    language: z.string(),
  }),
});

/** One revision with the canonical texts of its parts; null when there is none of that id. */
export async function readRevision(
  tx: Transaction,
  revisionId: string,
): Promise<RevisionRead | null> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>`
    SELECT to_jsonb(x) AS told FROM (
      SELECT r.id, r.article_id AS "articleId", r.number, r.reason, r.label, r.position,
        encode(r.digest, 'hex') AS digest, r.at, jsonb_build_object('id', m.id, 'name', m.name) AS "madeBy",
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name) ORDER BY w.name, w.id), '[]')
          FROM revision_author ra JOIN person w ON w.id = ra.person_id WHERE ra.revision_id = r.id) AS authors,
        jsonb_build_object('words', r.words, 'captions', r.captions, 'credits', r.credits, 'pictures', r.pictures) AS parts,
        (SELECT jsonb_object_agg(s, encode(digest_of_parts(scope_parts(s), r.words_digest, r.captions_digest,
            r.credits_digest, r.pictures_digest), 'hex'))
          FROM unnest(ARRAY['editorial', 'legal', 'photo', 'language']) AS s) AS "scopeDigests"
      FROM revision r JOIN person m ON m.id = r.made_by WHERE r.id = ${revisionId}::uuid) x`;
  return rows[0] === undefined ? null : fullSchema.parse(rows[0].told);
}
