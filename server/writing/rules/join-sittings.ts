/** Who sat at a text from when to when, in which fields and blocks. Nobody (null) is the system, or imported words. */
export type SittingFacts = {
  from: number;
  to: number;
  personId: string | null;
  origin: string;
  began: Date;
  ended: Date;
  steps: number;
  fields: readonly string[];
  blocks: readonly string[];
};

/** A pause this long, in milliseconds, ends a sitting. */
const SITTING_PAUSE = 10 * 60_000;

function continues(sitting: SittingFacts, piece: SittingFacts): boolean {
  const sameHand = sitting.personId === piece.personId && sitting.origin === piece.origin;
  const pause = piece.began.getTime() - sitting.ended.getTime();
  return sameHand && sitting.to < piece.from && pause < SITTING_PAUSE;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])];
}

function joined(sitting: SittingFacts, piece: SittingFacts): SittingFacts {
  return {
    ...sitting,
    to: piece.to,
    // A clock that was put back does not make it end before it began.
    ended: piece.ended < sitting.ended ? sitting.ended : piece.ended,
    steps: sitting.steps + piece.steps,
    fields: union(sitting.fields, piece.fields),
    blocks: union(sitting.blocks, piece.blocks),
  };
}

/**
 * The sittings that pieces of a log make, where the last sitting of each hand is known: a piece goes on with
 * it unless the pause was too long. Pieces come oldest first; what is given back is what is new or has grown.
 */
export function joinSittings(
  last: readonly SittingFacts[],
  pieces: readonly SittingFacts[],
): SittingFacts[] {
  const open = [...last];
  const grown = new Set<number>();
  for (const piece of pieces) {
    const at = open.findIndex((sitting) => continues(sitting, piece));
    const before = open[at];
    if (before === undefined) grown.add(open.push(piece) - 1);
    else {
      open[at] = joined(before, piece);
      grown.add(at);
    }
  }
  return open.filter((_, at) => grown.has(at));
}
