import type { TopicLabels } from '#contract/api/topics.ts';
import type { Flag, Form } from '#contract/vocabulary.ts';
import { Prisma } from '#server/kit/database/generated/client.ts';
import type { Sql, Transaction } from '#server/kit/run-command.ts';

/** A row of a new language version. */
export type ArticleRow = {
  id: string;
  storyId: string;
  language: string;
  deskId: string;
  slug: string;
  sectionId: string | null;
  sourceArticleId: string | null;
  flags: Flag[];
  commissionedWords: number | null;
  form: Form;
  createdBy: string;
  at: Date;
};

/** Adds a language version and gives its public number. */
export async function insertArticle(tx: Transaction, row: ArticleRow): Promise<number> {
  const { at, ...data } = row;
  const made = await tx.article.create({
    data: { ...data, createdAt: at, touchedAt: at },
    select: { number: true },
  });
  return made.number;
}

/**
 * Holds an article until the transaction ends; says whether there is one. Saves take this lock too, so
 * that whoever has it has the working copy.
 */
export async function lockArticleRow(tx: Sql, articleId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS held FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  return rows.length === 1;
}

/** For a command's first moment: holds an article, and with it its working copy, as `lockArticleRow` does. */
export function holdingArticle(articleId: string): Prisma.Sql {
  return Prisma.sql`(SELECT true FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE)`;
}

/** The oldest article of a story; null when there is none. */
export async function firstArticleOf(tx: Transaction, storyId: string): Promise<string | null> {
  const article = await tx.article.findFirst({
    where: { storyId },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  return article?.id ?? null;
}

/** Changes what the client may change of an article; the version grows by one. */
export async function updateArticle(
  tx: Transaction,
  articleId: string,
  {
    at,
    ...change
  }: {
    slug?: string;
    sectionId?: string | null;
    deskId?: string;
    flags?: Flag[];
    commissionedWords?: number | null;
    form?: Form;
    at: Date;
  },
): Promise<void> {
  await tx.article.update({
    where: { id: articleId },
    data: { ...change, version: { increment: 1 }, touchedAt: at },
    select: { id: true },
  });
}

/** Gives a story's unmoved articles to the desk that the story goes to. */
export async function moveArticlesOfStory(
  tx: Transaction,
  storyId: string,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  await tx.article.updateMany({
    where: { storyId, deskId: from },
    data: { deskId: to, version: { increment: 1 }, touchedAt: at },
  });
}

/** A move of the article on its desk; the database moves the stage by it. */
export async function insertDeskMove(
  tx: Transaction,
  move: {
    articleId: string;
    kind: 'submitted' | 'returned' | 'taken-back';
    revisionId: string | null;
    note: string;
    personId: string;
    at: Date;
  },
): Promise<void> {
  await tx.deskMove.create({ data: move, select: { id: true } });
}

/** What the view of an article shows besides its facts and text. */
export type ArticleSurroundings = {
  lastReturn: { note: string; by: { id: string; name: string }; at: Date } | null;
  siteUrl: string;
  /** Of the section that it was last published in. */
  sectionSlug: string | null;
  topicLabels: TopicLabels;
};

/** Reads the last return of an article, where readers find it, and what its topics are called. */
export async function readSurroundings(tx: Sql, articleId: string): Promise<ArticleSurroundings> {
  const rows = await tx.$queryRaw<
    {
      note: string | null;
      at: Date;
      person_id: string;
      name: string;
      site_url: string | null;
      section_slug: string | null;
      topic_labels: TopicLabels;
    }[]
  >`
    SELECT m.note, m.at, m.person_id, p.name, (SELECT site_url FROM newsroom) AS site_url,
      (SELECT s.slug FROM publication l JOIN section s ON s.id = l.section_id
        WHERE l.article_id = a.id ORDER BY l.sequence DESC LIMIT 1) AS section_slug,
      (SELECT coalesce(jsonb_object_agg(t.code, t.labels), '{}') FROM story st JOIN topic t ON t.code = ANY (st.topics)
        WHERE st.id = a.story_id) AS topic_labels
    FROM article a
      LEFT JOIN LATERAL (SELECT * FROM desk_move WHERE article_id = a.id AND kind = 'returned' ORDER BY at DESC LIMIT 1) m ON true
      LEFT JOIN person p ON p.id = m.person_id
    WHERE a.id = ${articleId}::uuid`;
  const [row] = rows;
  if (row === undefined)
    return { lastReturn: null, siteUrl: '', sectionSlug: null, topicLabels: {} };
  const { note, at, person_id: id, name } = row;
  return {
    lastReturn: note === null ? null : { note, at, by: { id, name } },
    siteUrl: row.site_url ?? '',
    sectionSlug: row.section_slug,
    topicLabels: row.topic_labels,
  };
}
