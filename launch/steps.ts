import { stopwatch } from '#server/kit/clock.ts';

/** Says what the launcher does, a line for each step, so that nobody looks at a still screen. */
export type Steps = {
  /**
   * Does one step and prints its name at once and how long it took at its end. A step that answers
   * false found nothing to do.
   */
  step: <T>(name: string, work: () => Promise<T> | T) => Promise<T>;
  say: (line: string) => void;
};

const NAME_WIDTH = 46;

/** Prints to the terminal, or wherever `write` puts it. */
export function stepsTo(write: (text: string) => void): Steps {
  return {
    step: async (name, work) => {
      write(`  ${name} `.padEnd(NAME_WIDTH, '.'));
      const passed = stopwatch();
      try {
        const result = await work();
        write(result === false ? ' up to date\n' : ` ${(passed() / 1000).toFixed(1)} s\n`);
        return result;
      } catch (error) {
        write(' failed\n');
        throw error;
      }
    },
    say: (line) => {
      write(`${line}\n`);
    },
  };
}
