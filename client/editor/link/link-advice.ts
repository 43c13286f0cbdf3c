import { webUrl } from '#contract/body/safe-url.ts';
import { readAddress } from '../mark-passage.ts';
import { unwrappedLink } from '../paste/wrapped-links.ts';
import { saysNothing } from './empty-words.ts';

/** What deserves a second thought about a link; none of it forbids the link. */
export type LinkRemark = 'tracking' | 'bare' | 'empty' | 'desk' | 'ownSite' | 'insecure';

export type LinkAdvice = {
  /** The address as it will stand, null while it is none that readers may be sent to. */
  address: string | null;
  /** A better address for the same page, null when there is none. */
  better: string | null;
  remarks: LinkRemark[];
};

type About = {
  typed: string;
  /** The words that lead there; empty when they are not known yet. */
  words: string;
  /** Where readers find our site, and where the desk is, as origins. */
  siteUrl: string | undefined;
  deskOrigin: string;
};

function originOf(address: string | undefined): string | null {
  return address === undefined ? null : (webUrl(address)?.origin ?? null);
}

function pathOf(url: URL | null): string | null {
  return url === null ? null : url.pathname + url.search + url.hash;
}

function isBare(words: string, address: string): boolean {
  const text = words.trim();
  if (address.startsWith('mailto:') || address.startsWith('tel:')) return false;
  return text !== '' && !/\s/u.test(text) && /[./]/u.test(text) && readAddress(text) !== null;
}

/** Checks a link before it is made: the address, what follows readers, and the words that lead there. */
export function linkAdvice({ typed, words, siteUrl, deskOrigin }: About): LinkAdvice {
  const address = readAddress(typed);
  if (address === null) return { address, better: null, remarks: [] };
  const remarks: LinkRemark[] = [];
  const url = webUrl(address);
  const ours = [originOf(siteUrl), deskOrigin];
  const isOurs = address.startsWith('/') || (url !== null && ours.includes(url.origin));
  const path = pathOf(url) ?? address;
  const isDesk = isOurs && /^\/(?:desk|api)(?:[/?#]|$)/u.test(path);
  if (isDesk) remarks.push('desk');
  if (!isOurs && url?.protocol === 'http:') remarks.push('insecure');
  if (isBare(words, address)) remarks.push('bare');
  if (saysNothing(words)) remarks.push('empty');
  const clean = unwrappedLink(address);
  const own = isOurs && !isDesk && url !== null ? pathOf(webUrl(clean)) : null;
  // What comes with a better address comes last, right above it.
  if (own !== null) remarks.push('ownSite');
  if (clean !== address) remarks.push('tracking');
  return { address, better: own ?? (clean === address ? null : clean), remarks };
}
