import type { PersonRef } from '#contract/api/shapes.ts';
import type { ThreadView } from '#contract/api/comments.ts';
import { leavesOf } from '#contract/body/blocks.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { anchoredThreads } from '../steps/anchor-comment.ts';
import { peopleWhoRead } from '../store/comment-news.ts';
import { listThreads, readThread } from '../store/comments.ts';
import { readCopy } from '../store/working-copy.ts';
import { presentThread, type ThreadGround } from '../thread-present.ts';
import { loadArticleFacts } from './load-article-facts.ts';

async function groundOf(services: Services, articleId: string): Promise<ThreadGround> {
  const copy = await readCopy(services.database.sql, articleId);
  if (copy === null) throw notFound();
  return {
    desk: copy.desk,
    story: copy.story,
    anchored: anchoredThreads(copy.working),
    blocks: new Set(leavesOf(copy.working).map(({ id }) => id)),
  };
}

/** What is said about an article, open and resolved. Throws a 404 when there is no such article. */
export async function threadsOf(
  services: Services,
  actor: Actor,
  articleId: string,
): Promise<ThreadView[]> {
  const ground = await groundOf(services, articleId);
  const threads = await listThreads(services.database.sql, articleId);
  return threads.map((thread) => presentThread(thread, ground, actor));
}

/** One thread. Throws a 404 when there is none. */
export async function viewThread(
  services: Services,
  actor: Actor,
  threadId: string,
): Promise<ThreadView> {
  const thread = await readThread(services.database.sql, threadId);
  if (thread === null) throw notFound();
  return presentThread(thread, await groundOf(services, thread.articleId), actor);
}

/** Whom a comment on an article can call by name. Throws a 404 when there is no such article. */
export async function mentionablePeople(
  services: Services,
  articleId: string,
): Promise<PersonRef[]> {
  await loadArticleFacts(services.database, articleId);
  return peopleWhoRead(services.database.sql);
}
