import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { ALLOWED, refusedIf, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';

/** Whether somebody may write an owner’s rules: a desk’s by its right, the newsroom’s as who looks after it. */
export function mayWriteRules(actor: Actor, deskId: string | null): Decision {
  if (actor.isAdmin) return ALLOWED;
  return deskId === null
    ? refusedIf(true, 'right-missing')
    : mayOnDesk(actor, 'house-style', deskId);
}

/** Whether somebody may take words off the newsroom’s list. */
export function mayDropWords(actor: Actor): Decision {
  return refusedIf(!actor.isAdmin && !holdsRight(actor, 'house-style'), 'right-missing');
}
