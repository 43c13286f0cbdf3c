import type { Sql } from '#server/kit/run-command.ts';
import { sourceHasMoved } from '#server/translation/queries/source-has-moved.ts';
import { readDeadlines, readStoryFacts, withMoved } from '../obligation-store.ts';
import { HOUSE_MINUTES, type Deadlines, type StoryFacts } from '../rules/obligations.ts';

/** What a story's obligations follow from; null when there is no such story. */
export async function storyFacts(tx: Sql, storyId: string): Promise<StoryFacts | null> {
  const facts = await readStoryFacts(tx, storyId);
  if (facts === null) return null;
  const moved = new Set<string>();
  for (const { id, sourceLiveAt, everPublished } of facts.articles) {
    // Reading two texts takes time: only where it could matter.
    if (sourceLiveAt !== null && everPublished && (await sourceHasMoved(tx, id))) moved.add(id);
  }
  return withMoved(facts, moved);
}

/** How soon each desk wants things done, as it stands now. */
export async function deadlines(tx: Sql): Promise<Deadlines> {
  const set = await readDeadlines(tx);
  const known = new Map(set.map(({ deskId, kind, minutes }) => [`${deskId} ${kind}`, minutes]));
  return (deskId, kind) => known.get(`${deskId} ${kind}`) ?? HOUSE_MINUTES[kind];
}
