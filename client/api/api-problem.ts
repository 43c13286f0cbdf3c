import type { Issue } from '#contract/problem.ts';

type Facts = {
  status: number;
  code: string;
  title: string;
  detail: string;
  issues: readonly Issue[];
  current?: unknown;
  requestId: string | null;
  retryAfter: number | null;
};

/** A refusal by the server, or its absence (`status` 0, code `unreachable`). Seconds in `retryAfter`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly issues: readonly Issue[];
  /** With a 412: what stands now. The caller knows the contract's schema for it. */
  readonly current: unknown;
  readonly requestId: string | null;
  readonly retryAfter: number | null;

  constructor(facts: Facts) {
    super(facts.detail === '' ? facts.title : facts.detail);
    this.status = facts.status;
    this.code = facts.code;
    this.title = facts.title;
    this.detail = facts.detail;
    this.issues = facts.issues;
    this.current = facts.current;
    this.requestId = facts.requestId;
    this.retryAfter = facts.retryAfter;
  }
}

/** The problem of a request that got no answer at all. */
export function unreachable(cause: unknown): ApiProblem {
  const problem = new ApiProblem({
    status: 0,
    code: 'unreachable',
    title: 'No answer',
    detail: 'The newsroom’s server did not answer. Check the connection.',
    issues: [],
    requestId: null,
    retryAfter: null,
  });
  problem.cause = cause;
  return problem;
}

function fields(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function issueOf(value: unknown): Issue {
  const { at, code, message, severity } = fields(value);
  return {
    at: text(at),
    code: text(code),
    message: text(message),
    ...(severity === 'warning' || severity === 'error' ? { severity } : {}),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/** Reads an answer that is not 2xx; one that is no problem+json (a proxy’s page) still becomes a problem. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const problem = fields(parsed(await response.text().catch(() => '')));
  const { issues, current } = problem;
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiProblem({
    status: response.status,
    code: text(problem['code']) || `http-${response.status}`,
    title: text(problem['title']) || response.statusText || `HTTP ${response.status}`,
    detail: text(problem['detail']),
    issues: Array.isArray(issues) ? issues.map(issueOf) : [],
    current,
    requestId: response.headers.get('X-Request-Id'),
    retryAfter: Number.isFinite(wait) ? wait : null,
  });
}

/** Whether this failure is the given refusal, such as `stale-position`. */
export function isProblem(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code;
}
