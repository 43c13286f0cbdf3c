import type { TemplateView } from '#contract/api/templates.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand, type Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { revisionAuthors } from '../authorship/revision-authors.ts';
import { freshBlocks } from '../fresh-blocks.ts';
import { attributionAt } from '../queries/attribution-at.ts';
import { loadArticleFacts } from '../queries/load-article-facts.ts';
import { demand } from '../refuse.ts';
import { withoutPeople } from '../rules/without-people.ts';
import { mayKeepAsTemplate } from '../rules/template-rules.ts';
import { insertTemplateAuthors, templateLenders } from '../store/template-authors.ts';
import { readCopy, type WorkingCopy } from '../store/working-copy.ts';
import { addTemplate } from './keep-templates.ts';

/** Everybody whose words stand in a text, whatever readers have of it already. */
async function writersOf(tx: Sql, copy: WorkingCopy): Promise<string[]> {
  const { attribution, working } = await attributionAt(tx, copy, copy.position);
  const lenders = await templateLenders(tx, copy.articleId, attribution.makers);
  return revisionAuthors(attribution, { working, live: 0, lenders }).map(
    ({ personId }) => personId,
  );
}

/**
 * Keeps what an article brings as a template of its desk: its words and what is known of its story, without the people of its
 * credits, without its pictures, and without who said what; who wrote its words stays known. Throws a 422 with all that is wrong.
 */
export async function keepAsTemplate(
  services: Services,
  actor: Actor,
  asked: { articleId: string; name: string; purpose: string },
): Promise<TemplateView> {
  return runCommand(services, { name: 'keep-as-template', actor }, async (command) => {
    const { tx, newId } = command;
    const article = await loadArticleFacts(tx, asked.articleId);
    demand(mayKeepAsTemplate(article, actor));
    const copy = await readCopy(tx, asked.articleId);
    if (copy === null) throw notFound();
    const { headline, standfirst, body } = copy.content;
    const { story } = article;
    const about = { deskId: article.desk.id, personId: actor.personId };
    const template = await addTemplate(command, about, {
      name: asked.name,
      purpose: asked.purpose,
      language: article.language,
      slugline: story.slugline,
      headline,
      standfirst,
      body: freshBlocks(withoutPeople(body), newId) as BodyJson,
      sectionId: article.sectionId,
      topics: story.topics,
      urgency: story.urgency,
      genre: story.genre,
      flags: article.flags,
      noteToEditors: story.noteToEditors,
      commissionedWords: article.commissionedWords,
    });
    await insertTemplateAuthors(tx, template.id, await writersOf(tx, copy));
    return template;
  });
}
