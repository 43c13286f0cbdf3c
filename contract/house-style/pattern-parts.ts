/** What a part of a pattern can cost: how many steps it takes at most, in how many ways it can match, and how little. */
export type Part = {
  source: string;
  steps: number;
  ways: number;
  /** The fewest characters it matches. */
  least: number;
  /** Whether it can match different lengths by repeating something. */
  repeats: boolean;
};

const MOST = 1e9;
const cap = (n: number): number => Math.min(n, MOST);

/** A part that matches one character. */
export function one(source: string): Part {
  return { source, steps: 1, ways: 1, least: 1, repeats: false };
}

/** A part that only looks where it stands. */
export function place(source: string, steps = 1): Part {
  return { source, steps, ways: 1, least: 0, repeats: false };
}

/** Parts one after the other: each way of the first tries the second anew. */
export function inRow(parts: readonly Part[]): Part {
  return parts.reduce<Part>(
    (all, next) => ({
      source: all.source + next.source,
      steps: cap(all.steps + all.ways * next.steps),
      ways: cap(all.ways * next.ways),
      least: all.least + next.least,
      repeats: all.repeats || next.repeats,
    }),
    { source: '', steps: 0, ways: 1, least: 0, repeats: false },
  );
}

/** One part or another. */
export function either(parts: readonly Part[]): Part {
  return {
    source: parts.map(({ source }) => source).join('|'),
    steps: cap(parts.reduce((sum, { steps }) => sum + steps + 1, 0)),
    ways: cap(parts.reduce((sum, { ways }) => sum + ways, 0)),
    least: Math.min(...parts.map(({ least }) => least)),
    repeats: parts.some(({ repeats }) => repeats),
  };
}

/** How often something stands there, and whether it is to be as short as can be. */
export type Times = { from: number; to: number; lazy: boolean };

/** A part so many times. */
export function repeated(part: Part, { from, to, lazy }: Times): Part {
  let steps = 0;
  let ways = 0;
  let power = 1;
  for (let times = 0; times <= to; times += 1) {
    if (times >= from) ways = cap(ways + power);
    if (times < to) steps = cap(steps + power * part.steps);
    power = cap(power * part.ways);
  }
  const times = from === to ? `{${String(from)}}` : `{${String(from)},${String(to)}}`;
  return {
    source: `${part.source}${times}${lazy ? '?' : ''}`,
    steps: steps + 1,
    ways,
    least: part.least * from,
    repeats: part.repeats || from !== to,
  };
}
