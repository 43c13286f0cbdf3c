import type { Deed, Who } from './desk-facts.ts';

export type Step = readonly [Deed, Who];

const WRITTEN: readonly Step[] = [['save', 'reporter']];
const FILED: readonly Step[] = [...WRITTEN, ['submit', 'reporter']];
const READY: readonly Step[] = [...FILED, ['sign', 'editor']];
const LIVE: readonly Step[] = [...READY, ['publish', 'editor']];
const CHANGED: readonly Step[] = [...LIVE, ['save', 'secondReporter']];
const CHANGES_FILED: readonly Step[] = [...CHANGED, ['submit', 'secondReporter']];
const CHANGES_SIGNED: readonly Step[] = [...CHANGES_FILED, ['sign', 'secondEditor']];
const MERGED: readonly Step[] = [...FILED, ['merge', 'editor']];
const KILLED: readonly Step[] = [...LIVE, ['kill', 'chief']];

const FLASHED: readonly Step[] = [
  ['save-headline', 'reporter'],
  ['as-flash', 'reporter'],
  ['submit', 'reporter'],
  ['sign', 'editor'],
  ['publish', 'editor'],
];
const FLASH_FOLLOWED: readonly Step[] = [
  ...FLASHED,
  ['as-developing', 'secondReporter'],
  ['save', 'secondReporter'],
  ['submit', 'secondReporter'],
  ['sign', 'secondEditor'],
];

/** Where an article may stand, each with the way there. */
export const POSITIONS: Readonly<Record<string, readonly Step[]>> = {
  drafting: WRITTEN,
  'in review': FILED,
  returned: [...FILED, ['return', 'editor']],
  'in review, with words of an editor': [...WRITTEN, ['save', 'editor'], ['submit', 'editor']],
  ready: READY,
  'ready under embargo': [...READY, ['embargo', 'chief']],
  scheduled: [...READY, ['schedule', 'editor']],
  'signed and changed since': [
    ...READY,
    ['take-back', 'reporter'],
    ['save', 'reporter'],
    ['submit', 'reporter'],
  ],
  live: LIVE,
  'live with changes waiting': CHANGED,
  'live with changes in review': CHANGES_FILED,
  'live with changes signed': CHANGES_SIGNED,
  'updated once': [...CHANGES_SIGNED, ['publish', 'chief']],
  'live as a flash': FLASHED,
  'live as a flash, with its text signed': FLASH_FOLLOWED,
  'live, and developing no longer': [
    ...FLASH_FOLLOWED,
    ['publish', 'editor'],
    ['as-full', 'reporter'],
  ],
  withdrawn: [...LIVE, ['withdraw', 'chief']],
  'withdrawn with changes signed': [...CHANGES_SIGNED, ['withdraw', 'chief']],
  spiked: [...FILED, ['spike', 'editor']],
  merged: MERGED,
  'merged after it was withdrawn': [...LIVE, ['withdraw', 'chief'], ['merge', 'chief']],
  parted: [...MERGED, ['part', 'chief']],
  'merged and killed': [...MERGED, ['kill', 'chief']],
  killed: KILLED,
  'killed and confirmed': [...KILLED, ['confirm-kill', 'editor']],
};
