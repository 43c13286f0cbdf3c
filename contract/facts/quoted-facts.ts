import { quoteMarksOf } from '../typography/quote-marks.ts';

/** As many facts as one sentence names. */
const MOST = 4;

/**
 * The first few of the facts that readers had, each between the quotation marks of a language; a comma with
 * which a quotation ended in its sentence is left out.
 */
export function quotedFacts(facts: readonly string[], language: string): string[] {
  const { open, space, close } = quoteMarksOf(language);
  return [...new Set(facts)]
    .slice(0, MOST)
    .map((fact) => `${open}${space}${fact.replace(/[\s,;:،؛]+$/u, '')}${space}${close}`);
}
