import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings, WrongSettings, type Settings } from '#server/env.ts';
import { bringUp, type Newsroom, type Start } from './bring-up.ts';
import { DEMO_PEOPLE, demoPassword } from './demo.ts';
import { codeOf, LaunchFailure, messageOf, saysDiskFull } from './failure.ts';
import { startProgram, type Running } from './parts.ts';
import { portFailure } from './port.ts';
import { endPrograms } from './run-program.ts';
import { stepsTo } from './steps.ts';

/*
 * Brings up the newsroom and serves it until somebody asks it to stop: Ctrl-C, SIGTERM, SIGHUP, or the
 * death of the launcher that started us (bin/start.mjs), which closes the channel between us.
 */

const CLOSE_LIMIT_MS = 10_000;

const root = join(import.meta.dirname, '..');
const steps = stepsTo((text) => process.stdout.write(text));
const ending = new AbortController();

function askToStop(): void {
  if (ending.signal.aborted) return;
  ending.abort();
  endPrograms();
}

function listenForTheEnd(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, askToStop);
  process.on('disconnect', askToStop);
  // A terminal or pipe that is gone must not keep us from stopping properly.
  process.stdout.on('error', askToStop);
  process.stderr.on('error', askToStop);
}

/** Closes within a time limit: a request that never ends must not keep the newsroom from stopping. */
async function closeInTime(running: Running): Promise<void> {
  await Promise.race([running.close(), pause(CLOSE_LIMIT_MS, undefined, { ref: false })]);
}

async function serve({ undo }: Start, { config, announce }: Newsroom): Promise<string> {
  const running = await startProgram(root, config).catch(async (error: unknown) => {
    throw codeOf(error) === 'EADDRINUSE' ? await portFailure(config.host, config.port) : error;
  });
  if (running === null) return '';
  undo.defer(() => closeInTime(running));
  if (running.url === null) return '';
  announce(running.url);
  return running.url;
}

function sayHello(settings: Settings, { folder }: Newsroom, url: string): void {
  const { demo, process: kind, production, siteUrl } = settings;
  if (kind === 'worker') {
    steps.say('\nWritethru’s worker is ready.');
    return;
  }
  // In production people come by the public address, through a proxy.
  const address = production ? siteUrl : url;
  const password = demo.seed ? demoPassword(folder) : null;
  const signIn =
    password === null
      ? []
      : [
          '',
          `  Sign in as ${DEMO_PEOPLE.join(', ')}`,
          `  Password   ${password}   (kept in ${folder.demoPassword})`,
        ];
  steps.say(
    [
      '',
      'Writethru is ready.',
      '',
      `  Newsroom   ${address}/desk`,
      `  Readers    ${address}/`,
      ...signIn,
      '',
      ...(production ? [] : [`  Its log    ${join(folder.path, 'log')}`, '']),
      '  Ctrl-C stops it.',
    ].join('\n'),
  );
}

async function run(settings: Settings): Promise<void> {
  await using undo = new AsyncDisposableStack();
  undo.defer(() => {
    if (ending.signal.aborted) steps.say('\nStopping.');
  });
  const stopped = new Promise<void>((resolve) => {
    ending.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const gaveUp = Promise.withResolvers<never>();
  const start: Start = {
    root,
    settings,
    steps,
    news: {
      say: steps.say,
      gaveUp: (reason) => {
        gaveUp.reject(
          new LaunchFailure('postgres', `PostgreSQL cannot be kept running: ${reason}`),
        );
      },
    },
    ending: ending.signal,
    undo,
  };
  const newsroom = await bringUp(start);
  ending.signal.throwIfAborted();
  sayHello(settings, newsroom, await serve(start, newsroom));
  await Promise.race([stopped, gaveUp.promise]);
}

function explain(error: unknown): number {
  if (ending.signal.aborted) return 0;
  if (error instanceof LaunchFailure) {
    process.stderr.write(`\n${error.message}\n`);
    return error.exitCode;
  }
  const text = error instanceof WrongSettings ? error.message : messageOf(error);
  const kind = error instanceof WrongSettings ? 'settings' : saysDiskFull(text) ? 'diskFull' : null;
  process.stderr.write(
    `\n${kind === null && error instanceof Error ? (error.stack ?? text) : text}\n`,
  );
  return new LaunchFailure(kind ?? 'unexpected', text).exitCode;
}

listenForTheEnd();
try {
  await run(readSettings());
} catch (error) {
  process.exitCode = explain(error);
}
process.exit();
