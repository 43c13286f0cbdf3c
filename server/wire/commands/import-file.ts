import { bodyFromParagraphs } from '#contract/body/make-body.ts';
import { blocksOf } from '#contract/body/blocks.ts';
import { conflict } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { createStoryWithArticle } from '#server/writing/commands/create-story-with-article.ts';
import { readContent } from '#server/writing/read-content.ts';
import { readCopy } from '../read-copy.ts';
import { receivedContent } from '../received-content.ts';
import { draftFromReading } from '../rules/draft-from-reading.ts';
import { linesOf } from '../rules/lines-of-blocks.ts';
import { findImporter, insertDerivations, insertWireItem } from '../store.ts';

/**
 * Reads a file into a draft in one go, for the command line: on the first desk, in the name of its chief; the words
 * are the agency's. Nothing is kept of a file that cannot be read.
 */
export async function importFile(
  services: Services,
  file: { fileName: string; base64: string },
): Promise<{ headline: string; number: number; warnings: number }> {
  const copy = await readCopy(file);
  const { paragraphs, language, warnings, ...fields } = draftFromReading(copy.reading);
  const pieces = paragraphs.map((piece) =>
    typeof piece === 'string' ? piece : { type: 'sectionBreak' as const },
  );
  const content = readContent(
    { ...fields, body: bodyFromParagraphs(pieces, services.newId) },
    services.newId,
  );
  return runCommand(services, { name: 'import-file', actor: null }, async (command) => {
    const importer = await findImporter(command.tx);
    if (importer === null) throw conflict('nobody-to-import', 'There is no desk with a chief yet.');
    const { languages, deskId, personId, defaultLanguage } = importer;
    const id = command.newId();
    await insertWireItem(command.tx, {
      id,
      fileName: file.fileName,
      raw: copy.raw,
      sha256: copy.sha256,
      encoding: copy.source.encoding,
      reading: copy.kept,
      personId,
    });
    const received = receivedContent({ content, reading: copy.reading, id });
    const { articleId, number } = await createStoryWithArticle(command, {
      slugline: (fields.headline === '' ? file.fileName : fields.headline).slice(0, 120),
      deskId,
      language: languages.includes(language) ? language : defaultLanguage,
      content,
      createdBy: personId,
      authorId: personId,
      received,
    });
    const blocks = content.body === undefined ? [] : blocksOf(content.body.body);
    await insertDerivations(
      command.tx,
      { articleId, wireItemId: id },
      linesOf(blocks, copy.reading),
    );
    return { headline: fields.headline, number, warnings: warnings.length };
  });
}
