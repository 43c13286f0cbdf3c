import { MOST_TOPICS, type TopicList } from '#contract/api/topics.ts';
import type { Services } from '#server/kit/services.ts';
import { topicsCalled } from '../store/topics.ts';

/** Topics in use with these words in one of their names, in whatever language, or in their code; by their names in this one the likeliest first. */
export async function findTopics(
  { database }: Services,
  { search, language = 'en' }: { search: string; language?: string | undefined },
): Promise<TopicList> {
  return { items: await topicsCalled(database.sql, { search, language, most: MOST_TOPICS }) };
}
