import type { Actor } from '#server/kit/actor.ts';
import type { Transaction } from '#server/kit/run-command.ts';
import { demand } from '../refuse.ts';
import { mayBeginStory } from '../rules/may-begin-story.ts';
import { newsroomLanguages } from '../store/stories.ts';

/** Refuses unless somebody may begin a story in this language on this desk. */
export async function demandNewStory(
  tx: Transaction,
  actor: Actor,
  wish: { deskId: string; language: string },
): Promise<void> {
  const languages = await newsroomLanguages(tx);
  demand(mayBeginStory(actor, { ...wish, languages }));
}
