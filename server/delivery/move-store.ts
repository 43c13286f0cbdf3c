import type { Reader } from '#server/kit/database/open-database.ts';
import type { Addressed } from './render/paths.ts';

/** Where an article's address leads since its story was merged into another one; null where readers know nothing of that one. */
export async function readMovedTo(
  pool: Reader['pool'],
  articleId: string,
): Promise<Addressed | null> {
  const { rows } = await pool.query<Addressed>({
    name: 'public-move',
    text: `SELECT o.number, o.language, o.slug, o.section_id AS "sectionId"
      FROM public_move m JOIN public_article o ON o.id = m.moved_to_id WHERE m.article_id = $1::uuid`,
    values: [articleId],
  });
  return rows[0] ?? null;
}
