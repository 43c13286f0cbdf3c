import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { demand } from '../refuse.ts';
import { mayEdit } from '../rules/abilities.ts';
import { lockCopy } from '../store/working-copy.ts';
import { cutRevision, type CutRevision } from './cut-revision.ts';

/** Keeps the text at a position as a revision with a name of one's own choosing. */
export async function makeRevision(
  services: Services,
  actor: Actor,
  wish: { articleId: string; position: number; label: string },
): Promise<CutRevision> {
  const about = { name: 'make-revision', actor, holds: holdsArticle(wish.articleId) };
  return tellingLatecomers(services, wish, async () =>
    runHotCommand(services, about, async (command) => {
      const copy = await lockCopy(command.tx, wish.articleId);
      if (copy === null) throw notFound();
      demand(mayEdit(copy, actor));
      const { position, label } = wish;
      const cut = { copy, position, label, reason: 'named-save' as const };
      return cutRevision(command, { ...cut, personId: actor.personId });
    }),
  );
}
