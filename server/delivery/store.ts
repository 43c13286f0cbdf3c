import { z } from 'zod';
import { policiesSchema } from '#contract/api/accounts.ts';
import { joinContent } from '#contract/body/parts.ts';
import { FORMS, PUBLICATION_KINDS } from '#contract/vocabulary.ts';
import type { Database, Reader } from '#server/kit/database/open-database.ts';
import type {
  Headline,
  PublicArticle,
  PublicCorrection,
  PublicEvent,
  PublicNewsroom,
} from './public-facts.ts';

type Pool = Reader['pool'];
const names = z.record(z.string(), z.string());
const kind = z.enum(PUBLICATION_KINDS);
const form = z.enum(FORMS);

/** The newsroom and its sections; null before it was set up. */
export async function readPublicNewsroom(pool: Pool): Promise<PublicNewsroom | null> {
  const { rows } = await pool.query<{ newsroom: unknown }>({
    name: 'public-newsroom',
    text: `SELECT json_build_object('name', n.name, 'siteUrl', n.site_url, 'zone', n.zone, 'languages', n.languages,
        'defaultLanguage', n.default_language, 'policies', n.policies, 'sections', (
          SELECT coalesce(json_agg(json_build_object('id', s.id, 'slug', s.slug, 'names', s.names) ORDER BY s.position, s.slug), '[]')
          FROM public_section s)) AS newsroom FROM public_newsroom n`,
  });
  const row = rows[0];
  if (row === undefined) return null;
  const shape = z.object({
    name: z.string(),
    siteUrl: z.string().transform((url) => url.replace(/\/+$/, '')),
    zone: z.string(),
    languages: z.array(z.string()),
    defaultLanguage: z.string(),
    policies: policiesSchema,
    sections: z.array(z.object({ id: z.string(), slug: z.string(), names })),
  });
  return shape.parse(row.newsroom);
}

type ArticleRow = Omit<PublicArticle, 'content' | 'kind' | 'form'> & {
  kind: string;
  form: string;
  words: string | null;
  captions: string | null;
  pictures: string | null;
  credits: unknown;
};

function articleOf({ words, captions, pictures, credits, ...row }: ArticleRow): PublicArticle {
  const content =
    words === null || captions === null || pictures === null
      ? null
      : joinContent({ words, captions, pictures, credits: JSON.stringify(credits) });
  return { ...row, kind: kind.parse(row.kind), form: form.parse(row.form), content };
}

const ARTICLE = `SELECT id, number, story_id AS "storyId", language, state, kind, sequence, form, revision_number AS "revisionNumber", at, slug,
    section_id AS "sectionId", topics, notice, note, note_blocks AS "noteBlocks", words, captions, pictures, credits,
    first_published_at AS "firstPublishedAt", coalesce(significantly_updated_at, first_published_at) AS "significantlyUpdatedAt",
    source_article_id AS "sourceArticleId", urgency, slugline, genre, place
  FROM public_article`;

/** An article by its public number; null when readers never saw one. */
export async function readArticleByNumber(
  pool: Pool,
  number: number,
): Promise<PublicArticle | null> {
  const { rows } = await pool.query<ArticleRow>({
    name: 'public-article-number',
    text: `${ARTICLE} WHERE number = $1`,
    values: [number],
  });
  const row = rows[0];
  return row === undefined ? null : articleOf(row);
}

/** An article by its id; null when readers never saw one. */
export async function readArticleById(pool: Pool, id: string): Promise<PublicArticle | null> {
  return (await readArticlesById(pool, [id]))[0] ?? null;
}

/** Those of the articles that readers have seen, in no order. */
export async function readArticlesById(
  pool: Pool,
  ids: readonly string[],
): Promise<PublicArticle[]> {
  const { rows } = await pool.query<ArticleRow>({
    name: 'public-articles',
    text: `${ARTICLE} WHERE id = ANY ($1::uuid[])`,
    values: [ids],
  });
  return rows.map(articleOf);
}

