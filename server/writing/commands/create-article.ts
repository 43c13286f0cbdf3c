import { emptyBody } from '#contract/body/make-body.ts';
import type { Content } from '#contract/content.ts';
import type { Flag } from '#contract/vocabulary.ts';
import type { Command } from '#server/kit/run-command.ts';
import { slugFrom } from '../rules/slug-from.ts';
import { insertArticle } from '../store/articles.ts';
import { insertCopy } from '../store/working-copy.ts';
import { stepsOfSave, type ContentChange } from '../steps/content-steps.ts';

/** A language version to begin with. */
export type NewArticle = {
  storyId: string;
  language: string;
  deskId: string;
  createdBy: string;
  /** The text it begins with, read by `readContent`; it goes into the log as steps. */
  content: ContentChange;
  /** Who wrote that text; null when nobody here did (an untouched copy of a source). */
  authorId: string | null;
  sourceArticleId?: string;
  slug?: string;
  sectionId?: string | null;
  flags?: Flag[];
};

/**
 * Adds a language version to a story inside the caller's transaction. Nothing is checked here but what
 * the database guards: the caller has decided that it may be made.
 */
export async function createArticle(
  { tx, newId, now }: Pick<Command, 'tx' | 'newId' | 'now'>,
  article: NewArticle,
): Promise<{ id: string; number: number; position: number }> {
  const { content, authorId } = article;
  const empty: Content = {
    headline: '',
    standfirst: '',
    dateline: '',
    updateNote: '',
    body: emptyBody(newId),
    credits: [],
  };
  const { steps } = stepsOfSave({ content: empty, working: empty.body }, content);
  const { body, ...fields } = content;
  const id = newId();
  const number = await insertArticle(tx, {
    id,
    storyId: article.storyId,
    language: article.language,
    deskId: article.deskId,
    slug: article.slug ?? slugFrom(content.headline ?? ''),
    sectionId: article.sectionId ?? null,
    sourceArticleId: article.sourceArticleId ?? null,
    flags: article.flags ?? [],
    createdBy: article.createdBy,
    at: now,
  });
  const text: Content = { ...empty, ...fields, body: body?.body ?? empty.body };
  await insertCopy(tx, { articleId: id, content: text, steps, authorId, at: now });
  return { id, number, position: steps.length };
}
