import type { Content } from '../content.ts';
import type { StyleRuleSeverity } from '../writing-words.ts';
import { compileRules, type CompiledRule } from './compile-rule.ts';
import { findInText } from './find-in-text.ts';
import type { StyleRule } from './rule.ts';
import { textsOf, type PlacedText, type TextPart } from './texts-of.ts';

/** What a rule has to say about one place of an article. Offsets are in UTF-16 units of that text. */
export type Finding = {
  ruleId: string;
  /** A field’s name, or `block:` and the block’s id. */
  at: string;
  part: TextPart;
  from: number;
  to: number;
  words: string;
  advice: string;
  replacement: string | null;
  severity: StyleRuleSeverity;
};

/** How many findings an article is shown to have. */
const MOST = 1_000;

function findingsInTexts(rules: readonly CompiledRule[], texts: readonly PlacedText[]): Finding[] {
  const found: Finding[] = [];
  for (const text of texts) {
    for (const { rule, from, to, words, replacement } of findInText(rules, text)) {
      const { id: ruleId, advice, severity } = rule;
      const { at, part } = text;
      found.push({ ruleId, at, part, from, to, words, advice, replacement, severity });
    }
    if (found.length >= MOST) return found.slice(0, MOST);
  }
  return found;
}

/** Everything that the rules have to say about an article in a language; the same in the browser and on the server. */
export function findingsIn(
  rules: readonly StyleRule[],
  content: Omit<Content, 'credits'>,
  language: string,
): Finding[] {
  return findingsInTexts(compileRules(rules), textsOf(content, language));
}
