import { dredgerStrike } from './stories/dredger.ts';
import type { Teller } from './teller.ts';

/** Every story of the demo, in the order in which it is told; the last is on top of the desk. */
export const STORIES: readonly ((tell: Teller) => Promise<void>)[] = [dredgerStrike];
