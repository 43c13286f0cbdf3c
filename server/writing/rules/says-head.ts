import { digestsOf } from '#contract/body/digest.ts';
import { splitContent } from '#contract/body/parts.ts';
import type { Content } from '#contract/content.ts';
import type { HeadFacts, PublicationFacts } from './article-facts.ts';

type Heads = {
  head: Pick<HeadFacts, 'id' | 'digest'> | null;
  live: Pick<PublicationFacts, 'revisionId' | 'note'> | null;
};

/**
 * Whether a text says what the head revision says. When readers have the head, its update note was taken up and
 * emptied: that alone is no change.
 */
export function saysHead({ head, live }: Heads, content: Content): boolean {
  if (head === null) return false;
  const taken = live?.revisionId === head.id && content.updateNote === '';
  const said = taken ? { ...content, updateNote: live.note } : content;
  return head.digest === digestsOf(splitContent(said)).whole;
}
