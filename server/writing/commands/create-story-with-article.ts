import type { Form } from '#contract/vocabulary.ts';
import type { Command } from '#server/kit/run-command.ts';
import { slugFrom } from '../rules/slug-from.ts';
import { insertStory } from '../store/stories.ts';
import { createArticle, type NewArticle } from './create-article.ts';

/** A story to begin with, and the text of its first language version. */
export type NewStory = {
  slugline: string;
  deskId: string;
  language: string;
  createdBy: string;
  content: NewArticle['content'];
  /** Who wrote that text; null when nobody here did. */
  authorId: string | null;
  received?: NewArticle['received'];
  sectionId?: string | null;
  urgency?: number;
  topics?: string[];
  genre?: string;
  place?: string;
  noteToEditors?: string;
  commissionedWords?: number | null;
  form?: Form | undefined;
};

/** Adds a story with its first article inside the caller's transaction; the caller has decided that it may be made. */
export async function createStoryWithArticle(
  command: Pick<Command, 'tx' | 'newId' | 'now'>,
  story: NewStory,
): Promise<{ storyId: string; articleId: string; number: number; position: number }> {
  const { slugline, deskId, language, createdBy, content, authorId } = story;
  const storyId = command.newId();
  await insertStory(command.tx, {
    id: storyId,
    slugline,
    deskId,
    sourceLanguage: language,
    urgency: story.urgency ?? 5,
    topics: story.topics ?? [],
    genre: story.genre ?? '',
    place: story.place ?? '',
    noteToEditors: story.noteToEditors ?? '',
    createdBy,
    at: command.now,
  });
  const headline = content.headline ?? '';
  const article = await createArticle(command, {
    storyId,
    language,
    deskId,
    createdBy,
    content,
    authorId,
    ...(story.received === undefined ? {} : { received: story.received }),
    slug: slugFrom(headline === '' ? slugline : headline),
    sectionId: story.sectionId ?? null,
    commissionedWords: story.commissionedWords ?? null,
    form: story.form ?? 'full',
  });
  return { storyId, articleId: article.id, number: article.number, position: article.position };
}
