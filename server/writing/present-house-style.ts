import type { DictionaryWordView, ProofingView, StyleRuleView } from '#contract/api/house-style.ts';
import type { StyleRule } from '#contract/house-style/rule.ts';
import type { DictionaryWordRow } from './store/dictionary-words.ts';
import type { StyleRuleRow } from './store/house-style.ts';

/** A rule as the desk’s settings show it. */
export function presentStyleRule(row: StyleRuleRow): StyleRuleView {
  return {
    ...presentForProofing(row),
    deskId: row.deskId,
    active: row.active,
    version: row.version,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    changedBy: row.changedBy,
    changedAt: row.changedAt.toISOString(),
  };
}

/** A rule as whoever proofs a text needs it. */
export function presentForProofing(rule: StyleRule): ProofingView['rules'][number] {
  return {
    id: rule.id,
    kind: rule.kind,
    pattern: rule.pattern,
    wholeWord: rule.wholeWord,
    matchCase: rule.matchCase,
    advice: rule.advice,
    replacement: rule.replacement,
    severity: rule.severity,
    language: rule.language,
  };
}

/** A word of the newsroom’s list. */
export function presentDictionaryWord(row: DictionaryWordRow): DictionaryWordView {
  const { id, word, language, createdBy, createdAt } = row;
  return { id, word, language, createdBy, createdAt: createdAt.toISOString() };
}
