import type { DeskSteps, NewStep } from '#contract/api/desk-steps.ts';
import { refusalSentence } from '#contract/refusals.ts';
import type { Actor } from '#server/kit/actor.ts';
import { forbidden, notFound, Refused, stale } from '#server/kit/refused.ts';
import { runCommand, type Transaction } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { presentDeskSteps } from '../present-step.ts';
import { checkDeskSteps, mayChangeSteps, tidyStep } from '../rules/check-desk-steps.ts';
import { findDeskWithSteps, lockDesk, replaceSteps } from '../store/desk-steps.ts';
import { knownDesks } from '../store/people.ts';

function demandRight(actor: Actor, deskId: string): void {
  if (mayChangeSteps(actor, deskId)) return;
  const code = actor.rights.has(deskId) ? 'right-missing' : 'not-on-this-desk';
  throw forbidden(code, refusalSentence(code));
}

async function demandSound(
  tx: Transaction,
  steps: readonly NewStep[],
  before: readonly { id: string }[],
): Promise<void> {
  const named = steps.flatMap(({ byDeskId }) => (byDeskId === null ? [] : [byDeskId]));
  const desks = await knownDesks(tx, named);
  const issues = checkDeskSteps(steps, { steps: new Set(before.map(({ id }) => id)), desks });
  if (issues.length === 0) return;
  throw new Refused({
    status: 422,
    code: 'steps-do-not-fit',
    detail: issues[0]?.message ?? '',
    issues,
  });
}

/**
 * Makes a desk's steps of sign-off exactly these, in this order. What is live stays live: only the next publication
 * asks for them. 412 when somebody else has changed them since they were read, 422 when they do not fit together.
 */
export async function saveDeskSteps(
  services: Services,
  actor: Actor,
  asked: { deskId: string; version: number; steps: readonly NewStep[] },
): Promise<DeskSteps> {
  const { deskId, version } = asked;
  const steps = asked.steps.map((step) => tidyStep(step, deskId));
  return runCommand(services, { name: 'save-desk-steps', actor }, async ({ tx, newId }) => {
    const desk = (await lockDesk(tx, deskId)) ? await findDeskWithSteps(tx, deskId) : null;
    if (desk === null) throw notFound('There is no such desk.');
    demandRight(actor, deskId);
    if (desk.version !== version) throw stale('stale-version', { version: desk.version });
    await demandSound(tx, steps, desk.steps);
    await replaceSteps(
      tx,
      deskId,
      steps.map((step) => ({ ...step, id: step.id ?? newId() })),
    );
    const saved = await findDeskWithSteps(tx, deskId);
    return presentDeskSteps(saved ?? desk, true);
  });
}
