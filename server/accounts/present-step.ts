import { deskStepSchema, type DeskStep, type DeskSteps } from '#contract/api/desk-steps.ts';

/** A step as it is stored. */
export type StepRow = {
  id: string;
  scope: string;
  people: number;
  condition: string;
  flag: string | null;
  terms: string[];
  termsName: string;
  inOrder: boolean;
  countsFor: string;
  byDeskId: string | null;
};

/** A desk's step as known words; the database keeps no others. */
export function presentStep(step: StepRow): DeskStep {
  return deskStepSchema.parse(step);
}

/** A desk with its steps, and whether who asks may change them. */
export function presentDeskSteps(
  desk: { id: string; slug: string; name: string; version: number; steps: readonly StepRow[] },
  mayChange: boolean,
): DeskSteps {
  const { id, slug, name, version, steps } = desk;
  return { desk: { id, slug, name }, version, steps: steps.map(presentStep), mayChange };
}
