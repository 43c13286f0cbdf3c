import type { DeskSteps } from '#contract/api/desk-steps.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentDeskSteps } from '../present-step.ts';
import { mayChangeSteps } from '../rules/check-desk-steps.ts';
import { findDeskWithSteps } from '../store/desk-steps.ts';

/** A desk's steps of sign-off. Throws a 404 for a desk that is not there. */
export async function deskSteps(
  services: Services,
  actor: Actor,
  deskId: string,
): Promise<DeskSteps> {
  const desk = await findDeskWithSteps(services.database, deskId);
  if (desk === null) throw notFound('There is no such desk.');
  return presentDeskSteps(desk, mayChangeSteps(actor, deskId));
}
