import type { GuestLinkList } from '#contract/api/guests.ts';
import { GUEST_SCOPES } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { abilityAnswer } from '#server/writing/abilities-of.ts';
import { loadArticleFacts } from '#server/writing/queries/load-article-facts.ts';
import { guestLinksOf as read } from '../guest-store.ts';
import { presentGuestLink } from '../guest-present.ts';
import { checkGiveGuestLink, checkRevokeGuestLink } from '../rules/guest-links.ts';
import { factsOfLink } from '../rules/guest-link-facts.ts';

/** The links of an article to outside readers, what became of each, and what the person who asks may give. */
export async function guestLinksOf(
  services: Services,
  actor: Actor,
  articleId: string,
): Promise<GuestLinkList> {
  const article = await loadArticleFacts(services.database, articleId);
  const rows = await read(services.database.sql, articleId);
  const asked = { actor, article };
  const [reading, legal, photo, language] = [null, ...GUEST_SCOPES].map((good) =>
    abilityAnswer(checkGiveGuestLink(asked, good)),
  );
  if (!reading || !legal || !photo || !language) throw new Error('A scope is missing.');
  return {
    items: rows.map((row) => presentGuestLink(row, checkRevokeGuestLink(asked, factsOfLink(row)))),
    give: { reading, legal, photo, language },
    canMail: services.mailer !== undefined,
  };
}
