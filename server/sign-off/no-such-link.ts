import { Refused } from '#server/kit/refused.ts';

/** The one answer to whatever opens nothing: a wrong secret, an expired one, one taken back, of a story that is dead. */
export function noSuchLink(): Refused {
  return new Refused({ status: 404, code: 'link-ended', detail: 'This link opens nothing.' });
}
