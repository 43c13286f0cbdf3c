import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pino, type DestinationStream } from 'pino';
import { z } from 'zod';

/** One log file is turned over at this many bytes; the one before it is kept. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * A log file that never fills the disk: full, it is kept as `PATH.1` in place of the one before, and a new one is begun.
 * What cannot be written is lost: a full disk must not stop the newsroom.
 */
export function boundedFile(path: string, most: number = MOST_BYTES): DestinationStream {
  mkdirSync(dirname(path), { recursive: true });
  let size = existsSync(path) ? statSync(path).size : 0;
  // Written at once: a developer's newsroom has few lines, and the last before a crash are the ones that matter.
  const file = pino.destination({ dest: path, sync: true });
  file.on('error', () => undefined);
  return {
    write: (line) => {
      size += Buffer.byteLength(line);
      if (size > most) {
        size = Buffer.byteLength(line);
        renameSync(path, `${path}.1`);
        file.reopen();
      }
      file.write(line);
    },
  };
}

const entry = z.object({
  level: z.string(),
  time: z.iso.datetime(),
  msg: z.string().default(''),
  err: z
    .object({ message: z.string(), code: z.union([z.string(), z.number()]).optional() })
    .optional(),
});

/**
 * One log line as a person at a terminal reads it: time of day, level, sentence, and what was wrong. A line of another
 * shape stays as it is.
 */
function inWords(line: string): string {
  const read = entry.safeParse(JSON.parse(line));
  if (!read.success) return `  ${line}`;
  const { level, time, msg, err } = read.data;
  const why = err === undefined ? '' : [err.code, err.message].filter((part) => part !== undefined);
  const reason = why === '' ? '' : ` (${why.join(': ')})`;
  return `  ${new Date(time).toLocaleTimeString('en-GB')} ${level}: ${msg}${reason}\n`;
}

/** Where a developer's newsroom logs: everything into a file, and warnings and errors in words to the terminal. */
export function fileAndTerminal(path: string, print: (text: string) => void): DestinationStream {
  const terminal: DestinationStream = { write: (line) => print(inWords(line)) };
  return pino.multistream([
    { level: 'trace', stream: boundedFile(path) },
    { level: 'warn', stream: terminal },
  ]);
}
