import type { Files } from '../planted-house.ts';

/** One wrong thing: where it is planted, its text, and the rule that must name it. */
export type Plant = { path: string; text: string; rule: string; says?: string; with?: Files };

/** The files of these plants, ready to be put into a house. */
export function filesOf(plants: readonly Plant[]): Files {
  return Object.assign(
    {},
    ...plants.map(({ path, text, with: more }) => ({ ...more, [path]: text })),
  );
}
