import { draftOf, type Commentable } from '#client/editor/comments/comment-look.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { ArticleAtHand } from '../parts.ts';
import type { NewThread } from './api.ts';

/** The fields of an article that one can comment on. */
export const ABOUT_FIELDS = [
  'headline',
  'standfirst',
  'dateline',
  'updateNote',
  'credits',
] as const;
type AboutField = (typeof ABOUT_FIELDS)[number];

/** What a new comment is being written on. */
export type Drafting = Commentable | { about: 'field'; field: AboutField } | { about: 'article' };

/**
 * Where the new thread hangs. For a passage all that is typed is saved first, so that server and screen mean the same
 * text; a passage that somebody has deleted meanwhile leaves its block.
 */
export async function anchorOf(
  drafting: Drafting,
  at: Pick<ArticleAtHand, 'settle'>,
  handle: BodyHandle | null,
): Promise<NonNullable<NewThread['anchor']> | null> {
  if (drafting.about === 'article') return null;
  if (drafting.about === 'field') return { field: drafting.field };
  const { blockId } = drafting;
  if (drafting.about === 'passage' && handle !== null) {
    const { position } = await at.settle();
    const passage = draftOf(handle.view.state);
    if (passage !== null) return { position, ...passage };
  }
  return blockId === null ? null : { blockId };
}
