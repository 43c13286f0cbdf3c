import type { CompiledRule } from './compile-rule.ts';
import { holdsFor, type StyleRule } from './rule.ts';

/** A stretch of a text in a language; the stretches of a text follow one another without a gap. */
export type Stretch = { from: number; to: number; language: string };

/** A text to look through, and the languages it is in. Offsets are in UTF-16 units. */
export type SpokenText = { text: string; stretches: readonly Stretch[] };

/** One place where a rule has something to say. */
export type Found<Rule extends StyleRule = StyleRule> = {
  rule: Rule;
  from: number;
  to: number;
  words: string;
  /** What to write there instead; null when a person has to find the words. */
  replacement: string | null;
};

/** How many places one text is shown to have; whoever has more reads them again after putting these right. */
const MOST_IN_TEXT = 200;

/** `$1` and `$&` of a pattern’s replacement filled in. */
function filled(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(/\$(?:([1-9])|(&)|\$)/gu, (_, group?: string, whole?: string) => {
    if (whole !== undefined) return match[0];
    return group === undefined ? '$' : (match[Number(group)] ?? '');
  });
}

/** A replacement as its place wants it: capital at the beginning where one stood, all capitals where all were. */
function inCaseOf(words: string, replacement: string): string {
  const letters = words.replace(/[^\p{L}]/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase())
    return replacement.toUpperCase();
  const first = /^\p{Lu}/u.test(words);
  return first ? replacement.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : replacement;
}

function replacementFor(rule: StyleRule, match: RegExpExecArray): string | null {
  if (rule.replacement === null) return null;
  const words = rule.kind === 'pattern' ? filled(rule.replacement, match) : rule.replacement;
  return rule.matchCase ? words : inCaseOf(match[0], words);
}

function languageAt(stretches: readonly Stretch[], at: number): string {
  return stretches.find(({ from, to }) => at >= from && at < to)?.language ?? '';
}

function matchesOf<Rule extends StyleRule>(
  { rule, expression }: CompiledRule<Rule>,
  { text, stretches }: SpokenText,
): Found<Rule>[] {
  const found: Found<Rule>[] = [];
  if (!stretches.some(({ language }) => holdsFor(rule.language, language))) return found;
  for (const match of text.matchAll(expression)) {
    const [words] = match;
    const { index: from } = match;
    const replacement = replacementFor(rule, match);
    const isRight = replacement === words || words === '';
    if (isRight || !holdsFor(rule.language, languageAt(stretches, from))) continue;
    found.push({ rule, from, to: from + words.length, words, replacement });
    if (found.length === MOST_IN_TEXT) break;
  }
  return found;
}

/** Everything that the rules have to say about one text, from its beginning to its end. */
export function findInText<Rule extends StyleRule>(
  rules: readonly CompiledRule<Rule>[],
  text: SpokenText,
): Found<Rule>[] {
  return rules
    .flatMap((rule) => matchesOf(rule, text))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .slice(0, MOST_IN_TEXT);
}
