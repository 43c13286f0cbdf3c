import { pino, type DestinationStream, type Logger, type LevelWithSilent } from 'pino';

export type { Logger } from 'pino';

/** Anything that may hold a secret, wherever it is logged from (OWASP ASVS 5.0 V16.2.5). */
const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', 'key'];

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
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    options.to ?? pino.destination({ fd: 1, sync: false }),
  );
}
