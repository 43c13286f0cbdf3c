import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { actorOf } from '../rules/actor-of.ts';
import { findPersonAtWork } from '../store/sessions.ts';

/** Somebody as they may act at this moment, for a job that does what they asked for before; null when they have left. */
export async function personAtWork(services: Services, personId: string): Promise<Actor | null> {
  const row = await findPersonAtWork(services.database, personId);
  return row === null ? null : actorOf(row);
}
