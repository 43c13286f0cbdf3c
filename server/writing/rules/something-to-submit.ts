import { plainText } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import type { HeadFacts, PublicationFacts } from './article-facts.ts';
import { refusedIf, type Decision } from './decision.ts';
import { saysHead } from './says-head.ts';

type Heads = { head: HeadFacts | null; live: PublicationFacts | null };

/**
 * Whether there is anything for an editor to read: words, and others than readers have already. `article` is as it
 * stood before the revision was cut.
 */
export function hasSomethingToSubmit(
  revision: { id: string; content: Content },
  article: Heads,
): Decision {
  const { head, live } = article;
  const { headline, body } = revision.content;
  const empty = headline.trim() === '' && plainText(body).trim() === '';
  const known =
    live !== null &&
    (live.revisionId === revision.id ||
      (live.revisionId === head?.id && saysHead(article, revision.content)));
  return refusedIf(empty || known, 'nothing-to-submit');
}
