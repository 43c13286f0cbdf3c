import type { Page } from 'playwright-core';
import { credit, openArticle, placeIn, saved, submit, typeParagraph } from './article-steps.ts';
import { callDesk } from './desk-calls.ts';

type Desks = { items: { id: string; slug: string }[] };

/** A story of the City desk with a headline and these paragraphs, open on the writer’s screen and saved; gives its article’s id. */
export async function beginStory(
  writer: Page,
  { slugline, headline, text }: { slugline: string; headline: string; text: readonly string[] },
): Promise<string> {
  const desks = (await callDesk(writer, 'GET', '/desks')) as Desks;
  const deskId = desks.items.find(({ slug }) => slug === 'city')?.id;
  const story = { slugline, deskId, language: 'en', headline };
  const { id } = (await callDesk(writer, 'POST', '/stories', { body: story })) as { id: string };
  await openArticle(writer, id);
  for (const paragraph of text) await typeParagraph(writer, paragraph);
  await saved(writer);
  return id;
}

/** Gives the story that is open on the writer’s screen a credit and a place on the site, and hands it in. */
export async function handIn(writer: Page): Promise<void> {
  await credit(writer, 'Reporting', 'Nadia Farrow');
  await saved(writer);
  await placeIn(writer, 'Harbour');
  await submit(writer);
}

/** An editor says that legal must sign; the article is open on their screen afterwards. */
export async function askForLegal(editor: Page, articleId: string): Promise<void> {
  await openArticle(editor, articleId);
  await editor.getByRole('tab', { name: 'Story', exact: true }).click();
  await editor.getByRole('checkbox', { name: 'Legal must sign' }).click();
  await editor.getByRole('checkbox', { name: 'Legal must sign', checked: true }).waitFor();
  await openArticle(editor, articleId);
}
