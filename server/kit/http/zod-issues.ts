import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import type { Issue } from '#contract/problem.ts';

/** More than this many issues help nobody and make a small request a large answer. */
const MOST_ISSUES = 200;

function place(prefix: string, path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += `${text === '' ? '' : '.'}${String(step).slice(0, 80)}`;
  }
  return `${prefix}${text}`;
}

function codeOf(issue: $ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'missing' : 'wrong-type';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-short' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'too-large';
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      return issue.message.endsWith('received undefined') ? 'missing' : 'not-in-list';
    case 'invalid_union':
      return 'no-such-shape';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'invalid';
    }
    default:
      return 'invalid';
  }
}

function flatten(issue: $ZodIssue, prefix: string, parents: readonly PropertyKey[]): Issue[] {
  const path = [...parents, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: place(prefix, [...path, key]),
      code: 'unknown-field',
      message: `There is no field “${key.slice(0, 80)}” here.`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The shape that came closest says the most: the one with the fewest complaints.
    const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    return closest.flatMap((inner) => flatten(inner, prefix, path));
  }
  return [{ at: place(prefix, path), code: codeOf(issue), message: issue.message }];
}

/** Every complaint of a failed parse as issues with a place; `prefix` is `query:`, `path:` or nothing. */
export function issuesOf(error: z.ZodError, prefix: string): Issue[] {
  const issues = error.issues.flatMap((issue) => flatten(issue, prefix, []));
  if (issues.length <= MOST_ISSUES) return issues;
  return [
    ...issues.slice(0, MOST_ISSUES),
    { at: '', code: 'more-issues', message: `${issues.length - MOST_ISSUES} more of these.` },
  ];
}
