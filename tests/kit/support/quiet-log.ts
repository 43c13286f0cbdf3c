import { Writable } from 'node:stream';
import { openLog, type Logger } from '#server/kit/log.ts';

type Line = Record<string, unknown> & { level: string; msg: string };

/** A log that nobody sees, and the lines it was given. */
export function quietLog(): { log: Logger; lines: Line[] } {
  const lines: Line[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Line);
      done();
    },
  });
  return { log: openLog({ level: 'debug', name: 'test', to }), lines };
}
