import type { GuestLinkFacts } from './guest-links.ts';

/** A link as it is read, as far as rules care. */
type ReadLink = Pick<GuestLinkFacts, 'scope' | 'state'> & {
  by: { id: string };
  signed: object | null;
  revoked: object | null;
  vouchedOn: readonly string[];
};

/** What rules decide on, of a link with all that became of it. */
export function factsOfLink(row: ReadLink): GuestLinkFacts & { vouchedOn: readonly string[] } {
  const { scope, state, by, vouchedOn } = row;
  const [signed, revoked] = [row.signed !== null, row.revoked !== null];
  return { scope, state, madeBy: by.id, signed, revoked, vouchedOn };
}
