import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '../queries/lock-article.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { demand } from '../refuse.ts';
import { mayEdit } from '../rules/abilities.ts';
import { cutRevision, type CutRevision } from './cut-revision.ts';

/** Keeps the text at a position as a revision with a name of one's own choosing. */
export async function makeRevision(
  services: Services,
  actor: Actor,
  wish: { articleId: string; position: number; label: string },
): Promise<CutRevision> {
  const about = { name: 'make-revision', actor };
  return tellingLatecomers(services, wish, async () =>
    runCommand(services, about, async (command) => {
      demand(mayEdit(await lockArticle(command.tx, wish.articleId), actor));
      return cutRevision(command, { ...wish, reason: 'named-save', personId: actor.personId });
    }),
  );
}
