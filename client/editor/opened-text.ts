import type { BodyHandle } from './open-editor.ts';
import type { StateFeed } from './state-feed.ts';

/** An open text and what tells about its state. */
export type OpenedText = { handle: BodyHandle; feed: StateFeed };
