import type { Issue } from '#contract/problem.ts';
import { Refused } from '#server/kit/refused.ts';

/** A 422 that lists all that is wrong with what was sent; of one thing alone it bears the code. */
export function unusable(issues: readonly Issue[]): Refused {
  const [first] = issues;
  const code = issues.length === 1 && first !== undefined ? first.code : 'invalid-request';
  return new Refused({ status: 422, code, detail: first?.message ?? code, issues });
}
