import type { NewStep } from '#contract/api/desk-steps.ts';
import type { Issue } from '#contract/problem.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';

/** Whether somebody may change the steps of sign-off of a desk: who has its right, and who looks after the newsroom. */
export function mayChangeSteps(actor: Actor, deskId: string): boolean {
  return actor.isAdmin || holdsRight(actor, 'sign-off-steps', deskId);
}

/** A step without what its condition does not look at; that its own desk signs it is written as null. */
export function tidyStep(step: NewStep, deskId: string): NewStep {
  const { byDeskId } = step;
  const flag = step.condition === 'flagged' ? step.flag : null;
  const looks = step.condition === 'contains-term';
  return {
    ...step,
    flag,
    terms: looks ? [...new Set(step.terms)] : [],
    termsName: looks ? step.termsName : '',
    byDeskId: byDeskId === deskId ? null : byDeskId,
  };
}

/** Whether one signature would serve both: of the same people, for the same scope, and of some article both. */
function samePeople(one: NewStep, other: NewStep): boolean {
  const apart =
    one.countsFor !== other.countsFor && ![one, other].some((step) => step.countsFor === 'any');
  return one.scope === other.scope && one.byDeskId === other.byDeskId && !apart;
}

function issuesOf(
  step: NewStep,
  at: number,
  { steps, known }: { steps: readonly NewStep[]; known: Known },
): Issue[] {
  const issue = (field: string, code: string, message: string): Issue => ({
    at: `steps[${String(at)}].${field}`,
    code,
    message,
  });
  const { id, byDeskId } = step;
  const others = steps.filter((other) => other !== step && samePeople(step, other));
  return [
    ...(id === undefined || known.steps.has(id)
      ? []
      : [issue('id', 'step-unknown', 'The desk has no such step.')]),
    ...(step.condition === 'flagged' && step.flag === null
      ? [issue('flag', 'flag-missing', 'Say which flag.')]
      : []),
    ...(step.condition === 'contains-term' && step.terms.length === 0
      ? [issue('terms', 'terms-missing', 'Give at least one term.')]
      : []),
    ...(byDeskId === null || known.desks.has(byDeskId)
      ? []
      : [issue('byDeskId', 'desk-unknown', 'There is no such desk.')]),
    ...(step.inOrder && others.length > 0
      ? [
          issue(
            'inOrder',
            'step-shares-signature',
            'Another step asks the same people for the same scope: one signature would serve both, so that this one cannot come after.',
          ),
        ]
      : []),
  ];
}

/** Ids of the steps that the desk has, and of all desks. */
type Known = { steps: ReadonlySet<string>; desks: ReadonlySet<string> };

/** What keeps a desk's steps from being saved; every issue names its step and field. */
export function checkDeskSteps(steps: readonly NewStep[], known: Known): Issue[] {
  const ids = steps.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...steps.flatMap((step, at) => issuesOf(step, at, { steps, known })),
    ...twice.map((id) => ({
      at: 'steps',
      code: 'step-twice',
      message: `The step ${id} stands in the list twice.`,
    })),
  ];
}
