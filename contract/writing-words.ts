/** The closed lists of talk about a text: comments, suggestions, house style; and for what its steps of sign-off count. What each word means stands in docs/GLOSSARY.md. */

/** For which of a desk’s articles a step of sign-off counts: all, those with a text, or headlines alone. */
export const STEP_FORMS = ['any', 'texts', 'flashes'] as const;

/** What a thread of comments is about. */
export const THREAD_PLACES = ['passage', 'block', 'field', 'article'] as const;
export type ThreadPlace = (typeof THREAD_PLACES)[number];

/** What a suggestion would do to a block of the text. */
export const PROPOSAL_KINDS = [
  'insert',
  'delete',
  'replace',
  'insert-block',
  'delete-block',
  'split',
  'join',
  'block-kind',
  'attribute',
  'formatting',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** How a rule of house style says what it looks for. */
export const STYLE_RULE_KINDS = ['words', 'pattern'] as const;
export type StyleRuleKind = (typeof STYLE_RULE_KINDS)[number];

/** How much a finding weighs: shown to the writer, shown before publication, or in the way of it. */
export const STYLE_RULE_SEVERITIES = ['advice', 'warning', 'blocks'] as const;
export type StyleRuleSeverity = (typeof STYLE_RULE_SEVERITIES)[number];

/** Why a rule of house style cannot be kept as it is written. */
export const STYLE_RULE_FAULTS = [
  'rule-empty',
  'pattern-broken',
  'pattern-not-allowed',
  'pattern-repeats-repetition',
  'pattern-matches-nothing',
  'pattern-too-costly',
  'replacement-group-missing',
] as const;
export type StyleRuleFault = (typeof STYLE_RULE_FAULTS)[number];
