import type { GuestLinkList } from '#contract/api/guests.ts';
import type { AbilityAnswer } from '#contract/api/shapes.ts';

/** Whether somebody may give any link at all; else why they may not give one even for reading. */
export function mayGive({ give }: GuestLinkList): AbilityAnswer {
  return Object.values(give).find(({ allowed }) => allowed) ?? give.reading;
}
