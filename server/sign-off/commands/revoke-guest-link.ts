import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { articleOfGuestLink, guestLinkById, insertRevocation } from '../guest-store.ts';
import { checkRevokeGuestLink } from '../rules/guest-links.ts';
import { factsOfLink } from '../rules/guest-link-facts.ts';

/** Takes an outside reader's link back, at once; what they said and signed stays. */
export async function revokeGuestLink(
  services: Services,
  actor: Actor,
  request: { linkId: string; reason: string },
): Promise<{ articleId: string }> {
  return runHotCommand(services, { name: 'revoke-guest-link', actor }, async ({ tx }) => {
    const articleId = await articleOfGuestLink(tx, request.linkId);
    if (articleId === null) throw notFound('There is no such link.');
    const article = await lockArticle(tx, articleId);
    const link = await guestLinkById(tx, request.linkId);
    if (link === null) throw notFound('There is no such link.');
    demand(checkRevokeGuestLink({ actor, article }, factsOfLink(link)));
    await insertRevocation(tx, { ...request, personId: actor.personId });
    return { articleId };
  });
}
