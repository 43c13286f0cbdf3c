import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Config } from '#server/env.ts';
import { LaunchFailure } from './failure.ts';

/*
 * The parts of the program that the launcher starts. They import the generated database client, so
 * they can only be loaded once that is made.
 */

/** The newsroom at work; `url` is null where nobody is served. */
export type Running = { url: string | null; close: () => Promise<void> };

const functionOf = <F>(): z.ZodType<F> =>
  z.custom<F>((value) => typeof value === 'function', 'is not a function');

const main = z.object({
  startProgram: functionOf<(config: Config) => Promise<Running>>(),
});
const seed = z.object({
  seedDemo: functionOf<(given: { config: Config; password: string }) => Promise<void>>(),
});

const commandLine = z.object({
  runCommandLine: functionOf<(config: Config, args: readonly string[]) => Promise<string[]>>(),
});

async function load<T>(root: string, path: string, shape: z.ZodType<T>): Promise<T | null> {
  const file = join(root, path);
  if (!existsSync(file)) return null;
  return shape.parse(await import(pathToFileURL(file).href));
}

/** Starts what the settings ask for: serving people, doing what is due, or both; answers null while there is no program. */
export async function startProgram(root: string, config: Config): Promise<Running | null> {
  const part = await load(root, 'server/main.ts', main);
  return part === null ? null : part.startProgram(config);
}

/** Fills an empty newsroom with the demo; answers false while the program has none. */
export async function seedDemo(
  root: string,
  given: { config: Config; password: string },
): Promise<boolean> {
  const part = await load(root, 'prisma/seed/main.ts', seed);
  await part?.seedDemo(given);
  return part !== null;
}

/**
 * Does what a command line asks for, such as `['admin', 'create', 'a@b.example']`, and answers the lines to
 * print. What cannot be done is thrown with a sentence that says why.
 */
export async function runCommandLine(
  root: string,
  config: Config,
  args: readonly string[],
): Promise<string[]> {
  const part = await load(root, 'server/command-line.ts', commandLine);
  if (part === null) throw new LaunchFailure('usage', 'This program has no command line.');
  return part.runCommandLine(config, args);
}
