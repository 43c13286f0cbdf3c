import type { PublicationView } from '#contract/api/publication.ts';
import type { Services } from '#server/kit/services.ts';
import { listPublications } from '../store.ts';

/** Everything that happened to an article in public, newest first. */
export async function publicationsOf(
  services: Services,
  articleId: string,
): Promise<PublicationView[]> {
  const rows = await listPublications(services.database, articleId);
  return rows.map(({ personId, personName, at, ...row }) => ({
    ...row,
    by: { id: personId, name: personName },
    at: at.toISOString(),
  }));
}
