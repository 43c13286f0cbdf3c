import type { Issue } from '#contract/problem.ts';
import { isGlassIssue, OVERRIDABLE } from '#contract/publish-exceptions.ts';
import type { Right } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';

/** An issue that somebody says may pass, and why. */
export type Override = { code: string; at: string; reason: string };

const RIGHT_OF: ReadonlyMap<string, Right> = new Map(Object.entries(OVERRIDABLE));

/** An issue with who may override it: only what stops publication needs that, and only what the list names allows it. */
export function withOverride(issue: Issue, actor: Actor, deskId: string): Issue {
  const right = issue.severity === 'warning' ? undefined : RIGHT_OF.get(issue.code);
  const held = right !== undefined && holdsRight(actor, right, deskId);
  return { ...issue, override: right === undefined ? null : { right, held } };
}

/** What is left to stop a publication, and what of a request was needed to get past the rest. */
export type Settled = {
  /** Warnings are not among them. */
  stopping: Issue[];
  /** The overrides that were needed; one that names nothing that is wrong now is left out, and so never recorded. */
  overrides: Override[];
  /** The issues that only breaking the glass goes past. */
  glass: Issue[];
};

/** Sets the issues against what a request would go past. Whoever lacks the right goes past nothing. */
export function settle(
  issues: readonly Issue[],
  request: { overrides: readonly Override[]; breakGlass: boolean },
): Settled {
  const errors = issues.filter(({ severity }) => severity !== 'warning');
  const found = (issue: Issue): Override | undefined =>
    issue.override?.held === true
      ? request.overrides.find(({ code, at }) => code === issue.code && at === issue.at)
      : undefined;
  const standing = errors.filter((issue) => found(issue) === undefined);
  // One row says why, however many issues of one code one place has (house style).
  const needed = new Map(
    errors
      .map(found)
      .filter((each) => each !== undefined)
      .map((each) => [`${each.code} ${each.at}`, each] as const),
  );
  const glass = request.breakGlass ? standing.filter(isGlassIssue) : [];
  return {
    stopping: standing.filter((issue) => !glass.includes(issue)),
    overrides: [...needed.values()],
    glass,
  };
}
