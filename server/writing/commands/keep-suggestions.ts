import type { Node } from 'prosemirror-model';
import { onlyProposes } from '#contract/body/only-proposes.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { demand } from '../refuse.ts';
import { refusedIf } from '../rules/decision.ts';
import type { NewStep } from '../steps/content-steps.ts';
import { movedProposals } from '../steps/moved-proposals.ts';
import { insertSuggestionMoves, suggestionsOfOthers } from '../store/suggestions.ts';

/** Steps of somebody's that follow a text. */
export type Following = {
  articleId: string;
  actor: Actor;
  /** The working text before them. */
  doc: Node;
  steps: readonly NewStep[];
};

/**
 * Lets pass what somebody does who may only propose: the text that stands is the same afterwards, and nobody else's
 * suggestion is touched. Throws a 403 otherwise.
 */
export async function demandOnlyProposals(
  tx: Sql,
  { articleId, actor, doc, steps, after }: Following & { after: Node },
): Promise<void> {
  demand(refusedIf(!onlyProposes(doc, after), 'proposes-only'));
  const ids = movedProposals(doc, steps)?.touched ?? [];
  if (ids.length === 0) return;
  const others = await suggestionsOfOthers(tx, { articleId, personId: actor.personId, ids });
  demand(refusedIf(others.length > 0, 'proposes-only'));
}

/** Keeps who proposed what and what became of it, once the steps stand in the log up to `position`. */
export async function keepSuggestions(
  tx: Sql,
  { articleId, actor, doc, steps, position }: Following & { position: number },
): Promise<void> {
  const moved = movedProposals(doc, steps);
  if (moved === null) return;
  const { opened, settled } = moved;
  if (opened.length + settled.length === 0) return;
  const { personId } = actor;
  await insertSuggestionMoves(tx, { articleId, personId, position, opened, settled });
}
