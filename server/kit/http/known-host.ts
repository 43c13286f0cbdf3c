import { Refused } from '../refused.ts';

/** The name in a Host header without its port, in lower case; null when it is none (RFC 9110 §7.2). */
function hostName(header: string): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header)?.[1]?.toLowerCase() ?? null;
}

/**
 * Names that nobody on the internet can own, so that no page of theirs can be made to stand for us by DNS: addresses,
 * names without a dot, and the special-use domains (RFC 6761, 6762, 8375; ICANN's `internal`).
 */
const NEARBY =
  /^(?:\[[0-9a-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3}|[a-z0-9_-]+|.+\.(?:localhost|local|internal|test|home\.arpa))$/;

/** Hosts that a program is reached under: names without ports, or `any`; `nearby` adds every name that is no domain of the internet. */
export type KnownHosts = { names: readonly string[] | 'any'; nearby?: boolean };

/** Makes the question whether a Host header names a host of ours, by any port. */
export function knownHost({ names, nearby = false }: KnownHosts): (header: string) => boolean {
  if (names === 'any') return () => true;
  const known = new Set(names.map((host) => host.toLowerCase()));
  return (header) => {
    const name = hostName(header);
    return name !== null && (known.has(name) || (nearby && NEARBY.test(name)));
  };
}

/**
 * Makes the check that a request names a host of ours. It throws a 421 (RFC 9110 §15.5.20), so that nobody's DNS
 * name can be made to speak for the newsroom.
 */
export function knownHostCheck(hosts: KnownHosts): (header: string | undefined) => void {
  const isOurs = knownHost(hosts);
  return (header) => {
    if (hosts.names === 'any' || (header !== undefined && isOurs(header))) return;
    throw new Refused({
      status: 421,
      code: 'unknown-host',
      detail: 'This newsroom is not reached under that name.',
    });
  };
}