const HEADLINE = `SELECT id, number, story_id AS "storyId", language, section_id AS "sectionId", slug, kind, form, note, headline, standfirst,
    first_published_at AS "firstPublishedAt", coalesce(significantly_updated_at, first_published_at) AS "significantlyUpdatedAt"
  FROM public_headline`;

/**
 * Live articles of a language, or of one of its sections, newest first published first; `after` is the number
 * of the last article already shown. Instants are compared inside the database, which knows their microseconds.
 */
export async function listHeadlines(
  pool: Pool,
  asked: { language: string; sectionId: string | null; after: number | null; limit: number },
): Promise<Headline[]> {
  const here = asked.sectionId === null ? '$2::uuid IS NULL' : 'section_id = $2::uuid';
  const from =
    asked.after === null
      ? '$3::int IS NULL'
      : '(first_published_at, number) < (SELECT first_published_at, number FROM public_article WHERE number = $3)';
  const { rows } = await pool.query<Headline>({
    name: `public-list-${asked.sectionId === null ? 'all' : 'section'}-${asked.after === null ? 'first' : 'more'}`,
    text: `${HEADLINE} WHERE language = $1 AND ${here} AND ${from}
      ORDER BY first_published_at DESC, number DESC LIMIT $4`,
    values: [asked.language, asked.sectionId, asked.after, asked.limit],
  });
  return rows;
}

/** The live language versions of stories, by language. */
export async function readVersions(pool: Pool, storyIds: readonly string[]): Promise<Headline[]> {
  const { rows } = await pool.query<Headline>({
    name: 'public-versions',
    text: `${HEADLINE} WHERE story_id = ANY ($1::uuid[]) ORDER BY language`,
    values: [storyIds],
  });
  return rows;
}

/** Those of the articles that are live, in no order. */
export async function readHeadlines(pool: Pool, ids: readonly string[]): Promise<Headline[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<Headline>({
    name: 'public-headlines',
    text: `${HEADLINE} WHERE id = ANY ($1::uuid[])`,
    values: [ids],
  });
  return rows;
}

/** The live article just before or just after one, by first publication, in its section and language. */
export async function readNeighbour(
  pool: Pool,
  article: PublicArticle,
  which: 'older' | 'newer',
): Promise<Headline | null> {
  if (article.sectionId === null) return null;
  const [sign, order] = which === 'older' ? ['<', 'DESC'] : ['>', 'ASC'];
  const { rows } = await pool.query<Headline>({
    name: `public-${which}`,
    text: `${HEADLINE} WHERE section_id = $1::uuid AND language = $2 AND (first_published_at, number) ${sign} (SELECT first_published_at, number FROM public_article WHERE id = $3::uuid)
      ORDER BY first_published_at ${order}, number ${order} LIMIT 1`,
    values: [article.sectionId, article.language, article.id],
  });
  return rows[0] ?? null;
}

/** What happened to articles in public, newest first. */
export async function readEvents(
  pool: Pool,
  articleIds: readonly string[],
): Promise<PublicEvent[]> {
  const { rows } = await pool.query<PublicEvent>({
    name: 'public-events',
    text: `SELECT article_id AS "articleId", sequence, kind, significant, note, note_blocks AS "noteBlocks", at
      FROM public_publication WHERE article_id = ANY ($1::uuid[]) ORDER BY sequence DESC`,
    values: [articleIds],
  });
  return rows;
}

/** The corrections of articles, newest first. */
export async function readCorrections(
  pool: Pool,
  articleIds: readonly string[],
): Promise<PublicCorrection[]> {
  const { rows } = await pool.query<PublicCorrection>({
    name: 'public-corrections',
    text: `SELECT id, article_id AS "articleId", publication_id AS "publicationId", was, now, wording, blocks, at FROM public_correction
      WHERE article_id = ANY ($1::uuid[]) ORDER BY at DESC, id DESC`,
    values: [articleIds],
  });
  return rows;
}

