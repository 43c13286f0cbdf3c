import { plainText } from '#contract/body/blocks.ts';
import type { Content } from '#contract/content.ts';
import type { PublicationFacts } from './article-facts.ts';
import { refusedIf, type Decision } from './decision.ts';

/** Whether there is anything for an editor to read: words, and others than readers have already. */
export function hasSomethingToSubmit(
  revision: { id: string; content: Content },
  live: PublicationFacts | null,
): Decision {
  const { headline, body } = revision.content;
  const empty = headline.trim() === '' && plainText(body).trim() === '';
  return refusedIf(empty || live?.revisionId === revision.id, 'nothing-to-submit');
}
