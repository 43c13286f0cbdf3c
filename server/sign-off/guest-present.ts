import type { GuestLinkView } from '#contract/api/guests.ts';
import { abilityAnswer } from '#server/writing/abilities-of.ts';
import type { Decision } from '#server/writing/rules/decision.ts';

type Link = Omit<
  GuestLinkView,
  'at' | 'expiresAt' | 'firstOpenedAt' | 'revision' | 'signed' | 'revoked' | 'comments' | 'revoke'
> & {
  revisionId: string;
  revisionNumber: number;
  at: Date;
  expiresAt: Date;
  firstOpenedAt: Date | null;
  signed: { signOffId: string; name: string; at: Date } | null;
  revoked: { by: { id: string; name: string }; at: Date; reason: string } | null;
  comments: { id: string; about: string; text: string; at: Date }[];
};

/** A link as the desk sees it; the reader's address only for those who may take the link back, or could have. */
export function presentGuestLink(link: Link, revoke: Decision): GuestLinkView {
  const { signed, revoked } = link;
  const mayKnow = revoke.allowed || revoke.reason === 'link-ended';
  return {
    id: link.id,
    name: link.name,
    email: mayKnow ? link.email : null,
    purpose: link.purpose,
    scope: link.scope,
    revision: { id: link.revisionId, number: link.revisionNumber },
    by: link.by,
    at: link.at.toISOString(),
    expiresAt: link.expiresAt.toISOString(),
    state: link.state,
    firstOpenedAt: link.firstOpenedAt?.toISOString() ?? null,
    opened: link.opened,
    signed: signed && { ...signed, at: signed.at.toISOString() },
    revoked: revoked && { ...revoked, at: revoked.at.toISOString() },
    comments: link.comments.map((comment) => ({ ...comment, at: comment.at.toISOString() })),
    revoke: abilityAnswer(revoke),
  };
}
