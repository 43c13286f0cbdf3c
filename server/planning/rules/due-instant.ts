import type { LocalTime } from '#contract/api/board.ts';
import type { Issue } from '#contract/problem.ts';
import { embargoInstant } from '#server/writing/rules/embargo-instant.ts';

/** The instant at which something falls due, or what is wrong with the time that was given; `at` is its place in the request. */
export function dueInstant(
  { local, zone }: LocalTime,
  { now, at }: { now: Date; at: string },
): { instant: Date } | { issue: Issue } {
  const read = embargoInstant(local, zone);
  if ('fault' in read) {
    const { fault, sentence } = read;
    const where = fault === 'zone-unknown' ? `${at}.zone` : `${at}.local`;
    return { issue: { at: where, code: fault, message: sentence } };
  }
  if (read.instant > now) return read;
  const message = 'This time has passed already.';
  return { issue: { at: `${at}.local`, code: 'due-past', message } };
}
