import { inspect } from 'node:util';
import {
  pino,
  stdSerializers,
  type DestinationStream,
  type Logger,
  type LevelWithSilent,
} from 'pino';
import { z } from 'zod';

export type { Logger } from 'pino';

/** Anything that may hold a secret, wherever it is logged from (OWASP ASVS 5.0 V16.2.5). */
const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', 'key'];

const fault = z.object({
  type: z.string(),
  message: z.string(),
  stack: z.string(),
  code: z.union([z.string(), z.number()]).optional(),
});

/**
 * What a log says of an error: kind, code, sentence and stack. Libraries hang whole objects on theirs; pg hangs the
 * client on a connection it lost, and there the stack, which is Node's own, says nothing either. Node's own errors are
 * no instance of the Error of another realm, and anything may be thrown: the log must not throw, too.
 */
function describeError(error: unknown): Partial<z.infer<typeof fault>> {
  if (!Error.isError(error)) return { message: inspect(error) };
  const read = fault.safeParse(stdSerializers.err(error));
  if (!read.success) return { message: String(error) };
  const { stack, ...said } = read.data;
  return 'client' in error ? said : { ...said, stack };
}

/** Makes the process's log: one JSON object a line, times in UTC, secrets struck out. */
export function openLog(options: {
  level: LevelWithSilent;
  name: string;
  to?: DestinationStream;
}): Logger {
  const paths = SECRETS.flatMap((word) => [word, `*.${word}`, `headers["${word}"]`]);
  return pino(
    {
      name: options.name,
      level: options.level,
      redact: { paths: [...paths, 'headers["set-cookie"]'], censor: '[struck out]' },
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.to ?? pino.destination({ fd: 1, sync: false }),
  );
}
