import type { Actor } from '#server/kit/actor.ts';
import { ALLOWED, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';

/** Whether somebody may ask what a person may do with an article: of oneself always, of others who runs its desk or the newsroom. */
export function maySeeAbilities(
  article: { desk: { id: string } },
  actor: Actor,
  personId: string,
): Decision {
  if (actor.personId === personId || actor.isAdmin) return ALLOWED;
  return mayOnDesk(actor, 'return', article.desk.id);
}
