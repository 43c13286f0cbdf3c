import { digestOfToken } from '#server/accounts/opaque-token.ts';
import { Refused } from '#server/kit/refused.ts';
import { refusalSentence } from '#contract/refusals.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { findVisit, guestLinkById, type GuestLinkRow } from '../guest-store.ts';
import { noSuchLink } from '../no-such-link.ts';
import { whyClosed } from '../rules/guest-links.ts';

/** Which link, and the secret of the visit to it. */
export type Visiting = { linkId: string; secret: string | null };

/** A visit that goes on, with its link. */
export type GuestVisit = { id: string; secret: string; at: Date; link: GuestLinkRow };

/** Proves a visit. Throws the 404 that all share for what opens nothing, a 409 `text-moved-on` where the text has changed. */
export async function visitOf(sql: Sql, { linkId, secret }: Visiting): Promise<GuestVisit> {
  if (secret === null || !/^wtv_[\w-]{43}$/u.test(secret)) throw noSuchLink();
  const visit = await findVisit(sql, { linkId, tokenDigest: digestOfToken(secret) });
  const link = visit === null ? null : await guestLinkById(sql, linkId);
  if (visit === null || link === null) throw noSuchLink();
  const closed = whyClosed(link);
  if (closed === 'text-moved-on') {
    throw new Refused({ status: 409, code: closed, detail: refusalSentence(closed) });
  }
  if (closed !== null) throw noSuchLink();
  return { ...visit, secret, link };
}
