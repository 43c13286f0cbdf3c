import type { Issue } from '#contract/problem.ts';
import { compileRule } from '#contract/house-style/compile-rule.ts';
import { faultSentence } from '#contract/house-style/fault-sentences.ts';
import { RULE_LIMITS, type StyleRule } from '#contract/house-style/rule.ts';

type Rule = Omit<StyleRule, 'id'>;

/** What keeps a rule from being kept, at its place in the request; nothing when it can be run. */
export function ruleIssues(rule: Rule, at: string): Issue[] {
  const made = compileRule({ ...rule, id: '' });
  if (made.ok) return [];
  const { fault } = made;
  const field = fault === 'replacement-group-missing' ? 'replacement' : 'pattern';
  return [{ at: `${at}.${field}`, code: fault, message: faultSentence(fault) }];
}

/** What is too much about all the rules of an owner together; every text is read with all of them. */
export function tooManyRules(rules: readonly Rule[]): Issue[] {
  const cost = rules.reduce((sum, rule) => {
    const made = compileRule({ ...rule, id: '' });
    return sum + (made.ok ? made.compiled.cost : 0);
  }, 0);
  if (rules.length > RULE_LIMITS.rules) {
    const message = `An owner has at most ${String(RULE_LIMITS.rules)} active rules.`;
    return [{ at: 'body.rules', code: 'too-many-rules', message }];
  }
  if (cost <= RULE_LIMITS.costTogether) return [];
  const message = 'Together these patterns would take too long; make the widest of them narrower.';
  return [{ at: 'body.rules', code: 'rules-too-costly', message }];
}
