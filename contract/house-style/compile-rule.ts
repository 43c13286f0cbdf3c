import type { StyleRuleFault } from '../writing-words.ts';
import { asWholeWord, wordsSource, writtenWords } from './letters.ts';
import { readPattern } from './read-pattern.ts';
import type { StyleRule } from './rule.ts';

/** A rule that can be run: over a text of n characters it takes at most `cost` × n steps. */
export type CompiledRule<Rule extends StyleRule = StyleRule> = {
  rule: Rule;
  expression: RegExp;
  cost: number;
};

/** What became of a rule: something to run, or why it cannot be. */
export type Compilation<Rule extends StyleRule = StyleRule> =
  { ok: true; compiled: CompiledRule<Rule> } | { ok: false; fault: StyleRuleFault };

type Expression = Pick<StyleRule, 'kind' | 'pattern' | 'wholeWord' | 'matchCase' | 'replacement'>;
type Source = { ok: true; source: string; cost: number; groups: number };

function sourceOf(rule: Expression): Source | { ok: false; fault: StyleRuleFault } {
  if (rule.kind === 'pattern') return readPattern(rule.pattern);
  const words = writtenWords(rule.pattern);
  if (words.length === 0) return { ok: false, fault: 'rule-empty' };
  const cost = words.reduce((sum, { length }) => sum + length + 4, 0);
  return { ok: true, source: wordsSource(rule.pattern), cost, groups: 0 };
}

/** The highest `$1` … `$9` that a replacement names; 0 when it names none. */
function highestGroup(replacement: string | null): number {
  const named = [...(replacement ?? '').matchAll(/\$([1-9])/gu)].map(([, digit]) => Number(digit));
  return Math.max(0, ...named);
}

/** Makes an expression of a rule, or says why there is none. */
export function compileRule<Rule extends StyleRule>(rule: Rule): Compilation<Rule> {
  const read = sourceOf(rule);
  if (!read.ok) return read;
  if (rule.kind === 'pattern' && highestGroup(rule.replacement) > read.groups) {
    return { ok: false, fault: 'replacement-group-missing' };
  }
  const source = rule.wholeWord ? asWholeWord(read.source) : read.source;
  const expression = new RegExp(source, rule.matchCase ? 'gu' : 'giu');
  return { ok: true, compiled: { rule, expression, cost: read.cost } };
}

/** The rules that can be run; one that cannot (written before the grammar grew stricter) is left out. */
export function compileRules<Rule extends StyleRule>(rules: readonly Rule[]): CompiledRule<Rule>[] {
  return rules.flatMap((rule) => {
    const made = compileRule(rule);
    return made.ok ? [made.compiled] : [];
  });
}
