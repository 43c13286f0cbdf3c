import type { Page } from 'playwright-core';
import { openArticle, saved, typeParagraph } from './article-steps.ts';
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
