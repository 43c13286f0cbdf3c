import type { FieldChange, ToldStep } from '#contract/api/collab.ts';
import type { Content } from '#contract/content.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand, type Command, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { holdsArticle } from '../queries/lock-article.ts';
import { readContent } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayEdit, mayWithholdByline } from '../rules/abilities.ts';
import { changesWithheld } from '../rules/withheld-credits.ts';
import { fieldSteps, type ContentChange } from '../steps/content-steps.ts';
import { toldStep } from '../steps/told-step.ts';
import { appendSteps } from '../store/step-log.ts';
import { lockCopy } from '../store/working-copy.ts';

/** One field as somebody wants it to read, and how it read when they began. */
export type SentField = { articleId: string; clientId: string; change: FieldChange };

function readsAs(content: Content, { field, was }: FieldChange): boolean {
  return field === 'credits'
    ? JSON.stringify(content.credits) === JSON.stringify(was)
    : content[field] === was;
}

async function append(
  tx: Command<Sql>['tx'],
  { actor, sent, change }: { actor: Actor; sent: SentField; change: ContentChange },
): Promise<{ steps: ToldStep[]; position: number }> {
  const { articleId, clientId } = sent;
  const copy = await lockCopy(tx, articleId);
  if (copy === null) throw notFound();
  demand(mayEdit(copy, actor));
  const { content, position } = copy;
  if (change.credits && changesWithheld(content.credits, change.credits)) {
    demand(mayWithholdByline(copy, actor));
  }
  const steps = fieldSteps(content, change);
  // Said already: by this very change, when its acknowledgement was lost.
  if (steps.length === 0) return { steps: [], position };
  if (!readsAs(content, sent.change)) throw stale('stale-position', { position });
  const { body: _body, ...fields } = change;
  const by = { id: actor.personId, name: actor.name };
  const log = { articleId, position, steps, fields, authorId: actor.personId, clientId };
  const moved = await appendSteps(tx, { ...log, typing: true });
  const told = steps.map((step, index) =>
    toldStep(step, { position: position + 1 + index, clientId, by, at: moved.at }),
  );
  return { steps: told, position: moved.position };
}

/**
 * Sets one field if it still reads as it did for the sender. Throws a 412 when it does not, a 422 when its new value
 * cannot be kept, a 403 or 409 for who may not.
 */
export async function appendField(
  services: Services,
  actor: Actor,
  sent: SentField,
): Promise<{ steps: ToldStep[]; position: number }> {
  const { field, value } = sent.change;
  const change = readContent({ [field]: value }, services.newId);
  const about = { name: 'append-field', actor, holds: holdsArticle(sent.articleId) };
  return runHotCommand(services, about, async ({ tx }) => append(tx, { actor, sent, change }));
}
