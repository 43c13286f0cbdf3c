import { spawn, type ChildProcess, type SpawnOptionsWithoutStdio } from 'node:child_process';

/** How a program ended and all that it printed. */
export type ProgramRun = { ok: boolean; printed: string };

const running = new Set<ChildProcess>();

/** Ends every program under way; each then counts as failed. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Runs a program to its end without input and gathers what it prints. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: SpawnOptionsWithoutStdio,
): Promise<ProgramRun> {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    running.add(child);
    child.stdin.end();
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    const end = (run: ProgramRun): void => {
      running.delete(child);
      resolve(run);
    };
    child.once('error', (error) => {
      end({ ok: false, printed: error.message });
    });
    child.once('close', (code) => {
      end({ ok: code === 0, printed });
    });
  });
}

/**
 * Runs one of the dependencies' command-line tools with our own Node in the program's folder. `env` is
 * added to what we have; the tools are told not to ask anywhere for newer versions of themselves.
 */
export async function runTool(
  root: string,
  script: string,
  { args, env = {} }: { args: readonly string[]; env?: Record<string, string> },
): Promise<ProgramRun> {
  return runProgram(process.execPath, [script, ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${root}/node_modules/.bin:${process.env['PATH'] ?? ''}`,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      NO_COLOR: '1',
      ...env,
    },
  });
}

/** The last lines of what a program printed, for a message. */
export function lastLines(printed: string, count: number): string {
  return printed.trim().split('\n').slice(-count).join('\n');
}
