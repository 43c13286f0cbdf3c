import type { DeskStep } from '#contract/api/desk-steps.ts';
import type { StepsBody } from './api.ts';

/** A step as it is being written; its terms as lines. */
export type StepDraft = Omit<DeskStep, 'id' | 'terms'> & {
  /** Stays the same while the step is moved; the id of one that is kept. */
  key: string;
  isNew: boolean;
  lines: string;
};

/** The terms of a text with one on each line. */
export function termsOf(lines: string): string[] {
  const terms = lines.split('\n').map((line) => line.trim());
  return [...new Set(terms.filter((term) => term !== ''))];
}

/** The steps of a desk, to be worked on. */
export function draftsOf(steps: readonly DeskStep[]): StepDraft[] {
  return steps.map(({ id, terms, ...step }) => ({
    ...step,
    key: id,
    isNew: false,
    lines: terms.join('\n'),
  }));
}

/** A step to begin with. */
export function newDraft(key: string): StepDraft {
  return {
    key,
    isNew: true,
    scope: 'editorial',
    people: 1,
    condition: 'always',
    flag: null,
    lines: '',
    termsName: '',
    inOrder: false,
    countsFor: 'any',
    byDeskId: null,
  };
}

/** What is sent: each step with what its condition looks at. */
export function bodyOf(drafts: readonly StepDraft[]): StepsBody {
  return {
    steps: drafts.map(({ key, isNew, lines, flag, termsName, ...step }) => ({
      ...step,
      ...(isNew ? {} : { id: key }),
      flag: step.condition === 'flagged' ? (flag ?? 'needs-legal') : null,
      terms: step.condition === 'contains-term' ? termsOf(lines) : [],
      termsName: step.condition === 'contains-term' ? termsName.trim() : '',
    })),
  };
}

/** Whether something differs from what is saved. */
export function isChanged(drafts: readonly StepDraft[], steps: readonly DeskStep[]): boolean {
  return JSON.stringify(bodyOf(drafts)) !== JSON.stringify(bodyOf(draftsOf(steps)));
}

/** The steps with one of them put `by` places further down; up for a negative number. */
export function moved(drafts: readonly StepDraft[], at: number, by: number): StepDraft[] {
  const step = drafts[at];
  const to = at + by;
  if (step === undefined || to < 0 || to >= drafts.length) return [...drafts];
  return drafts.toSpliced(at, 1).toSpliced(to, 0, step);
}
