import { lookup, type LookupAddress } from 'node:dns';
import { request as requestPlain, type RequestOptions } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AddressGuard } from './public-address.ts';

/** How an address answered: the status behind all redirects (HTTP), or why there is none. */
export type AddressAnswer =
  { status: number } | { failure: 'not-allowed' | 'unknown-host' | 'silent' };

/** How an address is asked. Times are in milliseconds. */
export type AskOptions = {
  allows: AddressGuard;
  /** For everything, redirects and all; 8,000 unless told. */
  timeout?: number;
  /** How many redirects are followed; 5 unless told. */
  redirects?: number;
};

class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

const HEADERS = {
  'user-agent': 'Mozilla/5.0 (compatible; Writethru link check)',
  accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
};
/** A host’s header lines are all that is ever read; more than this and it is no page. */
const MOST_HEADER_BYTES = 16_384;
const MOVED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Looks a name up and hands on only addresses that may be asked, so that none is asked but what was looked at. */
function guardedLookup(allows: AddressGuard): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) {
        done(error, '');
        return;
      }
      const [first] = found;
      if (first === undefined || found.some(({ address }) => !allows(address)))
        done(new NotAllowed(`${hostname} is not on the public internet.`), '');
      else if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

type Head = { status: number; location: string | undefined };

/** Asks one address and reads the head of its answer; the line is cut before any of its body is kept. */
function headOf(url: URL, options: RequestOptions): Promise<Head> {
  return new Promise((resolve, reject) => {
    const ask = url.protocol === 'https:' ? requestSecure : requestPlain;
    const asked = ask(url, options, (response) => {
      const { statusCode = 0, headers } = response;
      resolve({ status: statusCode, location: headers.location });
      response.destroy();
    });
    asked.once('error', reject);
    asked.end();
  });
}

function demandAllowed(url: URL, allows: AddressGuard): void {
  // An address that is written as digits is never looked up, in whatever way it is written: the URL standard makes it plain.
  const literal = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(literal) !== 0 && !allows(literal)) throw new NotAllowed(`${literal} is not public.`);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new NotAllowed(`${url.protocol} is not asked.`);
}

async function follow(
  from: URL,
  { allows, timeout = 8_000, redirects = 5 }: AskOptions,
): Promise<AddressAnswer> {
  const options: RequestOptions = {
    method: 'GET',
    headers: HEADERS,
    agent: false,
    maxHeaderSize: MOST_HEADER_BYTES,
    lookup: guardedLookup(allows),
    signal: AbortSignal.timeout(timeout),
  };
  let url = from;
  for (let followed = 0; followed <= redirects; followed += 1) {
    demandAllowed(url, allows);
    const { status, location } = await headOf(url, options);
    const next = MOVED.has(status) && location !== undefined ? URL.parse(location, url) : null;
    if (next === null) return { status };
    url = next;
  }
  return { failure: 'silent' };
}

function failureOf(error: unknown): 'not-allowed' | 'unknown-host' | 'silent' {
  if (error instanceof NotAllowed) return 'not-allowed';
  if (error instanceof Error && 'code' in error && error.code === 'ENOTFOUND')
    return 'unknown-host';
  return 'silent';
}

/**
 * Asks a web address whether it answers, and never one inside: each name’s addresses are looked at before any of them is
 * called, those written as digits and each redirect too. Nothing of a body is read. Never throws.
 */
export async function askAddress(url: string, options: AskOptions): Promise<AddressAnswer> {
  const parsed = URL.parse(url);
  if (parsed === null) return { failure: 'unknown-host' };
  try {
    return await follow(parsed, options);
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
