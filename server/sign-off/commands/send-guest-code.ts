import { newsroomSettings } from '#server/accounts/queries/read-accounts.ts';
import { Refused } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { demand } from '#server/writing/refuse.ts';
import { refusedIf } from '#server/writing/rules/decision.ts';
import { digestOfCode, idOfAsking, newCode } from '../guest-secrets.ts';
import { insertGuestCode } from '../guest-store.ts';
import { visitOf, type Visiting } from '../queries/guest-visit.ts';
import { codeLetter } from '../rules/guest-letters.ts';
import { postLetter } from './post-letter.ts';

/**
 * Mails a code to the address that the link was made for. Only a digest of it is kept, for ten minutes; at most ten are sent
 * for one link, which the database counts. What one showing of the page asks for twice is mailed once: `asked` is its name.
 * Throws a 502 when the mail server does not take it.
 */
export async function sendGuestCode(
  services: Services,
  visiting: Visiting,
  asked: string | null,
): Promise<void> {
  demand(refusedIf(services.mailer === undefined, 'mail-missing'));
  const code = newCode();
  const about = { name: 'send-guest-code', actor: null };
  const kept = await runHotCommand(services, about, async ({ tx, newId }) => {
    const { id: visitId, secret, link } = await visitOf(tx, visiting);
    demand(refusedIf(link.scope === null, 'right-missing'));
    demand(refusedIf(link.signed !== null, 'already-signed'));
    const { language } = await loadArticleFacts(tx, link.articleId);
    const id = asked === null ? newId() : idOfAsking(secret, asked);
    const digest = digestOfCode(secret, code);
    const isNew = await insertGuestCode(tx, { id, linkId: link.id, visitId, digest });
    return isNew ? { id, to: link.email, language } : null;
  });
  if (kept === null) return;
  const { name } = await newsroomSettings(services);
  const letter = codeLetter({ newsroom: name, code }, kept.language);
  if (await postLetter(services, { ...letter, to: kept.to, id: `code-${kept.id}` })) return;
  throw new Refused({
    status: 502,
    code: 'mail-not-taken',
    detail: 'The mail server did not take the letter with the code. Ask for another one.',
  });
}
