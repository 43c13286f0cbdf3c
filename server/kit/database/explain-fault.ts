import { Refused } from '../refused.ts';
import { databaseFault, isAway, isWorthRetrying, type DatabaseFault } from './database-fault.ts';

/**
 * Statuses for the codes our triggers raise: `WT403` forbids, `WT404` finds nothing, `WT412` came
 * too late, `WT422` cannot be done at all; every other `WT…` is a conflict with what stands.
 */
const STATUS_OF_RAISE: Readonly<Record<string, number>> = {
  WT403: 403,
  WT404: 404,
  WT412: 412,
  WT422: 422,
};

function explain(fault: DatabaseFault): Refused | null {
  if (isWorthRetrying(fault)) {
    return new Refused({
      status: 503,
      code: 'database-busy',
      detail: 'Too many people changed the same thing at once. Nothing was changed; try again.',
      retryAfter: 1,
    });
  }
  if (isAway(fault)) {
    return new Refused({
      status: 503,
      code: 'database-unavailable',
      detail: 'The database cannot be reached. Try again shortly.',
      retryAfter: 2,
    });
  }
  const state = fault.sqlState ?? '';
  if (state.startsWith('WT')) {
    const code = fault.hint ?? 'refused-by-database';
    return new Refused({
      status: STATUS_OF_RAISE[state] ?? 409,
      code,
      detail: fault.message,
      issues: [{ at: '', code, message: fault.message }],
    });
  }
  if (state === '23505') {
    return new Refused({
      status: 409,
      code: 'already-exists',
      detail: 'There is one of these already.',
      issues: [{ at: '', code: 'already-exists', message: fault.constraint ?? fault.message }],
    });
  }
  if (state === '23503' || state === '23001') {
    return new Refused({
      status: 409,
      code: 'still-connected',
      detail: 'It refers to something that is not there, or something still refers to it.',
    });
  }
  if (state === '22021' || state === '22P05') {
    return new Refused({
      status: 422,
      code: 'text-not-storable',
      detail: 'The text contains characters that cannot be kept (NUL or half a surrogate pair).',
    });
  }
  return null;
}

/** Turns a database's complaint into a refusal a person can read; null when it is a fault of ours. */
export function explainFault(error: unknown): Refused | null {
  const fault = databaseFault(error);
  return fault === null ? null : explain(fault);
}
