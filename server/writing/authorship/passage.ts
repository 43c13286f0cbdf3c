import type { Beginning, RegionBlock } from './region.ts';
import type { Unit } from './units.ts';

/** A stretch of text that was taken out, kept for when it comes back. */
export type Passage = {
  /** Where it stood: `body`, or the name of a line. */
  where: string;
  /** The places between which it stood, as they are now: what was put there since lies between them. */
  low: number;
  high: number;
  text: string;
  /** Who had brought each unit. */
  units: Unit[];
  /** Who took each unit out, and with which step; nobody where it was only proposed. */
  gone: Unit[];
  /** Whose step it was that took it out. */
  by: number;
  blocks: RegionBlock[];
  /** The blocks that begin in it. */
  begins: Beginning[];
  /** The block whose words they were, when it was exchanged for itself in another place. */
  of: string | null;
  /** Passages taken out of it before, with the places between which they stood in its text. */
  nested: Nested[];
};

/** A passage and the places where it stood, counted from the beginning of some text. */
export type Nested = { passage: Passage; low: number; high: number };
