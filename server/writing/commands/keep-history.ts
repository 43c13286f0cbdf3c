import { runHotCommand, type CommandServices, type Sql } from '#server/kit/run-command.ts';
import { untoldSittings } from '../queries/sittings-of.ts';
import { textAt, type TextAt } from '../queries/text-at.ts';
import { keepAttribution } from './keep-attribution.ts';
import { insertSnapshot, lastSnapshot, longLogs } from '../store/moments.ts';
import { keepSittings, toldUpTo } from '../store/sittings.ts';
import { readCopy } from '../store/working-copy.ts';

/** A snapshot is taken every so many steps. */
const SNAPSHOT_EVERY = 500;
/** Fewer steps than this are read as they are: most articles never have more. */
const SITTING_SLACK = 200;

/** Writes down in a transaction of its own; what it takes is worked out before, so that nothing is held meanwhile. */
async function write(services: CommandServices, work: (tx: Sql) => Promise<void>): Promise<void> {
  const about = { name: 'keep-history', actor: null };
  await runHotCommand(services, about, async ({ tx }) => work(tx));
}

/** Takes the snapshots that are due between the last and where the log stands, the oldest first. */
async function takeSnapshots(services: CommandServices, copy: TextAt): Promise<void> {
  const { articleId, position } = copy;
  const { sql } = services.database;
  const last = await lastSnapshot(sql, articleId);
  for (let at = last + SNAPSHOT_EVERY; at <= position; at += SNAPSHOT_EVERY) {
    const { content, working } = await textAt(sql, copy, at);
    const snapshot = { position: at, copy: { ...content, body: working } };
    await write(services, async (tx) => insertSnapshot(tx, articleId, snapshot));
  }
}

async function keep(services: CommandServices, articleId: string): Promise<void> {
  const { sql } = services.database;
  // What is written down follows from the log, and steps that come in now are for the next time.
  const copy = await readCopy(sql, articleId);
  if (copy === null) return;
  await takeSnapshots(services, copy);
  if (copy.position - (await toldUpTo(sql, articleId)) >= SITTING_SLACK) {
    const sittings = await untoldSittings(sql, articleId, copy.position);
    await write(services, async (tx) => keepSittings(tx, articleId, sittings));
  }
  await write(services, async (tx) => keepAttribution(tx, copy));
}

/**
 * Writes down what makes a long history quick to read: snapshots of the text, who sat at it when, and who wrote what
 * in it. Looks at the articles touched within so many minutes, at all of them when that is null. Gives how many it looked after.
 */
export async function keepHistory(
  services: CommandServices,
  minutes: number | null,
): Promise<number> {
  const long = await longLogs(services.database.sql, { minutes, steps: SITTING_SLACK });
  for (const articleId of long) await keep(services, articleId);
  return long.length;
}
