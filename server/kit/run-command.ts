import type { Actor } from './actor.ts';
import { pause, stopwatch } from './clock.ts';
import { databaseFault, isWorthRetrying } from './database/database-fault.ts';
import { inTransaction, NOTHING, PLANNED_ONCE } from './database/tagged-sql.ts';
import type {
  Fragment,
  JsonInput,
  Sql as DatabaseSql,
  Transaction as DatabaseTransaction,
} from './database/transaction.ts';
import { claimOnce, type Once } from './once.ts';
import { Refused } from './refused.ts';
import type { Services } from './services.ts';

/** What a command is given: the transaction, the database's time, and a way to promise what follows. */
export type Command<Tx extends DatabaseSql = DatabaseTransaction> = {
  tx: Tx;
  /** `newsroom_now()`, read once when the command began. */
  now: Date;
  newId: () => string;
  /** Writes an event into the outbox; it happens if and only if this command commits. */
  promise: (topic: string, key: string, payload: JsonInput) => Promise<void>;
};

/** The transaction a command hands on to its store. */
export type Transaction = Command['tx'];

/** The same of a hot command, without models; what a store takes that needs none. */
export type Sql = Command<DatabaseSql>['tx'];

/** What running a command takes of the services. */
export type CommandServices = Pick<Services, 'database' | 'log' | 'newId' | 'metrics'>;

/** Who does what: the name is the verb that stands in logs and measures. */
export type CommandAbout = {
  name: string;
  actor: Pick<Actor, 'personId'> | null;
  /** What is held from the first moment on: a scalar subquery with `FOR UPDATE` in it. */
  holds?: Fragment;
};

const TRIES = 5;

async function begin<Tx extends Sql>(
  tx: Tx,
  { about, planning }: { about: CommandAbout; planning: Fragment },
  services: CommandServices,
): Promise<Command<Tx>> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`
    SELECT newsroom_now() AS now,
           set_config('app.person_id', ${about.actor?.personId ?? ''}, true),
           set_config('app.command', ${about.name}, true), ${planning}, ${about.holds ?? NOTHING} AS held`;
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

/** The work with what comes before it, in a transaction of either kind. */
function wholeOf<Tx extends Sql, Result>(
  services: CommandServices,
  how: { about: CommandAbout; planning: Fragment },
  work: (command: Command<Tx>) => Promise<Result>,
): (tx: Tx) => Promise<{ claim: Once | null; result: Result }> {
  return async (tx) => {
    const command = await begin(tx, how, services);
    const claim = await claimOnce(tx);
    return { claim, result: await work(command) };
  };
}

async function tryOften<Result>(
  services: CommandServices,
  about: CommandAbout,
  once: () => Promise<{ claim: Once | null; result: Result }>,
): Promise<Result> {
  const elapsed = stopwatch();
  const measure = (outcome: 'done' | 'refused' | 'failed'): void => {
    services.metrics?.commands.observe({ command: about.name, outcome }, elapsed() / 1000);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { claim, result } = await once();
      // Only now is it certain: the commit has been acknowledged.
      if (claim !== null) claim.claimed = true;
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

/**
 * Runs one command in one transaction (READ COMMITTED). Lock first, decide on what you locked, touch
 * no network: after a serialization failure or a deadlock the whole work is done again, at most five
 * times. Throws what the work throws, with nothing kept.
 */
export async function runCommand<Result>(
  services: CommandServices,
  about: CommandAbout,
  work: (command: Command) => Promise<Result>,
): Promise<Result> {
  const whole = wholeOf(services, { about, planning: NOTHING }, work);
  return tryOften(services, about, async () => services.database.prisma.$transaction(whole));
}

/**
 * As `runCommand`, for what a newsroom does all day (save, keep, sign, publish): tagged SQL on the driver
 * and no models, which costs half (decision 0006). It asks by ids, so that one plan serves all.
 */
export async function runHotCommand<Result>(
  services: CommandServices,
  about: CommandAbout,
  work: (command: Command<Sql>) => Promise<Result>,
): Promise<Result> {
  const whole = wholeOf(services, { about, planning: PLANNED_ONCE }, work);
  return tryOften(services, about, async () => inTransaction(services.database.pool, whole));
}
