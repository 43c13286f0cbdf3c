/** One anchor beside the hash the chain has at its place now (null when the entry is gone). */
export type AnchorBeside = { seq: bigint; written: string; standing: string | null };

/** The first anchor that the chain no longer agrees with; null when all agree. */
export function firstBrokenAnchor(anchors: readonly AnchorBeside[]): bigint | null {
  return anchors.find((anchor) => anchor.standing !== anchor.written)?.seq ?? null;
}
