import type { Actor } from '#server/kit/actor.ts';

/**
 * The desk a new language version goes to when nobody said: one that works in the language and lets this
 * person translate, else the source's own, else any that lets them; the source's when none does.
 */
export function deskForTranslation(
  actor: Actor,
  about: { sourceDeskId: string; inLanguage: readonly string[] },
): string {
  const mayThere = (deskId: string): boolean => actor.rights.get(deskId)?.has('translate') ?? false;
  const wanted = [...about.inLanguage, about.sourceDeskId, ...actor.rights.keys()];
  return wanted.find(mayThere) ?? about.sourceDeskId;
}
