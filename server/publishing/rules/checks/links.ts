import type { Issue } from '#contract/problem.ts';
import type { LinkInText } from '../links-of.ts';
import type { LinkOutcome } from '../link-outcome.ts';
import { issue, warning } from './issue.ts';

const DEAD: Partial<Record<LinkOutcome, string>> = {
  gone: 'is answered with “not found”',
  'unknown-host': 'names a site that does not exist',
  private: 'leads into a private network, where no reader gets',
};

/** A link of the revision, and what came of asking it; null when nobody has asked yet. */
export type ProbedLink = LinkInText & { outcome: LinkOutcome | null };

function shown(url: string): string {
  return url.length > 90 ? `${url.slice(0, 89)}…` : url;
}

/** Links that lead nowhere stop publication; one that only kept us waiting is something to know. */
export function linkIssues(links: readonly ProbedLink[]): Issue[] {
  return links.flatMap(({ url, at, outcome }) => {
    if (outcome === 'answers') return [];
    const dead = outcome === null ? undefined : DEAD[outcome];
    if (dead !== undefined) return [issue(at, 'link-dead', `The link to ${shown(url)} ${dead}.`)];
    const why = outcome === null ? 'has not been tried yet' : 'did not answer when we tried it';
    return [warning(at, 'link-unproven', `The link to ${shown(url)} ${why}.`)];
  });
}
