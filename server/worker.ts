import { deliveryJobs, type DeliveryJobs } from './delivery/jobs.ts';
import type { Config } from './env.ts';
import { openReader } from './kit/database/open-database.ts';
import { forgetAnswers } from './kit/http/idempotency.ts';
import { forgetTries } from './kit/http/rate-limits.ts';
import { listen } from './kit/listen.ts';
import { forgetKeptPromises, keepPromises } from './kit/outbox.ts';
import { every } from './kit/every.ts';
import { isPublicAddress } from './kit/public-address.ts';
import { planningChores, planningJobs } from './planning/jobs.ts';
import { publishingJobs } from './publishing/jobs.ts';
import { startSchedules } from './publishing/schedule-jobs.ts';
import { recordJobs } from './record/jobs.ts';
import { writingJobs } from './writing/jobs.ts';
import type { Held } from './process.ts';

/** Promises that were kept stay readable for so long, for whoever looks into a complaint. */
const KEPT_DAYS = 7;

/**
 * Readers have the page at once, rendered as it is asked for; what is stored may wait for others to be stored with. What is
 * kept event by event leaves half of the pool's connections to schedules.
 */
const KEEPING = { gather: 40, hands: 6 };

type Outbox = { wake: (topic: string) => void; stop: () => Promise<void> };

/** Keeps promises by two programs, so that renderings, which are stored many at once, stand behind nothing that takes longer. */
function startOutbox(
  { log, metrics, services }: Held,
  delivery: DeliveryJobs,
  yields: () => Promise<void>,
): Outbox {
  const { pool } = services.database;
  const onAttempt = (topic: string, outcome: 'kept' | 'failed'): void =>
    metrics.promises.inc({ topic, outcome });
  const how = { pool, log, onAttempt, yields, ...KEEPING };
  const { handlers, together } = delivery;
  const renders = keepPromises({ ...how, handlers, together });
  const others = keepPromises({ ...how, handlers: planningJobs(services).handlers });
  return {
    wake: (topic) => {
      if (topic === '' || topic in handlers) renders.wake();
      if (!(topic in handlers)) others.wake();
    },
    stop: async () => {
      await Promise.all([renders.stop(), others.stop()]);
    },
  };
}

/** Starts what nobody waits for: renderings, anchors of the record, and tidying up. */
export async function startWorker(
  config: Config,
  held: Held,
): Promise<{ url: null; close: () => Promise<void> }> {
  const { log, services } = held;
  const reader = openReader({ url: config.readerDatabaseUrl, log });
  const { pool } = services.database;
  const publishing = publishingJobs(services, { allows: isPublicAddress });
  const delivery = deliveryJobs(services, reader);
  const schedules = startSchedules(services);
  const outbox = startOutbox(held, delivery, schedules.calm);
  const listener = listen({
    url: config.appDatabaseUrl,
    log,
    channels: { outbox: outbox.wake, schedule: schedules.wake },
    onConnected: () => {
      outbox.wake('');
      schedules.wake();
    },
  });
  const chores = [
    ...[...planningChores(services, schedules), ...delivery.chores].map((chore) =>
      every({ ...chore, log }),
    ),
    every({ milliseconds: 20_000, log, name: 'glass', work: publishing.alarmUnreviewed }),
    every({ milliseconds: 15_000, log, name: 'links', work: publishing.probeLinks }),
    every({ milliseconds: 10_000, log, name: 'anchor', work: recordJobs(services).anchor }),
    every({
      milliseconds: 60_000,
      log,
      name: 'history',
      work: writingJobs(services).keepHistory,
    }),
    every({
      milliseconds: 3_600_000,
      log,
      name: 'tidy',
      work: async () => {
        await forgetAnswers(pool, 24);
        await forgetTries(pool);
        await forgetKeptPromises(pool, KEPT_DAYS);
      },
    }),
  ];
  await Promise.resolve();
  return {
    url: null,
    close: async () => {
      for (const chore of chores) await chore.stop();
      await schedules.stop();
      await outbox.stop();
      await listener.close();
      await reader.close();
    },
  };
}
