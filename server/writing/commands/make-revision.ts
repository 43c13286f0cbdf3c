import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { demand } from '../refuse.ts';
import { mayEdit } from '../rules/abilities.ts';
import { cutRevision, type CutRevision } from './cut-revision.ts';
import { lockArticle } from '../queries/lock-article.ts';

/** Keeps the text at a position as a revision with a name of one's own choosing. */
export async function makeRevision(
  services: Services,
  actor: Actor,
  { articleId, position, label }: { articleId: string; position: number; label: string },
): Promise<CutRevision> {
  return runCommand(services, { name: 'make-revision', actor }, async (command) => {
    demand(mayEdit(await lockArticle(command.tx, articleId), actor));
    const { personId } = actor;
    return cutRevision(command, { articleId, position, reason: 'named-save', label, personId });
  });
}
