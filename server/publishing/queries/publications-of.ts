import type { ListedPublication } from '#contract/api/publication.ts';
import type { Services } from '#server/kit/services.ts';
import { listExceptions } from '../exception-store.ts';
import { listPublications } from '../store.ts';

/** The instants of a JSON answer of PostgreSQL as the API writes them. */
function instant(at: string): string {
  return new Date(at).toISOString();
}

/** Everything that happened to an article in public, newest first, with what it was made in spite of. */
export async function publicationsOf(
  services: Services,
  articleId: string,
): Promise<ListedPublication[]> {
  const { database } = services;
  const rows = await listPublications(database, articleId);
  const found = await listExceptions(database.sql, articleId);
  const exceptions = new Map(found.map((each) => [each.publicationId, each]));
  return rows.map(({ personId, personName, at, ...row }) => {
    const { overrides = [], glass = null } = exceptions.get(row.id) ?? {};
    return {
      ...row,
      by: { id: personId, name: personName },
      at: at.toISOString(),
      overrides,
      glass: glass && {
        ...glass,
        at: instant(glass.at),
        dueAt: instant(glass.dueAt),
        review: glass.review && { ...glass.review, at: instant(glass.review.at) },
      },
    };
  });
}
