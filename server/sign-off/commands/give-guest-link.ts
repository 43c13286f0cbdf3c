import type { z } from 'zod';
import type { guestLinkBody, GuestLinkMade } from '#contract/api/guests.ts';
import { newsroomSettings } from '#server/accounts/queries/read-accounts.ts';
import { newToken } from '#server/accounts/opaque-token.ts';
import type { Actor } from '#server/kit/actor.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { holdsArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { refusedIf } from '#server/writing/rules/decision.ts';
import { insertGuestLink, isColleague } from '../guest-store.ts';
import { checkGiveGuestLink } from '../rules/guest-links.ts';
import { linkLetter } from '../rules/guest-letters.ts';
import { guestTime } from '../rules/guest-times.ts';
import { postLetter } from './post-letter.ts';

type Given = { id: string; expiresAt: Date; language: string };
type Asked = z.output<typeof guestLinkBody> & { articleId: string };

/**
 * Makes a link with which somebody outside the house reads the newest revision, and may sign it in one scope. The secret is in
 * the answer and nowhere else; where it is asked for, a mail brings it to the reader, after the commit.
 */
export async function giveGuestLink(
  services: Services,
  actor: Actor,
  { articleId, ...asked }: Asked,
): Promise<GuestLinkMade> {
  const { name, email, purpose, hours, scope } = asked;
  const canMail = services.mailer !== undefined;
  const needsMail = scope !== null || asked.mail;
  const { token, digest } = newToken('wtg');
  const about = { name: 'give-guest-link', actor, holds: holdsArticle(articleId) };
  const given = await runHotCommand(services, about, async ({ tx, newId }): Promise<Given> => {
    const article = await loadArticleFacts(tx, articleId);
    demand(checkGiveGuestLink({ actor, article }, scope));
    demand(refusedIf(article.head?.id !== asked.revisionId, 'text-moved-on'));
    demand(refusedIf(await isColleague(tx, email), 'reader-is-colleague'));
    demand(refusedIf(needsMail && !canMail, 'mail-missing'));
    const id = newId();
    const { revisionId } = asked;
    const row = { id, articleId, revisionId, scope, name, email, purpose, hours };
    const { personId } = actor;
    const expiresAt = await insertGuestLink(tx, { ...row, personId, tokenDigest: digest });
    return { id, expiresAt, language: article.language };
  });
  const newsroom = await newsroomSettings(services);
  const { id, expiresAt, language } = given;
  const url = `${newsroom.siteUrl}/guest#${token}`;
  const until = guestTime(expiresAt, { language, zone: newsroom.zone });
  const letter = linkLetter({ newsroom: newsroom.name, by: actor.name, url, until }, language);
  const mailed = asked.mail
    ? await postLetter(services, { ...letter, to: email, id: `link-${id}` })
    : null;
  return { id, url, expiresAt: expiresAt.toISOString(), mailed };
}
