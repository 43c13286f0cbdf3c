import type { Content } from '#contract/content.ts';
import type { Line } from './line.ts';
import type { PendingRecord, PendingStore } from './pending.ts';

/** Calls back after so many milliseconds; answers how not to. */
export type Later = (after: number, what: () => void) => () => void;

/** What a shared text needs from outside. */
export type SharedNeeds = {
  /** This tab’s name in the log: letters, digits, - and _; that of the kept work when there is some. */
  clientId: string;
  /** BCP 47 tag of the article. */
  language: string;
  line: Line;
  /** Null when this browser cannot keep anything. */
  store: PendingStore | null;
  /** What is shown until the server has told the text. */
  first: { position: number; content: Content };
  kept: PendingRecord | null;
  newId: () => string;
  later: Later;
  onNews: (topic: 'comments' | 'article') => void;
};
