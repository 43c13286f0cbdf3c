import type { LineRole } from '#contract/wire-words.ts';

/** How grave a remark about the source is, worst first. */
export const SEVERITIES = ['error', 'warn', 'review', 'info'] as const;

/** The fields of the draft on the screen. */
export type FieldName =
  'slugline' | 'headline' | 'dateline' | 'updateNote' | 'byline' | 'body' | 'creditLine';

const FIELDS: Partial<Record<LineRole, FieldName>> = {
  slugline: 'slugline',
  headline: 'headline',
  'headline-repeated': 'headline',
  note: 'updateNote',
  byline: 'byline',
  dateline: 'dateline',
  paragraph: 'body',
  'section-break': 'body',
  credit: 'creditLine',
};

/** The field that holds what a line became; null for lines that no field holds. */
export function fieldOf(role: LineRole | undefined): FieldName | null {
  return role === undefined ? null : (FIELDS[role] ?? null);
}
