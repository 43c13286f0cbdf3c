import type { PublishIssue, Refusal, Scope } from '#contract/vocabulary.ts';
import type { WireRemark } from '#contract/wire-words.ts';
import { STYLE_RULE_FAULTS } from '#contract/writing-words.ts';

/** Refusals that people at the desk meet besides those of the contract’s list; each has one meaning. */
export const DESK_PROBLEMS = [
  'unreachable',
  'not-found',
  'unexpected',
  'database-busy',
  'database-unavailable',
  'too-many-requests',
  'session-needed',
  'invalid-request',
  'body-too-large',
  'answer-not-kept',
  'already-exists',
  'still-connected',
  'text-not-storable',
  'content-invalid',
  'unknown-field',
  'reference-unknown',
  'section-unknown',
  'desk-unknown',
  'unknown-desk',
  'unknown-zone',
  'zone-unknown',
  'time-unknown',
  'time-skipped',
  'due-past',
  'planned-past',
  'assignee-not-on-desk',
  'too-many-lines',
  'embargo-past',
  'time-twice',
  'schedule-past',
  'schedule-too-far',
  'not-a-translation',
  'unknown-block',
  'block-does-not-fit',
  'notice-missing',
  'wrong-credentials',
  'password-too-easy',
  'account-closed',
  'last-admin',
  'role-in-use',
  'role-built-in',
  'role-exists',
  'unknown-role',
  'settings-do-not-fit',
  'steps-do-not-fit',
  'step-unknown',
  'step-twice',
  'step-shares-signature',
  'flag-missing',
  'terms-missing',
  'name-missing',
  'name-taken',
  'too-many-templates',
  'named-twice',
  'one-of-two',
  'nobody-to-import',
  'copy-binary',
  'copy-empty',
  'copy-too-large',
  'rule-refused',
  'too-many-rules',
  'rules-too-costly',
  ...STYLE_RULE_FAULTS,
] as const;
type DeskProblem = (typeof DESK_PROBLEMS)[number];

/** The kinds that are proposed for a publication, each for one reason. */
type Proposed = 'initial' | 'update' | 'correction' | 'refile';

/**
 * What the server says, by its code, in a language of the screens; English is what the server sends. A sentence with a
 * gap that the screen cannot fill, and a code that is not here, are shown as the server sent them.
 */
export type Said = {
  refusal: Record<Refusal | DeskProblem, string>;
  check: Record<PublishIssue, string>;
  remark: Record<WireRemark, string>;
  because: Record<Proposed, string>;
  /** The scopes as they stand in the sentences above. */
  scope: Record<Scope, string>;
  /** What words of a correction are not in, by its field, as it stands in the sentences above. */
  correction: Record<'was' | 'now', string>;
};
