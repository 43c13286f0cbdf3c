import { Refused } from '../refused.ts';

/** The name in a Host header without its port, in lower case; null when it is none (RFC 9110 §7.2). */
function hostName(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? null;
}

/**
 * Makes the check that a request names a host of ours, by any port. It throws a 421 (RFC 9110
 * §15.5.20), so that nobody's DNS name can be made to speak for the newsroom. `any` lets all in.
 */
export function knownHostCheck(
  hosts: readonly string[] | 'any',
): (header: string | undefined) => void {
  const known = hosts === 'any' ? null : new Set(hosts.map((host) => host.toLowerCase()));
  return (header) => {
    if (known === null) return;
    const name = header === undefined ? null : hostName(header);
    if (name !== null && known.has(name)) return;
    throw new Refused({
      status: 421,
      code: 'unknown-host',
      detail: 'This newsroom is not reached under that name.',
    });
  };
}
