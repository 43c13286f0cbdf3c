import type { News } from '#contract/api/news.ts';
import type { Actor } from '#server/kit/actor.ts';
import { readsArticles } from '#server/writing/rules/comment-rules.ts';

/** Whether somebody hears a piece of news: what is for one person, that person; all else, whoever reads articles. */
export function mayHear(
  actor: Pick<Actor, 'personId' | 'isAdmin' | 'memberships'>,
  news: News,
): boolean {
  const { personId, isAdmin, memberships } = actor;
  const reads = readsArticles({
    active: true,
    isAdmin,
    desks: memberships.map(({ deskId }) => deskId),
  });
  return reads && (news.to === undefined || news.to === personId);
}
