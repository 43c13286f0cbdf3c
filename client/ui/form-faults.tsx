import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import type { Issue } from '#contract/problem.ts';
import type { Failure } from './problem-alert.tsx';
import { useSaid } from './said.ts';

const Faults = createContext<readonly Issue[]>([]);
const NONE: readonly Issue[] = [];

type FormFaultsProps = {
  /** Why the form was refused; null while it was not. */
  problem: Failure | null;
  /** The field of which there may be only one in the house: what “already-exists” is about. */
  unique?: string;
  children: ReactNode;
};

function issuesOf(problem: Failure | null, unique: string | undefined): readonly Issue[] {
  if (problem === null) return NONE;
  const { code, message, issues = NONE } = problem;
  const isTaken = code === 'already-exists' && unique !== undefined;
  return isTaken ? [{ at: unique, code, message }] : issues;
}

/** The fields of a form that may be refused: each says what is wrong with it (`useFault`), and the focus goes to the first. */
export function FormFaults({ problem, unique, children }: FormFaultsProps): ReactNode {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem === null) return;
    fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return (
    <Faults value={issuesOf(problem, unique)}>
      <div ref={fields} style={{ display: 'contents' }}>
        {children}
      </div>
    </Faults>
  );
}

/** Whether an issue is about a field, or about a part of it: `steps[0].terms` is about `steps[0]`. */
function isAbout({ at }: Issue, field: string): boolean {
  const place = at.replace(/^body\./u, '');
  return place.startsWith(field) && /^(?:$|[.[])/u.test(place.slice(field.length));
}

/** What was refused of a field of the surrounding `FormFaults`, by its name in the request; null when nothing was. */
export function useFault(): (field: string) => string | null {
  const issues = use(Faults);
  const said = useSaid();
  return (field) => {
    const sentences = issues.filter((issue) => isAbout(issue, field)).map((one) => said.issue(one));
    return sentences.length === 0 ? null : [...new Set(sentences)].join(' ');
  };
}
