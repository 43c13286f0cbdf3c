import type { Right } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { ALLOWED, refused, type Decision } from './decision.ts';

/** Whether somebody may do this on that desk; a stranger to the desk hears so, a member which right is missing. */
export function mayOnDesk(actor: Actor, right: Right, deskId: string): Decision {
  if (holdsRight(actor, right, deskId)) return ALLOWED;
  return refused(actor.rights.has(deskId) ? 'right-missing' : 'not-on-this-desk');
}
