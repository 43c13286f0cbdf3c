import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Config } from '#server/env.ts';
import type { TestDatabase } from './database.ts';

const said = z.object({ url: z.string().nullable() });

type Databases = Pick<TestDatabase, 'appUrl' | 'readerUrl'>;
type Does = Extract<Config['process'], 'web' | 'worker'>;

function configFor(db: Databases, dataDir: string, does: Does): Config {
  return {
    production: true,
    host: '127.0.0.1',
    port: 0,
    dataDir,
    siteUrl: 'http://127.0.0.1',
    process: does,
    trustedProxies: [],
    logLevel: 'error',
    demo: { seed: false, password: null },
    appDatabaseUrl: db.appUrl,
    readerDatabaseUrl: db.readerUrl,
  };
}

/** A web process of a newsroom, or a worker, that dies again and again, and is started again each time. */
export class WebProcess {
  readonly #config: Config;
  readonly #printed: string[] = [];
  /** Minutes by which its clock is ahead of everybody’s; negative: behind. */
  readonly #ahead: number;
  #child: ChildProcess | null = null;
  #port = 1;

  constructor(db: Databases, does: Does = 'web', { ahead = 0 }: { ahead?: number } = {}) {
    this.#ahead = ahead;
    this.#config = configFor(db, mkdtempSync(join(tmpdir(), `writethru-${does}-`)), does);
  }

  /** Where it listens, or where it last did. */
  get port(): number {
    return this.#port;
  }

  /** Lines of its log at the level of an error. */
  get errors(): readonly string[] {
    return this.#printed;
  }

  async start(): Promise<void> {
    const child = fork(join(import.meta.dirname, 'serve-web.ts'), [JSON.stringify(this.#config)], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      execArgv: ['--import', pathToFileURL(join(import.meta.dirname, 'shift-clock.ts')).href],
      env: {
        CLOCK_AHEAD: String(this.#ahead),
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compile'),
      },
    });
    this.#child = child;
    child.stdout?.on('data', (text: Buffer) => {
      this.#printed.push(
        ...text
          .toString('utf8')
          .split('\n')
          .filter((line) => line !== ''),
      );
    });
    const first = await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => {
        reject(new Error(`A ${this.#config.process} process ended with ${String(code)}`));
      });
    });
    const { url } = said.parse(first);
    if (url !== null) this.#port = Number(new URL(url).port);
  }

  /** Kills it as the kernel would when memory runs out. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    this.#child = null;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#config.dataDir, { recursive: true, force: true });
  }
}
