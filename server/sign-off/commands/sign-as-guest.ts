import { Refused } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { digestOfCode } from '../guest-secrets.ts';
import { insertGuestSignOff, useGuestCode } from '../guest-store.ts';
import { revisionOfLink } from '../queries/revision-of-link.ts';
import { visitOf, type Visiting } from '../queries/guest-visit.ts';
import { checkGuestSignOff } from '../rules/guest-links.ts';
import { factsOfLink } from '../rules/guest-link-facts.ts';

/** Under which name, why, and the code from the mail. */
export type GuestSigning = { name: string; note: string; code: string };

const TOLD = {
  wrong: 'This is not the code that was mailed.',
  dead: 'This code has been used, is too old, or was tried too often.',
} as const;

/**
 * Signs the one scope that a link names, of the one revision that it names. A wrong code is counted, whatever becomes of the
 * signature; a right one is used up by it and by nothing else.
 */
export async function signAsGuest(
  services: Services,
  visiting: Visiting,
  signing: GuestSigning,
): Promise<void> {
  const about = { name: 'sign-as-guest', actor: null };
  const outcome = await runHotCommand(services, about, async ({ tx, newId, promise }) => {
    const before = await visitOf(tx, visiting);
    const article = await lockArticle(tx, before.link.articleId);
    // Whoever held the article meanwhile may have changed the text, or taken the link back.
    const { id: visitId, secret, link } = await visitOf(tx, visiting);
    // The same form again, by a second click or from a page that was gone back to: it is done.
    if (link.signed?.name === signing.name) return 'right';
    const revision = await revisionOfLink(tx, article, link);
    demand(checkGuestSignOff(article, revision, factsOfLink(link)));
    const tried = await useGuestCode(tx, visitId, digestOfCode(secret, signing.code));
    if (tried !== 'right') return tried;
    const id = newId();
    const { name, note } = signing;
    const number = String(link.revisionNumber);
    const statement = `${name} (outside reader): revision ${number} may go out (${link.scope ?? ''}).`;
    await insertGuestSignOff(tx, { id, link, name, note, statement });
    await promise('guest-signed', link.id, { signOffId: id, madeBy: link.by.id });
    return tried;
  });
  if (outcome === 'right') return;
  throw new Refused({ status: 422, code: `code-${outcome}`, detail: TOLD[outcome] });
}
