import { MOST_TOPICS, type TopicList } from '#contract/api/topics.ts';
import type { Services } from '#server/kit/services.ts';
import { topicsCalled } from '../store/topics.ts';

/** Topics in use with these words in their name, in this language or in English, or in their code; the likeliest first. */
export async function findTopics(
  { database }: Services,
  { search, language = 'en' }: { search: string; language?: string | undefined },
): Promise<TopicList> {
  return { items: await topicsCalled(database.sql, { search, language, most: MOST_TOPICS }) };
}
