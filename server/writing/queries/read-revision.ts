import { joinContent } from '#contract/body/parts.ts';
import type { Content } from '#contract/content.ts';
import { clientOf, type From } from '../store/client-of.ts';
import { readRevision as read, type RevisionRead } from '../store/revisions.ts';

/** A revision with its content, read from the bytes that were signed. */
export type RevisionWithContent = RevisionRead & { content: Content };

/** One revision; null when there is none of that id. */
export async function readRevision(
  from: From,
  revisionId: string,
): Promise<RevisionWithContent | null> {
  const revision = await read(clientOf(from), revisionId);
  return revision === null ? null : { ...revision, content: joinContent(revision.parts) };
}
