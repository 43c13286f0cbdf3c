import { emptyBody } from '#contract/body/make-body.ts';
import type { Content } from '#contract/content.ts';
import type { Flag, Form } from '#contract/vocabulary.ts';
import type { Command } from '#server/kit/run-command.ts';
import { slugFrom } from '../rules/slug-from.ts';
import { insertArticle } from '../store/articles.ts';
import { insertCopy } from '../store/working-copy.ts';
import { stepsOfSave, type ContentChange, type NewStep } from '../steps/content-steps.ts';

/** Words that came in from outside: the text as it was then, and its origin (`wire:` and the item’s id). */
export type Received = { origin: string; content: ContentChange };

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
  /** What of it came in as somebody else’s words, and whose: the author’s is only what was made of that. */
  received?: Received;
  sourceArticleId?: string;
  slug?: string;
  sectionId?: string | null;
  flags?: Flag[];
  commissionedWords?: number | null;
  form?: Form;
};

/** The steps of a first text: what came in, then what was made of it. */
function firstSteps(empty: Content, content: ContentChange, received: Received | null): NewStep[] {
  const nothing = { content: empty, working: empty.body };
  if (received === null) return stepsOfSave(nothing, content).steps;
  const came = stepsOfSave(nothing, received.content);
  const { body: _body, ...lines } = received.content;
  const then = { content: { ...empty, ...lines, body: came.working }, working: came.working };
  const own = stepsOfSave(then, content).steps;
  return [...came.steps.map((step) => ({ ...step, origin: received.origin })), ...own];
}

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
  const steps = firstSteps(empty, content, article.received ?? null);
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
    commissionedWords: article.commissionedWords ?? null,
    form: article.form ?? 'full',
    createdBy: article.createdBy,
    at: now,
  });
  const text: Content = { ...empty, ...fields, body: body?.body ?? empty.body };
  await insertCopy(tx, { articleId: id, content: text, steps, authorId, at: now });
  return { id, number, position: steps.length };
}
