import type { CompiledRule } from '../house-style/compile-rule.ts';
import { textsOf } from '../house-style/texts-of.ts';
import type { Content } from '../content.ts';

/** A place that is still to come: a field or `block:` and a block’s id, and how often the mark stands there. */
export type ToCome = { at: string; count: number };

/**
 * The mark: TK, or TKTK and so on, in capitals and by itself. A Latin letter, a digit or an underscore beside it makes it a part
 * of a word (ATKINS, TK4), and so does a hyphen that joins it to a digit behind (TK-2, the name of a thing) or to a Latin
 * letter before; an at sign makes it a name (@TK). “TK-year-old”, “20-TK”, “[TK]”, “TK’s” and an Arabic particle written
 * before it are the mark. In doubt it is one: whoever has the right may override that, nobody can take back a TK in print.
 */
const MARK =
  /(?<![\p{Script=Latin}\p{N}_@]|\p{Script=Latin}\p{M}|\p{Script=Latin}-)(?:TK)+(?![\p{Script=Latin}\p{M}\p{N}_@]|-\p{N})/gu;

/** What shows the mark in a text that is being written, as a rule of house style shows its words. */
export function toComeRule(advice: string): CompiledRule {
  const rule = {
    id: 'to-come',
    kind: 'pattern',
    pattern: 'TK',
    wholeWord: true,
    matchCase: true,
  } as const;
  const about = { advice, replacement: null, severity: 'blocks', language: null } as const;
  return { rule: { ...rule, ...about }, expression: MARK, cost: 1 };
}

/** How often the mark of what is still to come stands in a text. */
export function countToCome(text: string): number {
  return text.match(MARK)?.length ?? 0;
}

/**
 * Where readers would meet the mark of what is still to come, in their order: fields, words of blocks, and what blocks say in
 * attributes. TK alone is looked for, in every language: it is what newsrooms type that write in other scripts, too,
 * and no list of other marks could be vouched for.
 */
export function placesToCome(content: Omit<Content, 'credits'>, language: string): ToCome[] {
  const found = new Map<string, number>();
  for (const { at, text } of textsOf(content, language)) {
    const count = countToCome(text);
    if (count > 0) found.set(at, (found.get(at) ?? 0) + count);
  }
  return [...found].map(([at, count]) => ({ at, count }));
}
