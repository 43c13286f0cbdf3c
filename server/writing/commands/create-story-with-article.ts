import type { Form } from '#contract/vocabulary.ts';
import type { Flag } from '#contract/vocabulary.ts';
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
  urgency?: number | undefined;
  topics?: string[] | undefined;
  genre?: string | undefined;
  place?: string | undefined;
  noteToEditors?: string;
  /** What it begins from. */
  templateId?: string | null;
  /** The words its slug is made of, where the headline is not yet its own. */
  slugWords?: string;
  /** The article's. */
  flags?: Flag[];
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
    templateId: story.templateId ?? null,
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
    slug: slugFrom(story.slugWords ?? (headline === '' ? slugline : headline)),
    flags: story.flags ?? [],
    sectionId: story.sectionId ?? null,
    commissionedWords: story.commissionedWords ?? null,
    form: story.form ?? 'full',
  });
  return { storyId, articleId: article.id, number: article.number, position: article.position };
}
