import type { Transaction } from '#server/kit/run-command.ts';
import { firstArticleOf } from '../store/articles.ts';

/** The story's oldest article, through which what stands about the story is read; null when there is no such story. */
export async function anArticleOf(tx: Transaction, storyId: string): Promise<string | null> {
  return firstArticleOf(tx, storyId);
}
