import { z } from 'zod';
import type { Sql } from '#server/kit/run-command.ts';

/** A story under embargo: what it is called, and its language versions. */
export type EmbargoedStory = {
  id: string;
  slugline: string;
  /** Another story goes by the same slugline. */
  slugShared: boolean;
  createdAt: Date;
  /** In so many seconds the embargo ends; null when nobody knows. */
  endsIn: number | null;
  articles: { id: string; number: number; everPublished: boolean }[];
};

const articles = z.array(
  z.object({ id: z.string(), number: z.number(), everPublished: z.boolean() }),
);

/** Every story under embargo that is not dead. */
export async function readEmbargoedStories(from: Sql): Promise<EmbargoedStory[]> {
  const rows = await from.$queryRaw<(Omit<EmbargoedStory, 'articles'> & { articles: unknown })[]>`
    SELECT s.id, s.slugline, s.created_at AS "createdAt",
      EXISTS (SELECT FROM story o WHERE o.slugline = s.slugline AND o.id <> s.id) AS "slugShared",
      CASE WHEN isfinite(s.embargo_until) THEN extract(epoch FROM s.embargo_until - newsroom_now())::float8 END AS "endsIn",
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number,
          'everPublished', a.first_published_at IS NOT NULL) ORDER BY a.number), '[]')
        FROM article a WHERE a.story_id = s.id) AS articles
    FROM story s WHERE s.embargo_until > newsroom_now() AND NOT story_is_killed(s.id) ORDER BY s.embargo_until, s.id`;
  return rows.map((row) => ({ ...row, articles: articles.parse(row.articles) }));
}

/** Ids of the newest revisions of an article; the newest first. */
export async function newestRevisions(
  from: Sql,
  articleId: string,
  most: number,
): Promise<string[]> {
  const rows = await from.$queryRaw<{ id: string }[]>`
    SELECT id FROM revision WHERE article_id = ${articleId}::uuid ORDER BY number DESC LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
