import type { Staleness } from '#contract/api/translation.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { leavesOf } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import { readContentNow } from '#server/writing/queries/read-content-now.ts';
import { readRevision } from '#server/writing/queries/read-revision.ts';
import { sourceBlocks } from '../rules/source-blocks.ts';
import { isStale, translationStaleness } from '../rules/translation-staleness.ts';
import { blockSources, sourceOf } from '../store.ts';

const NO_SOURCE: Staleness = {
  sourceArticleId: null,
  sourceRevisionId: null,
  stale: false,
  blocks: [],
};

function ownIds(content: Content): string[] {
  return ['headline', 'standfirst', 'dateline', ...leavesOf(content.body).map(({ id }) => id)];
}

/** The texts of past source revisions by revision and block, each revision read once. */
async function textsThen(tx: Sql, revisionIds: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const id of new Set(revisionIds)) {
    const revision = await readRevision(tx, id);
    if (revision === null) continue;
    for (const block of sourceBlocks(revision.content)) texts.set(`${id} ${block.id}`, block.text);
  }
  return texts;
}

/** How each block of a translation stands to its source now. An original is never stale. */
export async function stalenessOf(tx: Sql, articleId: string): Promise<Staleness> {
  const source = await sourceOf(tx, articleId);
  if (source === null) return NO_SOURCE;
  const { sourceArticleId, revisionId } = source;
  const [own, known] = [await readContentNow(tx, articleId), await blockSources(tx, articleId)];
  const revision = revisionId === null ? null : await readRevision(tx, revisionId);
  const content = revision?.content ?? (await readContentNow(tx, sourceArticleId));
  const past = await textsThen(
    tx,
    known.flatMap((row) => row.sourceRevisionId ?? []),
  );
  const there = new Set(known.map((row) => row.blockId));
  const revisionOf = new Map(known.map((row) => [row.blockId, row.sourceRevisionId]));
  const blocks = translationStaleness({
    source: sourceBlocks(content),
    known,
    ownBlockIds: ownIds(own).filter(
      (id) => there.has(id) || !['headline', 'standfirst', 'dateline'].includes(id),
    ),
    textThen: (row) => past.get(`${revisionOf.get(row.blockId) ?? ''} ${row.sourceBlockId}`) ?? '',
  });
  return { sourceArticleId, sourceRevisionId: revisionId, stale: isStale(blocks), blocks };
}
