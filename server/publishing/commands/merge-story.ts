import type { Actor } from '#server/kit/actor.ts';
import { stale } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { staleStory } from '#server/writing/queries/stale-version.ts';
import { demand } from '#server/writing/refuse.ts';
import { all } from '#server/writing/rules/decision.ts';
import { holdStories, insertMerge } from '../merge-store.ts';
import { mergeSide } from '../queries/merge-side.ts';
import { mergeDecisions } from '../rules/check-merge.ts';
import { mergeNotice } from '../rules/merge-notice.ts';
import { takeFromReaders } from './withdraw-article.ts';

/**
 * Merges a story that doubles another one into it: what readers have of it is withdrawn, with a notice in its language, by the
 * same command as always, nothing of it is written any more, and its addresses lead to the story that stays. A schedule is not
 * cancelled along with it: it is somebody's promise for an hour, and taking it back is told apart.
 */
export async function mergeStory(
  services: Services,
  actor: Actor,
  request: { storyId: string; version: number; into: string; reason: string },
): Promise<{ mergeId: string }> {
  const { storyId, into, reason } = request;
  return runCommand(services, { name: 'merge-story', actor }, async (command) => {
    const { tx, newId, now } = command;
    await holdStories(tx, [storyId, into]);
    const duplicate = await mergeSide(tx, storyId);
    const survivor = await mergeSide(tx, into);
    demand(all(...mergeDecisions({ duplicate, survivor, now }, actor)));
    const { story } = duplicate;
    if (story.version !== request.version) {
      throw stale('stale-version', await staleStory(tx, story));
    }
    for (const { id, language } of duplicate.articles.filter(({ live }) => live)) {
      const article = await loadArticleFacts(tx, id);
      await takeFromReaders(command, actor, { article, notice: mergeNotice(language) });
    }
    const mergeId = newId();
    const { personId } = actor;
    await insertMerge(tx, { id: mergeId, storyId, intoId: into, reason, personId });
    return { mergeId };
  });
}
