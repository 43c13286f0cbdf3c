import type { StyleRule } from '#contract/house-style/rule.ts';

/** A rule of house style for any language, with what a test is about put in. */
export function aStyleRule(change: Partial<StyleRule> = {}): StyleRule {
  return {
    id: 'rule',
    kind: 'words',
    pattern: 'utilise',
    wholeWord: true,
    matchCase: false,
    advice: 'Say “use”.',
    replacement: null,
    severity: 'advice',
    language: null,
    ...change,
  };
}
