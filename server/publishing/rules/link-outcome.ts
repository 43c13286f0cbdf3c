/** What comes of asking a web address; `silent` is all that may be better in an hour. */
export const LINK_OUTCOMES = ['answers', 'gone', 'unknown-host', 'private', 'silent'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** How an address answered: with a status (HTTP), or why not at all. */
export type Answer = { status: number } | { failure: 'unknown-host' | 'private' | 'silent' };

/**
 * What an answer says of a link. 404 and 410 are the only statuses by which a site says that there is nothing (RFC 9110
 * §15.5.5, §15.5.11); refusals are often meant for programs, and readers get through. A name that is not found says
 * something only where other names are (`online`), or our own line is down.
 */
export function outcomeOf(answer: Answer, online: boolean): LinkOutcome {
  if ('failure' in answer) {
    return answer.failure === 'unknown-host' && !online ? 'silent' : answer.failure;
  }
  if (answer.status === 404 || answer.status === 410) return 'gone';
  return answer.status >= 500 || answer.status === 429 ? 'silent' : 'answers';
}

/** For how many minutes an outcome is believed before the address is asked again. */
export function believedFor(outcome: LinkOutcome): number {
  if (outcome === 'answers') return 6 * 60;
  return outcome === 'silent' ? 5 : 30;
}
