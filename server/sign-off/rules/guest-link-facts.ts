import type { GuestLinkFacts } from './guest-links.ts';

/** What rules decide on, of a link with all that became of it. */
export function factsOfLink<
  Row extends Pick<GuestLinkFacts, 'scope' | 'state'> & {
    by: { id: string };
    signed: unknown;
    revoked: unknown;
    vouchedOn: readonly string[];
  },
>(row: Row): GuestLinkFacts & { vouchedOn: readonly string[] } {
  const { scope, state, by, vouchedOn } = row;
  const [signed, revoked] = [row.signed !== null, row.revoked !== null];
  return { scope, state, madeBy: by.id, signed, revoked, vouchedOn };
}
