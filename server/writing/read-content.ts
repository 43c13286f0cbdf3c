import { withBlockIds } from '#contract/body/block-ids.ts';
import { CONTENT_LIMITS } from '#contract/body/content-limits.ts';
import { creditsSchema } from '#contract/body/content-schema.ts';
import { readText } from '#contract/body/read-text.ts';
import { readBody } from '#contract/body/validate.ts';
import type { CreditRow } from '#contract/content.ts';
import type { Issue } from '#contract/problem.ts';
import { Refused } from '#server/kit/refused.ts';
import { issuesOf } from '#server/kit/http/zod-issues.ts';
import type { ContentChange } from './steps/content-steps.ts';

/** The fields of a save as they came: typed, not yet believed. */
export type SentFields = {
  headline?: string | undefined;
  standfirst?: string | undefined;
  dateline?: string | undefined;
  updateNote?: string | undefined;
  body?: unknown;
  credits?: CreditRow[] | undefined;
};

const TEXTS = ['headline', 'standfirst', 'dateline', 'updateNote'] as const;

function readTexts(sent: SentFields, change: ContentChange): Issue[] {
  return TEXTS.flatMap((field) => {
    const value = sent[field];
    if (value === undefined) return [];
    const reading = readText(value, CONTENT_LIMITS[field], field);
    if (!reading.ok) return reading.issues;
    change[field] = reading.text;
    return [];
  });
}

/**
 * Reads what a save sent, giving blocks the ids they lack. Throws a 422 that lists every issue with its
 * path (`headline`, `body.content[3].attrs.href`).
 */
export function readContent(sent: SentFields, newId: () => string): ContentChange {
  const change: ContentChange = {};
  const issues = readTexts(sent, change);
  if (sent.body !== undefined) {
    const reading = readBody(withBlockIds(sent.body, newId));
    if (reading.ok) change.body = { body: reading.body, doc: reading.doc };
    else issues.push(...reading.issues);
  }
  if (sent.credits !== undefined) {
    const reading = creditsSchema.safeParse(sent.credits);
    if (reading.success) change.credits = reading.data;
    else issues.push(...issuesOf(reading.error, 'credits'));
  }
  if (issues.length === 0) return change;
  throw new Refused({
    status: 422,
    code: 'content-invalid',
    detail: 'The text cannot be kept like this; see the issues.',
    issues,
  });
}
