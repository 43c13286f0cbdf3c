import type { ClientFrame, ServerFrame } from '#contract/api/collab.ts';

/** Why a line will not come up again by itself; null when it will. */
export type LineEnd = 'signed-out' | 'forbidden' | 'gone' | 'closed' | 'too-much' | null;

/** Who listens at a line. */
export type LineListener = {
  up: () => void;
  frame: (frame: ServerFrame) => void;
  down: (end: LineEnd) => void;
};

/** A way to the server that comes and goes. Frames arrive whole and in order; what was sent before a `down` may be lost. */
export type Line = {
  /** One listener; tells at once when the line is up already. Opens the line. */
  listen: (listener: LineListener) => void;
  /** Does nothing while the line is down. */
  send: (frame: ClientFrame) => void;
  /** Tries at once when it is down: the network or the session is back. */
  wake: () => void;
  /** Hangs up and dials again: what was heard makes no sense. */
  renew: () => void;
  close: () => void;
};
