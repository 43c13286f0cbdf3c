import type { Plant } from './plant.ts';

/** What the search for dead code must catch; the rule is the heading it stands under. */
export const DEAD_PLANTS: readonly (Plant & { says: string })[] = [
  {
    path: 'server/writing/rules/forgotten.ts',
    text: '/** Nobody asks. */\nexport const forgotten = 1;\n',
    rule: 'Unused files',
    says: 'server/writing/rules/forgotten.ts',
  },
  {
    path: 'server/kit/ids.ts',
    text: `/** Somebody asks. */
export const asked = 1;
/** Nobody asks. */
export const neverAsked = 2;
`,
    with: {
      'launch/ask.ts': `import { asked } from '#server/kit/ids.ts';

process.exitCode = asked;
`,
    },
    rule: 'Unused exports',
    says: 'neverAsked',
  },
  {
    path: 'client/api/shape.ts',
    text: `/** Somebody asks. */
export type Asked = { id: string };
/** Nobody asks. */
export type NeverAskedType = { id: string };
`,
    with: {
      'launch/shape.ts': `import type { Asked } from '#client/api/shape.ts';

const asked: Asked = { id: '1' };
process.title = asked.id;
`,
    },
    rule: 'Unused exported types',
    says: 'NeverAskedType',
  },
  {
    path: 'launch/undeclared.ts',
    text: `import helmet from 'helmet';

process.title = helmet.name;
`,
    rule: 'Unlisted dependencies',
    says: 'helmet',
  },
];

/** What the compiler must catch; the rule is the number of its message. */
export const TYPE_PLANTS: readonly Plant[] = [
  {
    path: 'server/writing/rules/wrong-shape.ts',
    text: '/** Not a number. */\nexport const wrongShape: number = String(1);\n',
    rule: 'TS2322',
  },
  {
    path: 'server/writing/rules/first-of-none.ts',
    text: '/** May be nothing. */\nexport const firstOfNone = (words: string[]): string => words[0];\n',
    rule: 'TS2322',
  },
  {
    path: 'contract/numbered.ts',
    text: 'export enum Numbered {\n  One,\n}\n',
    rule: 'TS1294',
  },
];
