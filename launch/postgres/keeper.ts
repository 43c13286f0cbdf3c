import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../failure.ts';
import { startCluster, type Cluster, type ClusterPlan } from './cluster.ts';

/** A PostgreSQL that is started again when it ends although nobody wanted it to. */
export type Kept = { port: number; stop: () => Promise<void> };

/** What the keeper tells: something happened and went on, or it could not start the server again. */
export type KeeperNews = { say: (line: string) => void; gaveUp: (reason: string) => void };

const TRIES = 20;
const BETWEEN_TRIES_MS = 500;

/** The addresses already handed out name the port, so a server on another one is of no use. */
async function startOnPort(plan: ClusterPlan, port: number): Promise<Cluster> {
  const cluster = await startCluster({ ...plan, preferredPort: port });
  if (cluster.port === port) return cluster;
  await cluster.stop();
  throw new Error(`Port ${String(port)} is in use`);
}

/** Starts a PostgreSQL that has just died on its port again; null when nobody wants it any more. */
export async function startAgain(
  plan: ClusterPlan,
  port: number,
  isUnwanted: () => boolean = () => false,
): Promise<Cluster | null> {
  // The old server's sessions need a moment to notice that it is gone.
  for (let tries = 1; !isUnwanted(); tries += 1) {
    try {
      return await startOnPort(plan, port);
    } catch (error) {
      if (tries === TRIES) throw error;
      await pause(BETWEEN_TRIES_MS);
    }
  }
  return null;
}

/** Starts PostgreSQL and keeps it running until it is stopped. */
export async function keepRunning(plan: ClusterPlan, news: KeeperNews): Promise<Kept> {
  let cluster = await startCluster(plan);
  const { port } = cluster;
  let stopping = false;

  const backAgain = async (): Promise<void> => {
    const started = await startAgain(plan, port, () => stopping);
    if (started === null) return;
    cluster = started;
    news.say('PostgreSQL is back.');
  };
  const keep = async (): Promise<void> => {
    for (;;) {
      await cluster.ended;
      if (stopping) return;
      news.say(`PostgreSQL has ended; starting it again. What it said is in ${plan.log}`);
      await backAgain();
    }
  };
  const kept = keep().catch((error: unknown) => {
    news.gaveUp(messageOf(error));
  });
  return {
    port,
    stop: async () => {
      stopping = true;
      await cluster.stop();
      await kept;
    },
  };
}
