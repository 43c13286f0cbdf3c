import type { Config } from '#server/env.ts';
import type { Child } from './child.ts';
import type { BenchNewsroom } from './newsroom.ts';

/** What every part of the bench measures against. */
export type Bench = {
  newsroom: BenchNewsroom;
  web: Child;
  url: string;
  /** How its programs are started. */
  config: Config;
  /** Starts the floor of that kind. */
  floor: (
    kind: 'cached' | 'prepared' | 'socket',
  ) => Promise<{ url: string; stop: () => Promise<void> }>;
};
