import type { StyleRuleFault } from '../writing-words.ts';

const SENTENCES: Record<StyleRuleFault, string> = {
  'rule-empty': 'There are no words to look for.',
  'pattern-broken': 'The pattern is not complete: look at its brackets and repetitions.',
  'pattern-not-allowed': 'The pattern uses a sign that is not understood here.',
  'pattern-repeats-repetition': 'Something that repeats is repeated again; say it more simply.',
  'pattern-matches-nothing': 'The pattern would be found everywhere, between any two letters.',
  'pattern-too-costly': 'The pattern would try too many ways; say more exactly what it looks for.',
  'replacement-group-missing': 'The replacement names a group that the pattern does not have.',
};

/** The sentence for whoever wrote a rule that cannot be kept, in English; clients translate by the code. */
export function faultSentence(fault: StyleRuleFault): string {
  return SENTENCES[fault];
}
