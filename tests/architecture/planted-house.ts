import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder that holds package.json, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Paths from the root of a house, and what stands in each file. */
export type Files = Record<string, string>;

/** What a tool printed and how it ended. */
export type Outcome = { code: number; stdout: string; stderr: string };

const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  '.prettierignore',
  '.prettierrc.json',
  'bin/check.mjs',
  'eslint.bans.js',
  'eslint.config.js',
  'knip.json',
  'launch/checks/lint-keys.ts',
  'launch/checks/lint.ts',
  'tsconfig.json',
];

const TOOLS = [
  '@types/node',
  'dependency-cruiser',
  'eslint',
  'eslint-plugin-jsdoc',
  'eslint-plugin-react-hooks',
  'knip',
  'prettier',
  'typescript',
  'typescript-eslint',
  'vite',
];

/** A very small newsroom with every floor of the real one and nothing wrong in it. */
const CLEAN: Files = {
  'contract/vocabulary.ts': `/** Where a working copy stands. */
export const STAGES = ['drafting', 'in-review'] as const;
export type Stage = (typeof STAGES)[number];
`,
  'server/kit/clock.ts': `/** The machine's time. */
export const clock = { now: (): Date => new Date() };
`,
  'server/env.ts': `/** The port to listen on. */
export const port = Number(process.env['PORT'] ?? '3000');
`,
  'server/record/store.ts': `/** Appends one entry. */
export async function appendEntry(kind: string, at: Date): Promise<string> {
  return Promise.resolve(\`\${kind} \${at.toISOString()}\`);
}
`,
  'server/record/commands/write-entry.ts': `import { appendEntry } from '../store.ts';

/** Writes what happened into the record. */
export async function writeEntry(kind: string, at: Date): Promise<string> {
  return appendEntry(kind, at);
}
`,
  'server/writing/rules/check-submission.ts': `import { STAGES, type Stage } from '#contract/vocabulary.ts';

/** Says whether a copy in this stage may be submitted. */
export function checkSubmission(stage: Stage): boolean {
  return stage === STAGES[0];
}
`,
  'server/writing/store.ts': `import type { Stage } from '#contract/vocabulary.ts';

/** Reads the stage of an article. */
export async function findStage(articleId: string): Promise<Stage> {
  return Promise.resolve(articleId === '' ? 'in-review' : 'drafting');
}
`,
  'server/writing/commands/submit-article.ts': `import { writeEntry } from '../../record/commands/write-entry.ts';
import { checkSubmission } from '../rules/check-submission.ts';
import { findStage } from '../store.ts';

/** Hands an article to the desk. */
export async function submitArticle(articleId: string, at: Date): Promise<boolean> {
  const allowed = checkSubmission(await findStage(articleId));
  if (allowed) await writeEntry('article-submitted', at);
  return allowed;
}
`,
  'server/writing/routes.ts': `import { clock } from '../kit/clock.ts';
import { submitArticle } from './commands/submit-article.ts';

/** Answers one submission. */
export async function answerSubmission(articleId: string): Promise<boolean> {
  return submitArticle(articleId, clock.now());
}
`,
  'server/main.ts': `import { port } from './env.ts';
import { answerSubmission } from './writing/routes.ts';

await answerSubmission(String(port));
`,
  'server/worker.ts': `import { port } from './env.ts';

if (port < 1) throw new Error('no port');
`,
  'client/ui/pill.ts': `/** Draws a word. */
export function pill(word: string): string {
  return \`[\${word}]\`;
}
`,
  'client/features/writing/stage-pill.ts': `import type { Stage } from '#contract/vocabulary.ts';
import { pill } from '#client/ui/pill.ts';

/** Shows where the copy stands. */
export function stagePill(stage: Stage): string {
  return pill(stage);
}
`,
  'client/main.tsx': `import { stagePill } from './features/writing/stage-pill.ts';

document.title = stagePill('drafting');
`,
  'client/index.html': `<!doctype html>
<title>A small newsroom</title>
<script type="module" src="/main.tsx"></script>
`,
  'vite.config.ts': `import { defineConfig } from 'vite';

export default defineConfig({ root: 'client' });
`,
  'launch/start.ts': `import '#server/main.ts';
`,
  'prisma/seed/main.ts': `import { submitArticle } from '#server/writing/commands/submit-article.ts';

await submitArticle('1', new Date());
`,
  'bench/main.ts': `import { checkSubmission } from '#server/writing/rules/check-submission.ts';

console.log(checkSubmission('drafting'));
`,
  'tests/writing/check-submission.test.ts': `import { checkSubmission } from '#server/writing/rules/check-submission.ts';

if (!checkSubmission('drafting')) throw new Error('refused');
`,
};

const manifest = z.object({
  imports: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

async function smallManifest(): Promise<string> {
  const own = manifest.parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  const checks = Object.entries(own.scripts).filter(([name]) => /^check(:|$)/.test(name));
  return `${JSON.stringify(
    {
      name: 'planted-house',
      private: true,
      type: 'module',
      imports: own.imports,
      scripts: Object.fromEntries(checks),
      devDependencies: Object.fromEntries(TOOLS.map((name) => [name, own.devDependencies[name]])),
    },
    null,
    2,
  )}\n`;
}

/** Links every installed package by itself, so that the tools' caches of the two houses stay apart. */
async function lendPackages(folder: string): Promise<void> {
  const [from, to] = [join(ROOT, 'node_modules'), join(folder, 'node_modules')];
  await mkdir(to);
  const packages = (await readdir(from)).filter((name) => name !== '.cache');
  await Promise.all(packages.map((name) => symlink(join(from, name), join(to, name))));
}

/**
 * Builds a house in a temporary folder: the clean newsroom, the project's own configuration of every check, and the
 * files given on top. The work tree is not touched.
 */
export async function plantedHouse(plants: Files = {}): Promise<PlantedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-house-'));
  await lendPackages(folder);
  for (const file of CONFIGURATION) await cp(join(ROOT, file), join(folder, file));
  const files: Files = { 'package.json': await smallManifest(), ...CLEAN, ...plants };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return new PlantedHouse(folder);
}

/** One house in a temporary folder and the tools that can be run over it. */
export class PlantedHouse {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs a script of package.json's tools by its file under node_modules, on the Node that runs this test. */
  async run(file: string, ...args: string[]): Promise<Outcome> {
    return runNode(this.folder, join(ROOT, file), args);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Runs a script with the Node that runs this test. */
export async function runNode(cwd: string, script: string, args: string[]): Promise<Outcome> {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const bin = join(ROOT, 'node_modules/.bin');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      {
        cwd,
        env: { ...environment, PATH: `${bin}${delimiter}${environment['PATH'] ?? ''}` },
        maxBuffer: 64 * 1024 * 1024,
      },
      (fault, stdout, stderr) => {
        const code = typeof fault?.code === 'number' ? fault.code : fault ? 1 : 0;
        resolve({ code, stdout, stderr });
      },
    );
  });
}
