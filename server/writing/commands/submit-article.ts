import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '../queries/lock-article.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { demand } from '../refuse.ts';
import { maySubmit } from '../rules/abilities.ts';
import { hasSomethingToSubmit } from '../rules/something-to-submit.ts';
import { insertDeskMove } from '../store/articles.ts';
import { lockCopy } from '../store/working-copy.ts';
import { cutRevision } from './cut-revision.ts';

/** Gives the text at a position to the desk: the revision is what the writer read, the stage follows. */
export async function submitArticle(
  services: Services,
  actor: Actor,
  wish: { articleId: string; position: number; note: string },
): Promise<void> {
  const { articleId, position, note } = wish;
  const { personId } = actor;
  const about = { name: 'submit-article', actor };
  await tellingLatecomers(services, wish, async () =>
    runCommand(services, about, async (command) => {
      const { tx, now } = command;
      const article = await lockArticle(tx, articleId);
      demand(maySubmit(article, actor));
      const copy = await lockCopy(tx, articleId);
      if (copy === null) throw notFound();
      const cut = { copy, position, reason: 'submission' as const, personId };
      const revision = await cutRevision(command, cut);
      demand(hasSomethingToSubmit(revision, article));
      const move = { articleId, kind: 'submitted' as const, revisionId: revision.id, note };
      await insertDeskMove(tx, { ...move, personId, at: now });
    }),
  );
}
