import { digestOfToken, newToken } from '#server/accounts/opaque-token.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { guestLinkByToken, insertVisit } from '../guest-store.ts';
import { noSuchLink } from '../no-such-link.ts';
import { whyClosed } from '../rules/guest-links.ts';

/** An opened link: the secret of this visit, for a cookie; or the news that the text has moved on. */
export type OpenedLink =
  { moved: false; linkId: string; secret: string; seconds: number } | { moved: true };

/** Opens a link with the secret behind its `#`. Throws one and the same 404 for whatever opens nothing. */
export async function openGuestLink(services: Services, token: string): Promise<OpenedLink> {
  if (!/^wtg_[\w-]{43}$/u.test(token)) throw noSuchLink();
  const about = { name: 'open-guest-link', actor: null };
  return runHotCommand(services, about, async ({ tx, newId }): Promise<OpenedLink> => {
    const link = await guestLinkByToken(tx, digestOfToken(token));
    if (link === null) throw noSuchLink();
    const closed = whyClosed(link);
    if (closed === 'text-moved-on') return { moved: true };
    if (closed !== null) throw noSuchLink();
    const { token: secret, digest } = newToken('wtv');
    const visit = { id: newId(), linkId: link.id, tokenDigest: digest };
    const seconds = await insertVisit(tx, visit);
    return { moved: false, linkId: link.id, secret, seconds };
  });
}
