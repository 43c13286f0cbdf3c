import { toComeRule } from '#contract/typography/to-come.ts';
import { makeCheck } from '#client/editor/proofing/make-check.ts';
import type { ProofSettings } from '#client/editor/proofing/proofing-state.ts';

/** Underlines what is still to come in a text of that language, and leaves the rest to whoever writes the story. */
export function underlineToCome(language: string): ProofSettings {
  return {
    spells: false,
    check: makeCheck({
      language,
      // Nobody is asked about it here: it is what a template is for.
      rules: [toComeRule('')],
      speller: null,
      words: [],
      names: [],
      isIgnored: () => false,
    }),
    onNews: () => () => undefined,
    onFound: () => undefined,
    onAsk: () => undefined,
  };
}
