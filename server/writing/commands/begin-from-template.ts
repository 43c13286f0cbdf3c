import type { Command } from '#server/kit/run-command.ts';
import { notFound } from '#server/kit/refused.ts';
import { freshBlocks } from '../fresh-blocks.ts';
import { readContent } from '../read-content.ts';
import { demand } from '../refuse.ts';
import { mayBeginFrom } from '../rules/template-rules.ts';
import { sectionExists } from '../store/stories.ts';
import { lockTemplate, type StoredTemplate } from '../store/templates.ts';
import type { ContentChange } from '../steps/content-steps.ts';
import type { NewStory } from './create-story-with-article.ts';

/** What a story begins with: all of it but whose it is and what it is called. */
export type Beginning = Omit<
  NewStory,
  'slugline' | 'deskId' | 'language' | 'createdBy' | 'authorId'
>;

function wordsOf(template: StoredTemplate, newId: () => string): ContentChange {
  const { headline, standfirst, body } = template;
  return readContent({ headline, standfirst, body: freshBlocks(body, newId) }, newId);
}

/**
 * What a template brings to a story of that desk in that language; its words are nobody's (`template:` and its id). A
 * headline of one's own takes the place of its. Throws a 404 for a template that is not there, else the reason why not.
 */
export async function beginFromTemplate(
  { tx, newId }: Pick<Command, 'tx' | 'newId'>,
  wish: { templateId: string; deskId: string; language: string; slugline: string },
  own: ContentChange,
): Promise<Beginning> {
  const template = await lockTemplate(tx, wish.templateId, 'begin');
  if (template === null) throw notFound('There is no such template.');
  demand(mayBeginFrom(template, wish));
  const words = wordsOf(template, newId);
  const { sectionId, commissionedWords } = template;
  const known = sectionId !== null && (await sectionExists(tx, sectionId));
  return {
    templateId: template.id,
    content: { ...words, ...own },
    received: { origin: `template:${template.id}`, content: words },
    slugWords: own.headline ?? wish.slugline,
    sectionId: known ? sectionId : null,
    urgency: template.urgency,
    topics: template.topics,
    genre: template.genre,
    flags: template.flags,
    noteToEditors: template.noteToEditors,
    commissionedWords,
  };
}
