import type { StaleSave } from '#contract/api/writing.ts';
import { ApiProblem } from '#client/api/api-problem.ts';
import type { Failure } from './save-events.ts';

/** What a save that was not acknowledged means: a 412 brings what stands now, everything else is a failure. */
export function outcomeOf(error: unknown): { stale: StaleSave } | { failure: Failure } {
  const failed = (fate: Failure['fate'], sentence: string): { failure: Failure } => ({
    failure: { fate, sentence },
  });
  if (!(error instanceof ApiProblem)) {
    // Our own patience is over, or the page is being left: it may have been carried out.
    return failed('unknown', error instanceof Error ? error.message : '');
  }
  const { status, code, message } = error;
  if (status === 412) return { stale: error.current as StaleSave };
  if (status === 401) return failed('signed-out', message);
  if (code === 'answer-not-kept') return failed('carried-out', message);
  const mayPass = status === 0 || status === 408 || status === 429 || status >= 500;
  const [first] = error.issues;
  const fate = mayPass ? 'unknown' : 'refused';
  if (first === undefined) return { failure: { fate, sentence: message, code } };
  return failed(fate, `${message} (${first.at}: ${first.message})`);
}
