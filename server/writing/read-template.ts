import { emptyBody } from '#contract/body/make-body.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Issue } from '#contract/problem.ts';
import { Refused } from '#server/kit/refused.ts';
import { readContent } from './read-content.ts';

/** The words of a template as they came. */
type SentWords = { headline: string; standfirst: string; body?: unknown };

/** The words of a template as they may be kept. */
type ReadWords = { headline: string; standfirst: string; body: BodyJson };

/** Reads the words of a template, or says all that is wrong with them. */
export function readTemplateWords(
  sent: SentWords,
  newId: () => string,
): { words: ReadWords } | { issues: readonly Issue[] } {
  try {
    const read = readContent(sent, newId);
    const { headline = '', standfirst = '', body } = read;
    return { words: { headline, standfirst, body: body?.body ?? emptyBody(newId) } };
  } catch (error) {
    if (error instanceof Refused) return { issues: error.issues };
    throw error;
  }
}
