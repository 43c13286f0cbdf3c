import type { GuestLinkState, GuestScope, Refusal } from '#contract/vocabulary.ts';
import { SCOPES } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { stepStandings } from '#server/writing/rules/required-steps.ts';
import type { SignedRevision } from './check-sign-off.ts';

/** What a link is good for: one scope to sign, or nothing but reading. */
export type GuestGood = GuestScope | null;

/** Whether somebody vouches for outside readers on a desk: they return articles there, or sign the scope themselves. */
function vouchesOn(actor: Actor, deskId: string, good: GuestGood): boolean {
  const scopes = good === null ? SCOPES : [good];
  return ['return', ...scopes.map((scope) => `sign-${scope}`)].some((right) =>
    holdsRight(actor, right, deskId),
  );
}

/** The desks on one of which a voucher holds the right: those the scope's steps name, else the article's own. */
function vouchedDesks(
  article: ArticleFacts,
  revision: SignedRevision | null,
  good: GuestGood,
): string[] {
  const named = stepStandings(article, revision).filter(({ scope }) => scope === good);
  return named.length === 0 ? [article.desk.id] : named.map(({ desk }) => desk.id);
}

function mayVouch(
  { actor, article }: { actor: Actor; article: ArticleFacts },
  revision: SignedRevision,
  good: GuestGood,
): Decision {
  const desks = vouchedDesks(article, revision, good);
  if (desks.some((id) => vouchesOn(actor, id, good))) return ALLOWED;
  if (vouchesOn(actor, article.desk.id, good)) return refused('step-of-another-desk');
  return refused(desks.some((id) => actor.rights.has(id)) ? 'right-missing' : 'not-on-this-desk');
}

/**
 * Whether somebody may give an outside reader a link to the newest revision, to be signed in one scope or only read. Nobody
 * chooses who signs their own words (DESIGN §3.3).
 */
export function checkGiveGuestLink(
  { actor, article }: { actor: Actor; article: ArticleFacts },
  good: GuestGood,
): Decision {
  const { head } = article;
  if (head === null) return all(storyIsOpen(article.story), refused('nothing-to-submit'));
  const wrote = head.authors.some(({ id }) => id === actor.personId);
  return all(
    storyIsOpen(article.story),
    refusedIf(
      good === 'language' && article.sourceArticleId === null,
      'scope-not-for-this-article',
    ),
    refusedIf(good !== null && wrote, 'wrote-these-words'),
    mayVouch({ actor, article }, head, good),
  );
}

/** A link as rules see it. */
export type GuestLinkFacts = {
  scope: GuestGood;
  state: GuestLinkState;
  madeBy: string;
  signed: boolean;
  revoked: boolean;
};

/** Whether somebody may take a link back: who made it, and whoever could have made it. */
export function checkRevokeGuestLink(
  { actor, article }: { actor: Actor; article: ArticleFacts },
  link: GuestLinkFacts,
): Decision {
  if (link.revoked) return refused('link-ended');
  if (link.madeBy === actor.personId) return ALLOWED;
  const desks = [...vouchedDesks(article, article.head, link.scope), article.desk.id];
  const vouches = desks.some((id) => vouchesOn(actor, id, link.scope));
  return refusedIf(!vouches, 'right-missing');
}

/** Why a link opens nothing; null when it does. */
export function whyClosed({ state }: Pick<GuestLinkFacts, 'state'>): Refusal | null {
  if (state === 'stands') return null;
  return state === 'moved-on' ? 'text-moved-on' : 'link-ended';
}

/** Whether an outside reader may sign what their link names, by the standing of the voucher at this moment. */
export function checkGuestSignOff(
  article: ArticleFacts,
  revision: SignedRevision,
  link: GuestLinkFacts & { vouchedOn: readonly string[] },
): Decision {
  const { scope, vouchedOn } = link;
  if (scope === null) return refused('right-missing');
  const closed = whyClosed(link);
  if (closed !== null) return refused(closed);
  if (link.signed) return refused('already-signed');
  const asked = stepStandings(article, revision).filter((step) => step.scope === scope);
  const vouched = asked.filter(({ desk }) => vouchedOn.includes(desk.id));
  if (asked.length === 0) return refusedIf(!vouchedOn.includes(article.desk.id), 'right-missing');
  if (vouched.length === 0) return refused('right-missing');
  return refusedIf(
    vouched.every(({ waitsFor }) => waitsFor !== null),
    'step-before-missing',
  );
}
