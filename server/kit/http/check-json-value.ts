import type { Issue } from '#contract/problem.ts';
import { Refused } from '../refused.ts';

/** Deeper than any document of ours (64 blocks deep is two levels each), far from any stack's end. */
const MOST_LEVELS = 200;
const MOST_ISSUES = 50;

type Spot = { value: unknown; key: string; inArray: boolean; parent: Spot | null; level: number };

function placeOf(spot: Spot): string {
  const steps: string[] = [];
  for (let at = spot; at.parent !== null; at = at.parent) {
    steps.push(at.inArray ? `[${at.key}]` : `.${at.key.slice(0, 80)}`);
  }
  return steps.reverse().join('').replace(/^\./, '').toWellFormed().replaceAll('\0', '�');
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function issueAt(spot: Spot): Issue | null {
  if (!isStorable(spot.key) || (typeof spot.value === 'string' && !isStorable(spot.value))) {
    return {
      at: placeOf(spot),
      code: 'text-not-storable',
      message: 'The text contains NUL or half a surrogate pair.',
    };
  }
  if (spot.key === '__proto__') {
    return { at: placeOf(spot), code: 'unknown-field', message: 'There is no such field.' };
  }
  return null;
}

/**
 * Walks parsed JSON without recursion and throws a 422 for nesting beyond 200 levels and for text
 * Postgres cannot keep (NUL, lone surrogates), naming each place, before anything recursive sees it.
 */
export function checkJsonValue(root: unknown): void {
  const issues: Issue[] = [];
  const open: Spot[] = [{ value: root, key: '', inArray: false, parent: null, level: 1 }];
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    const issue = issueAt(spot);
    if (issue !== null && issues.length < MOST_ISSUES) issues.push(issue);
    const { value, level } = spot;
    if (typeof value !== 'object' || value === null) continue;
    if (level > MOST_LEVELS) {
      throw new Refused({
        status: 422,
        code: 'too-deep',
        detail: `Nothing may be nested deeper than ${MOST_LEVELS} levels.`,
      });
    }
    const inArray = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      open.push({ value: inner, key, inArray, parent: spot, level: level + 1 });
    }
  }
  if (issues.length === 0) return;
  const known = issues.every((issue) => issue.code === 'text-not-storable');
  throw new Refused({
    ...(known
      ? { status: 422, code: 'text-not-storable' }
      : { status: 400, code: 'invalid-request' }),
    detail: 'Some of this cannot be kept; see the issues.',
    issues: issues.reverse(),
  });
}
