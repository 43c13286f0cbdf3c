import type { Page } from 'playwright-core';
import { articleViewSchema, type ArticleView } from '#contract/api/writing.ts';
import { publishChecksSchema } from '#contract/api/publishing.ts';
import type { LiveKind, Scope } from '#contract/vocabulary.ts';
import { callDesk } from './desk-calls.ts';

/** The article as the desk knows it now. */
export async function viewOf(page: Page, articleId: string): Promise<ArticleView> {
  return articleViewSchema.parse(await callDesk(page, 'GET', `/articles/${articleId}`));
}

/** Saves fields of the text. */
export async function save(page: Page, articleId: string, fields: object): Promise<void> {
  const { position } = await viewOf(page, articleId);
  await callDesk(page, 'PUT', `/articles/${articleId}/working-copy`, {
    body: fields,
    ifMatch: position,
  });
}

/** Gives the text to the desk. */
export async function submit(page: Page, articleId: string): Promise<void> {
  const { position } = await viewOf(page, articleId);
  await callDesk(page, 'POST', `/articles/${articleId}/submissions`, { body: { position } });
}

/** Gives it back to its writer. */
export async function giveBack(page: Page, articleId: string, note: string): Promise<void> {
  await callDesk(page, 'POST', `/articles/${articleId}/returns`, { body: { note } });
}

/** Signs the head revision. */
export async function sign(page: Page, articleId: string, scope: Scope): Promise<void> {
  const { head } = await viewOf(page, articleId);
  await callDesk(page, 'POST', `/articles/${articleId}/sign-offs`, {
    body: { revisionId: head?.id, scope },
  });
}

/** Publishes the head revision as the kind that the newsroom proposes. */
export async function publish(page: Page, articleId: string): Promise<LiveKind> {
  const { head } = await viewOf(page, articleId);
  const { proposedKind: kind } = publishChecksSchema.parse(
    await callDesk(page, 'GET', `/articles/${articleId}/publish-checks`),
  );
  await callDesk(page, 'POST', `/articles/${articleId}/publications`, {
    body: { revisionId: head?.id, kind },
  });
  return kind;
}

/** Adds a language version; gives its article. */
export async function addVersion(page: Page, articleId: string, language: string): Promise<string> {
  const made = await callDesk(page, 'POST', `/articles/${articleId}/translations`, {
    body: { language },
  });
  return articleViewSchema.parse(made).id;
}
