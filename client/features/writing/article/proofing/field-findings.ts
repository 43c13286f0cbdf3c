import type { CompiledRule } from '#contract/house-style/compile-rule.ts';
import { findInText } from '#contract/house-style/find-in-text.ts';
import { textsOf, type PlacedText } from '#contract/house-style/texts-of.ts';
import type { Content } from '#contract/content.ts';
import type { TextFinding } from '#client/editor/proofing/finding.ts';

/** A finding outside the running text: in a field, or in what a block says besides. `place` leads there. */
export type FieldFinding = { place: string; part: PlacedText['part']; finding: TextFinding };

/** What house style says of headline, standfirst, captions and the like, which cannot be underlined. */
export function fieldFindings(
  rules: readonly CompiledRule[],
  content: Content,
  about: { language: string; isIgnored: (finding: TextFinding, place: string) => boolean },
): FieldFinding[] {
  const { language, isIgnored } = about;
  const texts = textsOf(content, language).filter(
    ({ at, part }) => part !== 'text' || !at.startsWith('block:'),
  );
  return texts.flatMap((text) =>
    findInText(rules, text).flatMap(({ rule, words, replacement }): FieldFinding[] => {
      const finding: TextFinding = {
        kind: 'style',
        key: `${rule.id} ${words}`,
        words,
        advice: rule.advice,
        replacement,
        weight: rule.severity,
        language: rule.language ?? language,
      };
      const place = text.at.replace(/^block:/u, '');
      return isIgnored(finding, place) ? [] : [{ place, part: text.part, finding }];
    }),
  );
}
