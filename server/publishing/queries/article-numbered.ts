import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { findArticleNumbered } from '../store.ts';

/** The id of the article with that public number. Throws a 404 when there is none. */
export async function articleNumbered({ database }: Services, number: number): Promise<string> {
  const id = await findArticleNumbered(database.sql, number);
  if (id === null) throw notFound(`There is no article ${String(number)}.`);
  return id;
}
