import { z } from 'zod';
import type { Parts } from '#contract/body/parts.ts';
import type { Field, RevisionReason, Scope } from '#contract/vocabulary.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { RevisionFacts } from '../rules/article-facts.ts';
import { partDigestsSchema, revisionSchema } from './fact-schemas.ts';

/** What a new revision is made on: the head, and who wrote what since the newest revision that readers saw. */
export type RevisionGround = {
  head: { id: string; number: number; position: number; digest: string } | null;
  authors: { personId: string; blocks: string[] }[];
  /** Whether a block was brought over since, whose words are others’ than its step’s. */
  transfers: boolean;
  /** The position of that revision; 0 when there is none. */
  live: number;
};

/** Reads what a revision of the text at a position is made on; of authors, those of the given fields' steps. */
export async function revisionGround(
  tx: Sql,
  articleId: string,
  { upTo, fields }: { upTo: number; fields: readonly Field[] },
): Promise<RevisionGround> {
  // A step without blocks still has an author.
  const rows = await tx.$queryRaw<
    {
      id: string | null;
      number: number;
      position: number;
      digest: string;
      live: number;
      transfers: boolean;
      authors: RevisionGround['authors'];
    }[]
  >`
    SELECT h.id, h.number, h.position, encode(h.digest, 'hex') AS digest, coalesce(seen.position, 0) AS live,
      EXISTS (SELECT FROM step st WHERE st.article_id = a.id AND st.position > coalesce(seen.position, 0)
        AND st.position <= ${upTo} AND st.transfer IS NOT NULL) AS transfers, (
      SELECT coalesce(json_agg(json_build_object('personId', w.author_id, 'blocks', w.blocks) ORDER BY w.author_id), '[]')
      FROM (
        SELECT st.author_id, coalesce(array_agg(DISTINCT place ORDER BY place) FILTER (WHERE place IS NOT NULL), '{}') AS blocks
        FROM step st LEFT JOIN LATERAL unnest(CASE WHEN st.field = 'body' THEN st.blocks ELSE ARRAY[st.field] END) AS place ON true
        WHERE st.article_id = a.id AND st.position > coalesce(seen.position, 0) AND st.position <= ${upTo}
          AND st.field = ANY (${[...fields]}) AND st.author_id IS NOT NULL
        GROUP BY st.author_id) w) AS authors
    FROM article a LEFT JOIN revision h ON h.id = a.head_revision_id
      LEFT JOIN LATERAL (SELECT r.position FROM publication p JOIN revision r ON r.id = p.revision_id
        WHERE p.article_id = a.id ORDER BY p.sequence DESC LIMIT 1) seen ON true
    WHERE a.id = ${articleId}::uuid`;
  const [row] = rows;
  if (row === undefined) throw new Error('An article that was locked is gone.');
  const { id, number, position, digest, authors, transfers, live } = row;
  return { head: id === null ? null : { id, number, position, digest }, authors, transfers, live };
}

/** The revision that readers saw last, live or withdrawn since; null before the first publication. */
export async function seenRevision(tx: Sql, articleId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT revision_id AS id FROM publication
    WHERE article_id = ${articleId}::uuid AND revision_id IS NOT NULL ORDER BY sequence DESC LIMIT 1`;
  return rows[0]?.id ?? null;
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
export async function insertRevision(tx: Sql, row: RevisionRow): Promise<void> {
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
  tx: Sql,
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
  scopeDigests: Record<Scope, string>;
};

const fullSchema = revisionSchema.extend({
  articleId: z.string(),
  parts: z.object({
    words: z.string(),
    captions: z.string(),
    credits: z.string(),
    pictures: z.string(),
  }),
  partDigests: partDigestsSchema,
});

/** One revision with the canonical texts of its parts; null when there is none of that id. */
export async function readRevision(tx: Sql, revisionId: string): Promise<RevisionRead | null> {
  const rows = await tx.$queryRaw<{ told: unknown }[]>`
    SELECT to_json(x) AS told FROM (
      SELECT r.id, r.article_id AS "articleId", r.number, r.reason, r.label, r.position,
        encode(r.digest, 'hex') AS digest, r.at, json_build_object('id', m.id, 'name', m.name) AS "madeBy",
        (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.name, w.id), '[]')
          FROM revision_author ra JOIN person w ON w.id = ra.person_id WHERE ra.revision_id = r.id) AS authors,
        json_build_object('words', r.words, 'captions', r.captions, 'credits', r.credits, 'pictures', r.pictures) AS parts,
        json_build_object('words', encode(r.words_digest, 'hex'), 'captions', encode(r.captions_digest, 'hex'),
          'credits', encode(r.credits_digest, 'hex'), 'pictures', encode(r.pictures_digest, 'hex')) AS "partDigests"
      FROM revision r JOIN person m ON m.id = r.made_by WHERE r.id = ${revisionId}::uuid) x`;
  if (rows[0] === undefined) return null;
  const { partDigests, ...revision } = fullSchema.parse(rows[0].told);
  return { ...revision, scopeDigests: partDigests };
}
