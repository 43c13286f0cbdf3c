import type { PublishIssue, Right } from './vocabulary.ts';

/**
 * The publish checks that somebody may override, and with which right: a decision that is recorded with its reason. What is
 * not here nobody overrides; the database keeps the same list.
 */
export const OVERRIDABLE: Readonly<Partial<Record<PublishIssue, Right>>> = {
  'alt-text-missing': 'override-checks',
  'picture-credit-missing': 'override-checks',
  'picture-rights-expired': 'override-grave',
  'quotes-unbalanced': 'override-checks',
  'link-dead': 'override-checks',
  'source-moved': 'override-checks',
  'house-style': 'house-style',
  'change-not-accounted': 'override-checks',
  'note-names-nothing': 'override-checks',
  'to-come-left': 'override-grave',
};

/** How many articles may be published with one request, each by itself. */
export const MOST_AT_ONCE = 50;

/** The publish checks that whoever may break the glass goes past, and no others: signatures that are not there. */
const GLASS_ISSUES: readonly string[] = [
  'sign-off-missing',
  'sign-off-void',
  'author-not-covered',
] satisfies PublishIssue[];

/** Whether an issue is about a signature that is not there, and so about nothing but what breaking the glass goes past. */
export function isGlassIssue({ code }: { code: string }): boolean {
  return GLASS_ISSUES.includes(code);
}

/** What a second person finds of what went out without its signatures. */
export const GLASS_VERDICTS = ['stands', 'needs-correction'] as const;
export type GlassVerdict = (typeof GLASS_VERDICTS)[number];

/** How long a desk may give the second person, in minutes. */
export const GLASS_MINUTES = { least: 5, most: 1440, usual: 60 } as const;
