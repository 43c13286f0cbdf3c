/** Does a piece of work as soon as a hand is free; gives its result, and throws what it throws. */
export type Hands = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** So many pieces of work at a time; whoever waits is next in the order in which they came, whatever one slow piece takes. */
export function hands(most: number): Hands {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
