import type { z } from 'zod';
import type { importDraftBody } from '#contract/api/wire.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { createStoryWithArticle } from '#server/writing/commands/create-story-with-article.ts';
import { readContent } from '#server/writing/read-content.ts';
import { demandNewStory } from '#server/writing/commands/demand-new-story.ts';
import { receivedContent } from '../received-content.ts';
import { linesOf } from '../rules/lines-of-blocks.ts';
import { findWireItem, insertDerivations } from '../store.ts';

/** Makes a story and its first article from what a person made of a reading, and notes which block came from which line. */
export async function draftFromImport(
  services: Services,
  actor: Actor,
  asked: { importId: string; draft: z.output<typeof importDraftBody> },
): Promise<{ articleId: string }> {
  const { slugline, deskId, language, paragraphs, ...fields } = asked.draft;
  const pieces = paragraphs.map((piece) =>
    typeof piece === 'string' ? piece : { type: 'sectionBreak' as const },
  );
  const content = readContent(
    { ...fields, body: bodyFromParagraphs(pieces, services.newId) },
    services.newId,
  );
  return runCommand(services, { name: 'draft-from-import', actor }, async (command) => {
    const item = await findWireItem(command.tx, asked.importId);
    if (item === null) throw notFound('There is no such import.');
    await demandNewStory(command.tx, actor, { deskId, language });
    const received = receivedContent({ content, reading: item.reading, id: item.id });
    const { articleId } = await createStoryWithArticle(command, {
      slugline,
      deskId,
      language,
      content,
      createdBy: actor.personId,
      authorId: actor.personId,
      received,
    });
    const blocks = content.body === undefined ? [] : blocksOf(content.body.body);
    await insertDerivations(
      command.tx,
      { articleId, wireItemId: item.id },
      linesOf(blocks, item.reading),
    );
    return { articleId };
  });
}
