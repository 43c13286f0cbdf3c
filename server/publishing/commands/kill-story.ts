import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { anArticleOf } from '#server/writing/queries/an-article-of.ts';
import { demand } from '#server/writing/refuse.ts';
import { checkKill, checkKillConfirmation } from '../rules/check-taking-down.ts';
import { insertKill, insertPublication, lockEverPublished, type EverPublished } from '../store.ts';

/** What ends a story: why, what readers of each language are told, and the slugline typed again. */
export type KillRequest = {
  storyId: string;
  reason: string;
  notices: Readonly<Record<string, string>>;
  confirmation: string;
};

function demandNotices(published: readonly EverPublished[], notices: KillRequest['notices']): void {
  const issues = published
    .filter(({ language }) => notices[language] === undefined)
    .map(({ language }) => ({
      at: `body.notices.${language}`,
      code: 'notice-missing',
      message: `Readers of the ${language} version are told something too.`,
    }));
  if (issues.length > 0)
    throw new Refused({
      status: 422,
      code: 'notice-missing',
      detail: 'Every published language version needs its notice.',
      issues,
    });
}

/** Ends a story in every language and every output at once, for good (DESIGN §3.9); it works in every state. */
export async function killStory(
  services: Services,
  actor: Actor,
  request: KillRequest,
): Promise<{ killId: string }> {
  return runCommand(services, { name: 'kill-story', actor }, async (command) => {
    const { tx, newId } = command;
    const published = await lockEverPublished(tx, request.storyId);
    const articleId = await anArticleOf(tx, request.storyId);
    if (articleId === null) throw notFound('There is no such story.');
    const { story, ...article } = await lockArticle(tx, articleId);
    demand(checkKill({ ...article, story }, actor));
    demand(checkKillConfirmation(story.slugline, request.confirmation));
    demandNotices(published, request.notices);
    const killId = newId();
    await insertKill(tx, {
      id: killId,
      storyId: story.id,
      reason: request.reason,
      personId: actor.personId,
    });
    for (const last of published) {
      await insertPublication(tx, {
        id: newId(),
        articleId: last.articleId,
        revisionId: null,
        sequence: last.sequence + 1,
        kind: 'kill',
        significant: true,
        note: request.notices[last.language] ?? '',
        noteBlocks: [],
        slug: last.slug,
        sectionId: last.sectionId,
        topics: last.topics,
        personId: actor.personId,
      });
    }
    return { killId };
  });
}
