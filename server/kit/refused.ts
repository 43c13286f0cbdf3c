import type { Issue } from '#contract/problem.ts';

/** What a refusal says. `status` is the HTTP status it becomes; `retryAfter` is in seconds. */
export type RefusedProps = {
  status: number;
  code: string;
  /** One sentence for the person; the code again when there is nothing to add. */
  detail?: string;
  issues?: readonly Issue[];
  /** What stands now, for a writer who came too late. */
  current?: unknown;
  retryAfter?: number;
};

/** Thrown when a request may not or cannot be done; becomes the one problem shape, never a report. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly current: unknown;
  readonly retryAfter: number | null;

  constructor(props: RefusedProps) {
    super(props.detail ?? props.code);
    this.name = 'Refused';
    this.status = props.status;
    this.code = props.code;
    this.issues = props.issues ?? [];
    this.current = props.current;
    this.retryAfter = props.retryAfter ?? null;
  }
}

/** 404: nothing of that name exists for this person; the same answer for missing and for forbidden. */
export function notFound(detail = 'There is nothing here under that name.'): Refused {
  return new Refused({ status: 404, code: 'not-found', detail });
}

/** 403 with the reason why not. */
export function forbidden(code: string, detail?: string): Refused {
  return new Refused({ status: 403, code, ...(detail === undefined ? {} : { detail }) });
}

/** 409: the thing is not in a state in which this can be done. */
export function conflict(code: string, detail?: string): Refused {
  return new Refused({ status: 409, code, ...(detail === undefined ? {} : { detail }) });
}

/** 412: somebody else was first; `current` says what stands now, who changed it and since when. */
export function stale(code: string, current: unknown): Refused {
  return new Refused({
    status: 412,
    code,
    detail: 'It has changed since you read it. Read what stands now and try again.',
    current,
  });
}
