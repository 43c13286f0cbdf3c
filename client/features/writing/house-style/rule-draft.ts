import type { NewStyleRule, StyleRuleView } from '#contract/api/house-style.ts';
import { compileRule } from '#contract/house-style/compile-rule.ts';
import { findInText, type Found } from '#contract/house-style/find-in-text.ts';
import type { StyleRuleFault } from '#contract/writing-words.ts';
import type { NewRule } from './api.ts';

/** A rule as it is being written; every field has a value. */
export type RuleDraft = Omit<NewStyleRule, 'replacement' | 'language'> & {
  /** Empty when a person has to find the words. */
  replacement: string;
  /** Empty for every language. */
  language: string;
};

/** An empty rule, or one to be changed. */
export function draftOf(rule: StyleRuleView | null, language: string): RuleDraft {
  return {
    kind: rule?.kind ?? 'words',
    pattern: rule?.pattern ?? '',
    wholeWord: rule?.wholeWord ?? true,
    matchCase: rule?.matchCase ?? false,
    advice: rule?.advice ?? '',
    replacement: rule?.replacement ?? '',
    severity: rule?.severity ?? 'advice',
    language: rule === null ? language : (rule.language ?? ''),
    active: rule?.active ?? true,
  };
}

/** The draft as it is sent. */
export function ruleOf({ replacement, language, ...draft }: RuleDraft): NewRule {
  return {
    ...draft,
    replacement: replacement === '' ? null : replacement,
    language: language === '' ? null : language,
  };
}

/** What a draft finds in a text, or why it cannot be run. */
export function tryOut(
  draft: RuleDraft,
  text: string,
): { found: Found[] } | { fault: StyleRuleFault } {
  const language = draft.language === '' ? 'und' : draft.language;
  const made = compileRule({
    ...draft,
    id: 'draft',
    replacement: draft.replacement === '' ? null : draft.replacement,
    language,
  });
  if (!made.ok) return { fault: made.fault };
  const stretches = [{ from: 0, to: text.length, language }];
  return { found: findInText([made.compiled], { text, stretches }) };
}
