import { anArticle, bodyOf, factsOf, save, type MadeArticle } from '#tests/support/article.ts';
import type { Member } from '#tests/support/newsroom.ts';
import type { OpenHouse } from '#tests/support/open-house.ts';

/** Merges a story into another one, as the chief does. */
export async function mergeInto(
  { room, api }: OpenHouse,
  { id, storyId }: Pick<MadeArticle, 'id' | 'storyId'>,
  into: Pick<MadeArticle, 'storyId'>,
): Promise<void> {
  const { version } = (await factsOf(room, id)).story;
  const body = { into: into.storyId, reason: 'The same ferry' };
  const path = `/stories/${storyId}/merge`;
  const said = await api.as(room.people.chief).post(path, { ifMatch: version, body });
  if (said.status !== 201) throw new Error(JSON.stringify(said.body));
}

/** Parts it again. */
export async function partAgain(
  { room, api }: OpenHouse,
  { storyId }: Pick<MadeArticle, 'storyId'>,
): Promise<void> {
  const body = { reason: 'Two ferries' };
  await api.as(room.people.chief).post(`/stories/${storyId}/partings`, { body });
}

/** A story of the second reporter’s that was merged into one of the first reporter’s: the one that is gone, and the one that stays. */
export async function aMergedPair(
  house: OpenHouse,
  {
    paragraphs = ['Nobody was hurt.', 'The mast is broken.'],
    by = 'secondReporter',
  }: {
    paragraphs?: readonly string[];
    by?: 'secondReporter' | 'editor';
  } = {},
): Promise<{ gone: MadeArticle; kept: MadeArticle }> {
  const { room } = house;
  const kept = await anArticle(room).about('harbour-ferry').made();
  const gone = await anArticle(room).writtenBy(room.people[by]).about('ferry-again').made();
  await save(room, room.people[by], { articleId: gone.id, body: bodyOf(...paragraphs) });
  await mergeInto(house, gone, kept);
  return { gone, kept };
}

/** Asks for a block to be brought over. */
export async function bringOver({ api }: OpenHouse, who: Member, into: string, body: object) {
  return api.as(who).post(`/articles/${into}/transfers`, { body });
}

/** What somebody is told of the texts that were merged into an article's story. */
export async function mergedTexts({ api }: OpenHouse, who: Member, id: string) {
  return (await api.as(who).get(`/articles/${id}/merged-texts`)).body.items;
}
