import type { Field } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { readContent, type SentFields } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayEdit } from '../rules/abilities.ts';
import type { ContentChange } from '../steps/content-steps.ts';
import { lockCopy } from '../store/working-copy.ts';
import { appendChange } from './append-change.ts';

/** A save: the fields that replace those of the working copy, and the position that they were written at. */
export type Save = { articleId: string; position: number; fields: SentFields; clientId: string };

/** Where the working copy stands after a save, and which fields it changed: none when it said what stood already. */
export type Saved = { position: number; savedAt: Date; fields: Field[] };

/** The save itself: lock, decide, append. */
async function append(
  tx: Sql,
  { actor, save, change }: { actor: Actor; save: Save; change: ContentChange },
): Promise<Saved> {
  const { articleId, position, clientId } = save;
  const copy = await lockCopy(tx, articleId);
  if (copy === null) throw notFound();
  demand(mayEdit(copy, actor));
  if (copy.position !== position) throw stale('stale-position', { position: copy.position });
  const saved = await appendChange(tx, { actor, copy, change, clientId });
  return { position: saved.position, savedAt: saved.at, fields: saved.fields };
}

/**
 * Saves whole fields as steps of the log. Throws a 412 with what stands now when somebody saved since the
 * position was read, a 422 when the text cannot be kept.
 */
export async function saveWorkingCopy(
  services: Services,
  actor: Actor,
  save: Save,
): Promise<Saved> {
  const change = readContent(save.fields, services.newId);
  const about = { name: 'save-working-copy', actor, holds: holdsArticle(save.articleId) };
  return tellingLatecomers(services, save, async () =>
    runHotCommand(services, about, async ({ tx }) => append(tx, { actor, save, change })),
  );
}
