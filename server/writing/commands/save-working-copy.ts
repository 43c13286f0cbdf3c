import { copySchema } from '#contract/body/copy-schema.ts';
import type { Content } from '#contract/content.ts';
import type { Field } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { tellingLatecomers } from '../queries/stale-save.ts';
import { readContent, type SentFields } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayEdit, mayWithholdByline } from '../rules/abilities.ts';
import { changesWithheld } from '../rules/withheld-credits.ts';
import { stepsOfSave, type ContentChange } from '../steps/content-steps.ts';
import { appendSteps } from '../store/step-log.ts';
import { keepSuggestions } from './keep-suggestions.ts';
import { lockCopy } from '../store/working-copy.ts';

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
  if (change.credits && changesWithheld(copy.content.credits, change.credits)) {
    demand(mayWithholdByline(copy, actor));
  }
  const { steps, working } = stepsOfSave(copy, change);
  if (steps.length === 0) return { position, savedAt: copy.updatedAt, fields: [] };
  const { body, ...rest } = change;
  const fields: Partial<Content> = body === undefined ? rest : { ...rest, body: working };
  const authorId = actor.personId;
  const moved = await appendSteps(tx, { articleId, position, steps, fields, authorId, clientId });
  await keepSuggestions(tx, {
    articleId,
    actor,
    steps,
    doc: copySchema.nodeFromJSON(copy.working),
    position: moved.position,
  });
  const changed = [...new Set(steps.map(({ field }) => field))];
  return { position: moved.position, savedAt: moved.at, fields: changed };
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
