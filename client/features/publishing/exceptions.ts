import { useState } from 'react';
import type { Issue } from '#contract/problem.ts';
import { isGlassIssue } from '#contract/publish-exceptions.ts';
import type { Publishing } from './api.ts';

/** One issue as the reasons are kept by; a place can have several issues of one code, which one reason covers. */
export function keyOf({ code, at }: Pick<Issue, 'code' | 'at'>): string {
  return `${code} ${at}`;
}

/** Whether the person who asks may say that an issue can pass. */
export function mayPass({ override }: Issue): boolean {
  return override?.held === true;
}

/** The checks by what can be done about them. */
export type Sorted = {
  /** Nobody goes past these. */
  stops: Issue[];
  /** Signatures that are not there; who may break the glass goes past them. */
  unsigned: Issue[];
  /** Somebody may say that these can pass. */
  overridable: Issue[];
  toKnow: Issue[];
};

/** Sorts what the checks found by what can be done about it. */
export function sorted(issues: readonly Issue[]): Sorted {
  const errors = issues.filter(({ severity }) => severity !== 'warning');
  const overridable = errors.filter(({ override }) => override != null);
  const fixed = errors.filter(({ override }) => override == null);
  return {
    stops: fixed.filter((issue) => !isGlassIssue(issue)),
    unsigned: fixed.filter(isGlassIssue),
    overridable,
    toKnow: issues.filter(({ severity }) => severity === 'warning'),
  };
}

/** The reasons that somebody has given, by issue; `null` while there is none. */
export type Reasons = {
  reasonOf: (issue: Issue) => string | null;
  onReason: (issue: Issue, reason: string | null) => void;
  /** What somebody said before of the same issue, for whoever decides anew; nobody is taken at it unasked. */
  heldOf?: (issue: Issue) => Held | null;
};

/** A reason that somebody gave before. */
export type Held = { reason: string; by: string };

/** What of the checks is left with the reasons given: whether it may go out, or could if the glass were broken, and how many stand in its way. */
export type Left = { ready: boolean; onlyUnsigned: boolean; count: number };

/** What is left of these issues when those that may pass, and have a reason, do. */
export function leftOf(issues: readonly Issue[], { reasonOf }: Pick<Reasons, 'reasonOf'>): Left {
  const { stops, unsigned, overridable } = sorted(issues);
  const standing = overridable.filter(
    (issue) => !mayPass(issue) || (reasonOf(issue) ?? '').trim() === '',
  );
  const clear = stops.length === 0 && standing.length === 0;
  return {
    ready: clear && unsigned.length === 0,
    onlyUnsigned: clear && unsigned.length > 0,
    count: stops.length + standing.length + unsigned.length,
  };
}

/** The issues with a reason as the server takes them, one for each place and code. */
export function overridesOf(
  issues: readonly Issue[],
  { reasonOf }: Pick<Reasons, 'reasonOf'>,
): NonNullable<Publishing['overrides']> {
  const all = sorted(issues).overridable.flatMap((issue) => {
    const reason = reasonOf(issue)?.trim() ?? '';
    return mayPass(issue) && reason !== '' ? [{ issue, reason }] : [];
  });
  return [...new Map(all.map((each) => [keyOf(each.issue), each])).values()].map(
    ({ issue: { code, at }, reason }) => ({
      // The code came from the list that is sent back to.
      code: code as NonNullable<Publishing['overrides']>[number]['code'],
      at,
      reason,
    }),
  );
}

/** Reasons that are kept elsewhere, by `keyOf`. */
export function reasonsIn(
  kept: ReadonlyMap<string, string>,
  onKept: (kept: ReadonlyMap<string, string>) => void,
): Reasons {
  return {
    reasonOf: (issue) => kept.get(keyOf(issue)) ?? null,
    onReason: (issue, reason) => {
      const next = new Map(kept);
      if (reason === null) next.delete(keyOf(issue));
      else next.set(keyOf(issue), reason);
      onKept(next);
    },
  };
}

type Given = NonNullable<Publishing['overrides']>;

/** Keeps the reasons while the dialog is open, also when another kind is looked at; it begins with those given. */
export function useReasons(given: Given = []): Reasons {
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(
    () => new Map(given.map((each) => [keyOf(each), each.reason])),
  );
  return reasonsIn(kept, setKept);
}
