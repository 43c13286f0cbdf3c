import { copySchema } from '#contract/body/copy-schema.ts';
import type { Content } from '#contract/content.ts';
import { FIELDS, type Field } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { demand } from '../refuse.ts';
import { mayWithholdByline } from '../rules/abilities.ts';
import { changesWithheld } from '../rules/withheld-credits.ts';
import { stepsOfSave, type ContentChange } from '../steps/content-steps.ts';
import { appendSteps } from '../store/step-log.ts';
import type { WorkingCopy } from '../store/working-copy.ts';
import { keepSuggestions } from './keep-suggestions.ts';

/** Whole fields for a working copy that the caller holds and has found to be the actor’s to edit. */
export type WholeChange = {
  actor: Actor;
  copy: WorkingCopy;
  change: ContentChange;
  clientId: string;
};

/** Where the working copy stands after it, and which fields it changed: none when it said what stood already. */
export type Appended = { position: number; at: Date; fields: Field[] };

/** Appends whole fields as steps of the log. Throws a 403 when a withheld name would change without the right to. */
export async function appendChange(
  tx: Sql,
  { actor, copy, change, clientId }: WholeChange,
): Promise<Appended> {
  const { articleId, position } = copy;
  if (change.credits && changesWithheld(copy.content.credits, change.credits))
    demand(mayWithholdByline(copy, actor));
  const { steps, working } = stepsOfSave(copy, change);
  if (steps.length === 0) return { position, at: copy.updatedAt, fields: [] };
  const { body, ...rest } = change;
  const fields: Partial<Content> = body === undefined ? rest : { ...rest, body: working };
  const authorId = actor.personId;
  const moved = await appendSteps(tx, { articleId, position, steps, fields, authorId, clientId });
  const doc = copySchema.nodeFromJSON(copy.working);
  await keepSuggestions(tx, { articleId, actor, steps, doc, position: moved.position });
  const changed = FIELDS.filter((field) => steps.some((step) => step.field === field));
  return { position: moved.position, at: moved.at, fields: changed };
}
