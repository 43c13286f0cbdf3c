import type { z } from 'zod';
import type { revisionSchema } from '#contract/api/writing.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentRevision } from '../present.ts';
import { readRevision } from './read-revision.ts';

/** One revision with its content and what each scope's sign-off would cover. Throws a 404 when there is none. */
export async function viewRevision(
  services: Services,
  revisionId: string,
): Promise<z.input<typeof revisionSchema>> {
  const revision = await readRevision(services.database, revisionId);
  if (revision === null) throw notFound();
  const { articleId, content, scopeDigests } = revision;
  return { ...presentRevision(revision), articleId, content, scopeDigests };
}
