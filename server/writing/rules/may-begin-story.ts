import type { Actor } from '#server/kit/actor.ts';
import { all, refusedIf, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';

/** Whether somebody may begin a story on that desk, in a language that the newsroom publishes in. */
export function mayBeginStory(
  actor: Actor,
  {
    deskId,
    language,
    languages,
  }: { deskId: string; language: string; languages: readonly string[] },
): Decision {
  return all(
    mayOnDesk(actor, 'write', deskId),
    refusedIf(!languages.includes(language), 'language-not-in-newsroom'),
  );
}
