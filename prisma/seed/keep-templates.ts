import { newTemplateBody } from '#contract/api/templates.ts';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import type { Services } from '#server/kit/services.ts';
import { createTemplate } from '#server/writing/commands/keep-templates.ts';
import type { Newsroom } from './set-up.ts';
import { TEMPLATES } from './story-templates.ts';
import { actorOf } from './write-house-style.ts';

/** Keeps the demo's templates as its chief, who has the right on every desk that writes. */
export async function keepTemplates(
  services: Services,
  { desks, sections }: Newsroom,
  password: string,
): Promise<void> {
  const chief = await actorOf(services, 'chief', password);
  for (const { desk, section, text, words, ...said } of TEMPLATES) {
    const template = newTemplateBody.parse({
      ...said,
      body: bodyFromParagraphs(text, services.newId),
      sectionId: section === null ? null : sections[section],
      commissionedWords: words,
    });
    await createTemplate(services, chief, { deskId: desks[desk], template });
  }
}
