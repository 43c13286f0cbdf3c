import type { Actor } from '#server/kit/actor.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { createArticle } from '#server/writing/commands/create-article.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { readContentNow } from '#server/writing/queries/read-content-now.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { readContent } from '#server/writing/read-content.ts';
import { demand } from '#server/writing/refuse.ts';
import { mayAddTranslation } from '../rules/may-add-translation.ts';
import { deskForTranslation } from '../rules/desk-for-translation.ts';
import { inheritedCredits, mirrorOf } from '../rules/mirror-of.ts';
import { sourceBlocks } from '../rules/source-blocks.ts';
import { desksInLanguage, referenceRevision, saveBlockSources } from '../store.ts';

/**
 * Adds a language version: the source's shape without its words, and a note of which block stands for which
 * block of which source revision. Its own stage, sign-offs and credits from the first moment.
 */
export async function addTranslation(
  services: Services,
  actor: Actor,
  wish: { sourceArticleId: string; language: string; deskId?: string | undefined },
): Promise<{ articleId: string }> {
  return runCommand(services, { name: 'add-translation', actor }, async (command) => {
    const { tx, newId } = command;
    const source = await lockArticle(tx, wish.sourceArticleId);
    const deskId =
      wish.deskId ??
      deskForTranslation(actor, {
        sourceDeskId: source.desk.id,
        inLanguage: await desksInLanguage(tx, wish.language),
      });
    demand(mayAddTranslation(source, actor, { language: wish.language, deskId }));
    const revisionId = await referenceRevision(tx, source.id);
    const revision = revisionId === null ? null : await readRevision(tx, revisionId);
    const content = revision?.content ?? (await readContentNow(tx, source.id));
    const { body, pairs } = mirrorOf(content.body, newId);
    const article = await createArticle(command, {
      storyId: source.story.id,
      language: wish.language,
      deskId,
      createdBy: actor.personId,
      content: readContent({ body, credits: inheritedCredits(content.credits) }, newId),
      // Nobody has written a word of it yet.
      authorId: null,
      sourceArticleId: source.id,
      // An address to begin with; the translator may give it one in its own language.
      slug: source.slug,
      sectionId: source.sectionId,
      flags: source.flags,
      // A flash goes out first in every language; what still develops does so in all.
      form: source.form,
    });
    const digests = new Map(sourceBlocks(content).map(({ id, digest }) => [id, digest]));
    const fields = ['headline', 'standfirst', 'dateline'].map((id) => ({
      blockId: id,
      sourceBlockId: id,
    }));
    await saveBlockSources(
      tx,
      { articleId: article.id, sourceArticleId: source.id, revisionId },
      [...fields, ...pairs].flatMap((pair) => {
        const digest = digests.get(pair.sourceBlockId);
        return digest === undefined ? [] : [{ ...pair, digest }];
      }),
    );
    return { articleId: article.id };
  });
}
