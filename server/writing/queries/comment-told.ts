import type { PersonRef } from '#contract/api/shapes.ts';
import { clientOf, type From } from '../store/client-of.ts';
import {
  peopleWhoRead,
  readComment,
  readResolution,
  type CommentTold,
  type ResolutionTold,
} from '../store/comment-news.ts';

/** What other rooms tell of a comment; null when there is none of that id. */
export async function commentTold(from: From, commentId: string): Promise<CommentTold | null> {
  return readComment(clientOf(from), commentId);
}

/** What other rooms tell of a thread that was resolved or opened again; null when that did not happen. */
export async function resolutionTold(
  from: From,
  about: { threadId: string; sequence: number },
): Promise<ResolutionTold | null> {
  return readResolution(clientOf(from), about);
}

/** Which of these people can read articles now. */
export async function whoReads(from: From, ids: readonly string[]): Promise<PersonRef[]> {
  return ids.length === 0 ? [] : peopleWhoRead(clientOf(from), ids);
}
