import type { Actor } from './actor.ts';
import { pause, stopwatch } from './clock.ts';
import { databaseFault, isWorthRetrying } from './database/database-fault.ts';
import type { JsonInput, Transaction as DatabaseTransaction } from './database/transaction.ts';
import { claimOnce } from './once.ts';
import { Refused } from './refused.ts';
import type { Services } from './services.ts';

/** What a command is given: the transaction, the database's time, and a way to promise what follows. */
export type Command = {
  tx: DatabaseTransaction;
  /** `newsroom_now()`, read once when the command began. */
  now: Date;
  newId: () => string;
  /** Writes an event into the outbox; it happens if and only if this command commits. */
  promise: (topic: string, key: string, payload: JsonInput) => Promise<void>;
};

/** The transaction a command hands on to its store. */
export type Transaction = Command['tx'];

/** What running a command takes of the services. */
export type CommandServices = Pick<Services, 'database' | 'log' | 'newId' | 'metrics'>;

/** Who does what: the name is the verb that stands in logs and measures. */
export type CommandAbout = { name: string; actor: Pick<Actor, 'personId'> | null };

const TRIES = 5;

async function begin(
  tx: Transaction,
  about: CommandAbout,
  services: CommandServices,
): Promise<Command> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`
    SELECT newsroom_now() AS now,
           set_config('app.person_id', ${about.actor?.personId ?? ''}, true),
           set_config('app.command', ${about.name}, true)`;
  const now = rows[0]?.now;
  if (now === undefined) throw new Error('The database did not tell the time.');
  return {
    tx,
    now,
    newId: services.newId,
    promise: async (topic, key, payload) => {
      await tx.$executeRaw`
        WITH promised AS (
          INSERT INTO outbox_event (topic, key, payload)
          VALUES (${topic}, ${key}, ${JSON.stringify(payload)}::jsonb) RETURNING topic)
        SELECT pg_notify('outbox', topic) FROM promised`;
    },
  };
}

async function once<Result>(
  services: CommandServices,
  about: CommandAbout,
  work: (command: Command) => Promise<Result>,
): Promise<Result> {
  const done = await services.database.prisma.$transaction(async (tx) => {
    const command = await begin(tx, about, services);
    const claim = await claimOnce(tx);
    return { claim, result: await work(command) };
  });
  // Only now is it certain: the commit has been acknowledged.
  if (done.claim !== null) done.claim.claimed = true;
  return done.result;
}

/**
 * Runs one command in one transaction (READ COMMITTED): the only place that opens one. Lock first,
 * decide on what you locked, touch no network: after a serialization failure or a deadlock the
 * whole work is done again, at most five times. Throws what the work throws, with nothing kept.
 */
export async function runCommand<Result>(
  services: CommandServices,
  about: CommandAbout,
  work: (command: Command) => Promise<Result>,
): Promise<Result> {
  const elapsed = stopwatch();
  const measure = (outcome: 'done' | 'refused' | 'failed'): void => {
    services.metrics?.commands.observe({ command: about.name, outcome }, elapsed() / 1000);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await once(services, about, work);
      measure('done');
      return result;
    } catch (error) {
      const fault = databaseFault(error);
      if (fault === null || !isWorthRetrying(fault) || attempt === TRIES) {
        measure(error instanceof Refused ? 'refused' : 'failed');
        throw error;
      }
      services.log.info({ command: about.name, attempt }, 'Two commands met; trying again');
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
