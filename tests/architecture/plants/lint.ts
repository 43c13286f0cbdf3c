import type { Plant } from './plant.ts';

const syntax = 'no-restricted-syntax';

/** What lint must catch. `says` is a piece of the advice. */
export const LINT_PLANTS: readonly Plant[] = [
  {
    path: 'server/writing/commands/guess-anything.ts',
    text: `/** Takes anything. */
export function guessAnything(input: any): string {
  return String(input);
}
`,
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    path: 'server/writing/commands/forget-to-wait.ts',
    text: `import { findStage } from '../store.ts';

/** Starts something and forgets it. */
export function forgetToWait(): void {
  findStage('1');
}
`,
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    path: 'server/writing/commands/look-at-the-wall.ts',
    text: `/** Reads the wall clock. */
export const lookAtTheWall = (): Date => new Date();
`,
    rule: syntax,
    says: 'Take the time from the clock you were given',
  },
  {
    path: 'client/features/writing/look-at-the-wall.ts',
    text: `/** Reads the wall clock. */
export const lookAtTheWall = (): number => Date.now();
`,
    rule: syntax,
    says: 'Take the time from the clock you were given',
  },
  {
    path: 'server/kit/ask-the-shell.ts',
    text: `/** Reads the environment. */
export const askTheShell = (): string | undefined => process.env['SECRET'];
`,
    rule: syntax,
    says: 'Only server/env.ts reads the environment',
  },
  {
    path: 'server/writing/store/splice.ts',
    text: `type Client = { $queryRawUnsafe: (text: string) => Promise<unknown> };

/** Splices a value into SQL. */
export const splice = async (db: Client, id: string): Promise<unknown> =>
  db.$queryRawUnsafe(\`select \${id}\`);
`,
    rule: syntax,
    says: 'tagged template',
  },
  {
    path: 'server/writing/rules/wait-for-it.ts',
    text: `/** Decides later. */
export async function waitForIt(fact: Promise<boolean>): Promise<boolean> {
  return !(await fact);
}
`,
    rule: syntax,
    says: 'A rule decides on what it is given',
  },
  {
    path: 'server/writing/queries/peek.ts',
    text: `/** Asks the database past the store. */
export function peek(tx: { article: { count: () => number } }): number {
  return tx.article.count();
}
`,
    rule: syntax,
    says: 'Only the store speaks to the database',
  },
  {
    path: 'contract/two-casts.ts',
    text: `/** Calls a number a word. */
export const twoCasts = (input: number): string => input as unknown as string;
`,
    rule: syntax,
    says: 'Parse it with a schema',
  },
  {
    path: 'contract/nameless.ts',
    text: `export default 1;
`,
    rule: syntax,
    says: 'by the name that people will search for',
  },
  {
    path: 'contract/barrel.ts',
    text: `export * from './vocabulary.ts';
`,
    rule: syntax,
    says: 'No barrels',
  },
  {
    path: 'contract/unexplained.ts',
    text: `export function unexplained(): string {
  return 'nobody knows why';
}
`,
    rule: 'jsdoc/require-jsdoc',
  },
  {
    path: 'server/writing/commands/carry-too-much.ts',
    text: `/** Takes four things. */
export function carryTooMuch(a: number, b: number, c: number, d: number): number {
  return a + b + c + d;
}
`,
    rule: 'max-params',
  },
  {
    path: 'server/writing/commands/shout.ts',
    text: `/** Prints. */
export function shout(): void {
  console.log('here');
}
`,
    rule: 'no-console',
  },
  {
    path: 'server/writing/commands/half-a-switch.ts',
    text: `import type { Stage } from '#contract/vocabulary.ts';

/** Knows one stage of two. */
export function halfASwitch(stage: Stage): string {
  let word = '';
  switch (stage) {
    case 'drafting':
      word = 'being written';
  }
  return word;
}
`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  {
    path: 'server/writing/commands/excuse.ts',
    text: `// eslint-disable-next-line no-console
/** Excuses itself for nothing. */
export const excuse = 1;
`,
    rule: 'none',
    says: 'Unused eslint-disable',
  },
  {
    path: 'client/features/writing/use-sometimes.ts',
    text: `declare function useState(): number;

/** Calls a hook now and then. */
export function useSometimes(on: boolean): number {
  if (on) return useState();
  return 0;
}
`,
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    path: 'tests/writing/only-this.test.ts',
    text: `declare const it: { only: (name: string, body: () => void) => void };

it.only('runs alone', () => undefined);
`,
    rule: syntax,
    says: 'Every test runs, always',
  },
];