/** The newsroom's newest corrections in one language, with where they stand. */
export async function listCorrections(
  pool: Pool,
  language: string,
  limit: number,
): Promise<
  (PublicCorrection & {
    number: number;
    slug: string;
    sectionId: string | null;
    headline: string;
  })[]
> {
  const { rows } = await pool.query<
    PublicCorrection & { number: number; slug: string; sectionId: string | null; headline: string }
  >({
    name: 'public-correction-list',
    text: `SELECT c.id, c.article_id AS "articleId", c.publication_id AS "publicationId", c.was, c.now, c.wording, c.blocks, c.at, h.number, h.slug, h.section_id AS "sectionId", h.headline
      FROM public_correction c JOIN public_headline h ON h.id = c.article_id WHERE h.language = $1 ORDER BY c.at DESC, c.id DESC LIMIT $2`,
    values: [language, limit],
  });
  return rows;
}

/** The labels of subject codes, those that are known. */
export async function readTopics(
  pool: Pool,
  codes: readonly string[],
): Promise<{ code: string; labels: Record<string, string> }[]> {
  if (codes.length === 0) return [];
  const { rows } = await pool.query<{ code: string; labels: unknown }>({
    name: 'public-topics',
    text: 'SELECT code, labels FROM public_topic WHERE code = ANY($1)',
    values: [codes],
  });
  return rows.map(({ code, labels }) => ({ code, labels: names.parse(labels) }));
}

/** An output as it was rendered and stored. */
export type StoredRendering = {
  format: string;
  sequence: number;
  status: number;
  contentType: string;
  etag: string;
  body: string;
};

/** A stored output of an article; null when there is none. */
export async function readRendering(
  pool: Pool,
  articleId: string,
  format: string,
): Promise<StoredRendering | null> {
  const { rows } = await pool.query<StoredRendering>({
    name: 'public-rendering',
    text: `SELECT format, sequence, status, content_type AS "contentType", etag, body FROM public_rendering
      WHERE article_id = $1::uuid AND format = $2`,
    values: [articleId, format],
  });
  return rows[0] ?? null;
}

/**
 * Stores articles' outputs, except where later ones are there already, and tells every web process to read
 * them anew. The runtime role writes; the reader role only ever reads.
 */
export async function saveRenderings(
  database: Database,
  rendered: readonly { articleId: string; outputs: readonly StoredRendering[] }[],
): Promise<void> {
  const rows = rendered.flatMap(({ articleId, outputs }) =>
    outputs.map((output) => ({ articleId, ...output })),
  );
  await database.pool.query({
    name: 'save-renderings',
    text: `WITH x AS MATERIALIZED (
        SELECT * FROM json_to_recordset($1::json)
          AS x("articleId" uuid, format text, sequence int, status int, "contentType" text, etag text, body text)),
      saved AS (
        INSERT INTO rendering (article_id, format, sequence, status, content_type, etag, body)
        SELECT "articleId", format, sequence, status, "contentType", etag, body FROM x ORDER BY "articleId", format
        ON CONFLICT (article_id, format) DO UPDATE SET sequence = excluded.sequence, status = excluded.status,
          content_type = excluded.content_type, etag = excluded.etag, body = excluded.body, at = newsroom_now()
        WHERE rendering.sequence <= excluded.sequence RETURNING 1)
      SELECT pg_notify('site', json_build_object('articleId', a.id, 'storyId', a.story_id, 'language', a.language,
          'sectionId', a.live_section_id)::text)
      FROM article a WHERE a.id IN (SELECT "articleId" FROM x) AND (SELECT count(*) FROM saved) >= 0`,
    values: [JSON.stringify(rows)],
  });
}

/** Forgets every stored output and tells every web process: the newsroom's name or sections changed. */
export async function forgetRenderings(database: Database): Promise<void> {
  await database.prisma.$transaction([
    database.prisma.$executeRaw`DELETE FROM rendering`,
    database.prisma.$executeRaw`SELECT pg_notify('site', 'null')`,
  ]);
}
