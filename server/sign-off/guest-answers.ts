import { Refused } from '#server/kit/refused.ts';
import { explainFault } from '#server/kit/database/explain-fault.ts';
import { gonePage, movedPage, tooOftenPage } from './render/guest-door.ts';
import type { GuestProblem } from './render/guest-says.ts';

const QUIET = { 'X-Robots-Tag': 'noindex, nofollow, noarchive' } as const;

/** An HTML answer for an outside reader; nobody keeps it, and nobody finds it. */
export type GuestAnswer = {
  status: 200 | 303 | 404 | 409 | 422 | 429;
  headers: Record<string, string>;
  body: string;
};

/** A page with its status. */
export function page(status: GuestAnswer['status'], body: string): GuestAnswer {
  return { status, headers: { ...QUIET }, body };
}

/** Sends the browser on to a page of ours. */
export function onTo(path: string, headers: Record<string, string> = {}): GuestAnswer {
  return { status: 303, headers: { ...QUIET, ...headers, Location: path }, body: '' };
}

const PROBLEMS: ReadonlySet<string> = new Set<GuestProblem>([
  'code-wrong',
  'code-dead',
  'codes-spent',
  'mail-not-taken',
  'already-signed',
  'step-before-missing',
  'right-missing',
  'mail-missing',
  'text-not-storable',
  'too-many-comments',
]);

function isProblem(code: string): code is GuestProblem {
  return PROBLEMS.has(code);
}

/** A refusal, also one of the database's; null for what is nobody's business but ours. */
function refusalOf(error: unknown): Refused | null {
  return error instanceof Refused ? error : explainFault(error);
}

/** What went wrong in a form, for the page to say; rethrows everything that is not about the form. */
export function problemOf(error: unknown): GuestProblem {
  const refused = refusalOf(error);
  if (refused?.status === 429) return 'too-often';
  const code = refused?.code ?? '';
  if (isProblem(code)) return code;
  throw error;
}

/** The page for an error: gone, moved on, too often. Rethrows what is unexpected. */
export function errorPage(error: unknown): GuestAnswer {
  const refused = refusalOf(error);
  if (refused?.code === 'text-moved-on') return page(409, movedPage());
  if (refused?.status === 429) {
    const answer = page(429, tooOftenPage());
    const { retryAfter } = refused;
    return retryAfter === null
      ? answer
      : { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfter) } };
  }
  // One and the same for all that opens nothing, whatever the reason.
  if (refused !== null && [400, 404, 409].includes(refused.status)) return page(404, gonePage());
  throw error;
}
