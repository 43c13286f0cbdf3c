import type { Actor } from '#server/kit/actor.ts';
import { runCommand, type Command } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { checkWithdraw } from '../rules/check-taking-down.ts';
import { insertPublication } from '../store.ts';

/** Takes an article that the caller holds away from readers, inside the caller's transaction; gives the publication's id. */
export async function takeFromReaders(
  { tx, newId }: Pick<Command, 'tx' | 'newId'>,
  actor: Actor,
  { article, notice }: { article: ArticleFacts; notice: string },
): Promise<string> {
  demand(checkWithdraw(article, actor));
  const publicationId = newId();
  await insertPublication(tx, {
    id: publicationId,
    articleId: article.id,
    revisionId: null,
    sequence: (article.lastPublication?.sequence ?? 0) + 1,
    kind: 'withdrawal',
    significant: true,
    note: notice,
    noteBlocks: [],
    slug: article.lastPublication?.slug ?? article.slug,
    sectionId: article.lastPublication?.sectionId ?? null,
    topics: article.story.topics,
    personId: actor.personId,
  });
  return publicationId;
}

/** Takes a live article away from readers, who get the notice in its place. */
export async function withdrawArticle(
  services: Services,
  actor: Actor,
  request: { articleId: string; notice: string },
): Promise<{ publicationId: string }> {
  return runCommand(services, { name: 'withdraw-article', actor }, async (command) => {
    const article = await lockArticle(command.tx, request.articleId);
    const taking = { article, notice: request.notice };
    return { publicationId: await takeFromReaders(command, actor, taking) };
  });
}
