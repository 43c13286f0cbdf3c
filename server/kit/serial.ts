/** Work that is done one piece after the other, in the order in which it was given. */
export type Serial = {
  /** Does this after all that was given before; gives its result, and throws what it throws. */
  do<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Resolves when all that was given until now has ended. */
  idle(): Promise<void>;
};

/** Makes a queue of work for one thing; what one piece throws does not keep the next from its turn. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return {
    do: async (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
    idle: async () => {
      await last;
    },
  };
}
