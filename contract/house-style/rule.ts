import type { StyleRuleKind, StyleRuleSeverity } from '../writing-words.ts';

/** One rule of house style as the matcher needs it: what is looked for, what to say about it, what to write instead. */
export type StyleRule = {
  id: string;
  kind: StyleRuleKind;
  /** Words, with `|` between several, or a pattern of our own small grammar. */
  pattern: string;
  /** Only where no letter or digit stands beside it. */
  wholeWord: boolean;
  /** Capitals count. */
  matchCase: boolean;
  /** One sentence for the writer. */
  advice: string;
  /** What to write instead, `$1` for a group of the pattern; null when a person has to find the words. */
  replacement: string | null;
  severity: StyleRuleSeverity;
  /** BCP 47 tag of the language that the rule is for; null for all. */
  language: string | null;
};

/** Limits of a rule, in UTF-16 units, and of how many an owner (a desk, or the newsroom) may have. */
export const RULE_LIMITS = {
  pattern: 200,
  advice: 300,
  replacement: 200,
  rules: 500,
  /** The most steps that one pattern may take at one place of a text. */
  cost: 2_000,
  /** The most that all active rules of an owner may take together. */
  costTogether: 40_000,
} as const;

/** Whether what is meant for one language holds for a text in another: `fr` holds for `fr-CA`, not the other way round. */
export function holdsFor(language: string | null, textLanguage: string): boolean {
  if (language === null) return true;
  const wanted = language.toLowerCase();
  const spoken = textLanguage.toLowerCase();
  return spoken === wanted || spoken.startsWith(`${wanted}-`);
}
