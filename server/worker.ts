import { deliveryJobs } from './delivery/jobs.ts';
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
 * kept event by event leaves most of the pool's connections to schedules.
 */
const KEEPING = { gather: 40, hands: 4 };

/** Starts what nobody waits for: renderings, anchors of the record, and tidying up. */
export async function startWorker(
  config: Config,
  { log, metrics, services }: Held,
): Promise<{ url: null; close: () => Promise<void> }> {
  const reader = openReader({ url: config.readerDatabaseUrl, log });
  const { pool } = services.database;
  const publishing = publishingJobs(services, { allows: isPublicAddress });
  const delivery = deliveryJobs(services, reader);
  const schedules = startSchedules(services);
  const outbox = keepPromises({
    pool,
    log,
    handlers: { ...delivery.handlers, ...planningJobs(services).handlers },
    together: delivery.together,
    ...KEEPING,
    yields: schedules.calm,
    onAttempt: (topic, outcome) => metrics.promises.inc({ topic, outcome }),
  });
  const listener = listen({
    url: config.appDatabaseUrl,
    log,
    channels: { outbox: () => outbox.wake(), schedule: schedules.wake },
    onConnected: () => [outbox, schedules].forEach((each) => each.wake()),
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
