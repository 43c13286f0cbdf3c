import type { Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { readContentNow } from '#server/writing/queries/read-content-now.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { demand } from '#server/writing/refuse.ts';
import { mayEdit } from '#server/writing/rules/abilities.ts';
import { sourceBlocks } from '../rules/source-blocks.ts';
import { forgetBlockSources, saveBlockSources, sourceOf } from '../store.ts';

/** Which block says the same as which source block now; no source block means that it stands on its own. */
export type Pair = { blockId: string; sourceBlockId: string | null };

/** Notes a translator's word that blocks say what their source says now. */
export async function bringInLine(
  services: Services,
  actor: Actor,
  request: { articleId: string; pairs: readonly Pair[] },
): Promise<void> {
  await runCommand(services, { name: 'bring-in-line', actor }, async ({ tx }) => {
    const article = await lockArticle(tx, request.articleId);
    demand(mayEdit(article, actor));
    const source = await sourceOf(tx, article.id);
    if (source === null)
      throw new Refused({
        status: 409,
        code: 'not-a-translation',
        detail: 'This article has no source.',
      });
    const revision = source.revisionId === null ? null : await readRevision(tx, source.revisionId);
    const content = revision?.content ?? (await readContentNow(tx, source.sourceArticleId));
    const digests = new Map(sourceBlocks(content).map(({ id, digest }) => [id, digest]));
    const issues = request.pairs.flatMap(({ sourceBlockId }, n) =>
      sourceBlockId === null || digests.has(sourceBlockId)
        ? []
        : [
            {
              at: `body.pairs[${String(n)}].sourceBlockId`,
              code: 'unknown-block',
              message: 'The source has no such block.',
            },
          ],
    );
    if (issues.length > 0)
      throw new Refused({
        status: 422,
        code: 'unknown-block',
        detail: 'A block named here is not in the source.',
        issues,
      });
    const gone = request.pairs.filter(({ sourceBlockId }) => sourceBlockId === null);
    await forgetBlockSources(
      tx,
      article.id,
      gone.map(({ blockId }) => blockId),
    );
    await saveBlockSources(
      tx,
      {
        articleId: article.id,
        sourceArticleId: source.sourceArticleId,
        revisionId: source.revisionId,
      },
      request.pairs.flatMap(({ blockId, sourceBlockId }) => {
        const digest = sourceBlockId === null ? undefined : digests.get(sourceBlockId);
        return sourceBlockId === null || digest === undefined
          ? []
          : [{ blockId, sourceBlockId, digest }];
      }),
    );
  });
}
