import { blackout } from './stories/blackout.ts';
import { dredgerStrike } from './stories/dredger.ts';
import { ferryRumour } from './stories/ferry-rumour.ts';
import { fuelLeak } from './stories/fuel-leak.ts';
import { marketFire } from './stories/market-fire.ts';
import {
  anchovies,
  budget,
  carnival,
  lighthouse,
  schoolBuses,
  storm,
  summit,
} from './stories/on-the-desk.ts';
import { operaRoof } from './stories/opera-roof.ts';
import { tideTables } from './stories/tide-tables.ts';
import { tideGate } from './stories/tide-gate.ts';
import { bridgeFlash, waterMain } from './stories/unfinished.ts';
import type { Teller } from './teller.ts';

/** Every story of the demo, in the order in which it is told; the last is on top of the desk. */
export const STORIES: readonly ((tell: Teller) => Promise<void>)[] = [
  bridgeFlash,
  waterMain,
  summit,
  operaRoof,
  ferryRumour,
  carnival,
  blackout,
  fuelLeak,
  marketFire,
  anchovies,
  budget,
  tideTables,
  tideGate,
  schoolBuses,
  dredgerStrike,
  storm,
  lighthouse,
];
