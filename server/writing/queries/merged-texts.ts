import type { z } from 'zod';
import type { MergedBlock, MergedText, mergedTextsSchema } from '#contract/api/transfers.ts';
import { bodyJson } from '#contract/body/body-json.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { abilityAnswer } from '../abilities-of.ts';
import { isPerson } from '../authorship/attribution.ts';
import { makersOfBlock, takenBlocks } from '../authorship/take-block.ts';
import type { ArticleFacts } from '../rules/article-facts.ts';
import { mayTransfer } from '../rules/may-transfer.ts';
import { namesOf } from '../store/moments.ts';
import { mergedArticles, transfersInto, type PastTransfer } from '../store/transfers.ts';
import { readCopy } from '../store/working-copy.ts';
import { attributionAt } from './attribution-at.ts';
import { loadArticleFacts } from './load-article-facts.ts';

type Asking = { into: ArticleFacts; past: readonly PastTransfer[]; actor: Actor };

async function blocksOf(sql: Sql, from: string, past: readonly PastTransfer[]) {
  const copy = await readCopy(sql, from);
  if (copy === null) throw notFound();
  const text = await attributionAt(sql, copy, copy.position);
  // An empty line is nothing to bring over.
  const told = takenBlocks(text).filter(({ node }) => !node.isTextblock || node.content.size > 0);
  const blocks = told.map((block) => ({
    block,
    people: makersOfBlock(text.attribution, block).filter(isPerson),
  }));
  const names = await namesOf(sql, [...new Set(blocks.flatMap(({ people }) => people))]);
  return blocks.map(({ block: { id, node }, people }): MergedBlock => {
    const last = past.findLast(({ article, block }) => article === from && block === id);
    return {
      id,
      block: bodyJson(node),
      authors: people.map((person) => ({ id: person, name: names.get(person) ?? '' })),
      brought:
        last === undefined ? null : { by: last.by, at: last.at.toISOString(), blockId: last.as },
    };
  });
}

async function textOf(sql: Sql, id: string, { into, past, actor }: Asking): Promise<MergedText> {
  const from = await loadArticleFacts(sql, id);
  const { language } = from;
  const isRead = language === into.language;
  return {
    articleId: id,
    slugline: from.story.slugline,
    headline: from.versions.find((version) => version.id === id)?.headline ?? '',
    language,
    transfer: abilityAnswer(mayTransfer({ into, from, now: into.now }, actor)),
    blocks: isRead ? await blocksOf(sql, id, past) : [],
  };
}

/** The texts of the stories that were merged into an article’s story, block by block, with who wrote each. 404 without it. */
export async function mergedTexts(
  { database: { sql } }: Services,
  actor: Actor,
  articleId: string,
): Promise<z.infer<typeof mergedTextsSchema>> {
  const into = await loadArticleFacts(sql, articleId);
  const { language } = into;
  const ids = await mergedArticles(sql, { storyId: into.story.id, language });
  if (ids.length === 0) return { items: [] };
  const asking = { into, past: await transfersInto(sql, articleId), actor };
  const items: MergedText[] = [];
  for (const id of ids) items.push(await textOf(sql, id, asking));
  return { items };
}
