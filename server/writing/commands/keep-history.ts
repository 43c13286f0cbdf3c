import { runHotCommand, type CommandServices, type Sql } from '#server/kit/run-command.ts';
import { untoldSittings } from '../queries/sittings-of.ts';
import { walkTo, type TextAt } from '../queries/text-at.ts';
import { keepAttribution } from './keep-attribution.ts';
import { insertSnapshot, lastSnapshot, longLogs } from '../store/moments.ts';
import { keepSittings, toldUpTo } from '../store/sittings.ts';
import { readCopy } from '../store/working-copy.ts';

/** A snapshot is taken every so many steps. */
export const SNAPSHOT_EVERY = 500;
/** Fewer steps than this are read as they are: most articles never have more. */
export const SITTING_SLACK = 200;

/** Takes the snapshots that are due between the last and where the log stands, the newest first. */
async function takeSnapshots(tx: Sql, copy: TextAt): Promise<void> {
  const { articleId, position } = copy;
  const last = await lastSnapshot(tx, articleId);
  let text: TextAt = copy;
  for (let due = Math.floor((position - last) / SNAPSHOT_EVERY); due > 0; due -= 1) {
    text = await walkTo(tx, text, last + due * SNAPSHOT_EVERY);
    const whole = { ...text.content, body: text.working };
    await insertSnapshot(tx, articleId, { position: text.position, copy: whole });
  }
}

async function keep(tx: Sql, articleId: string): Promise<void> {
  // Nothing is held: what is written down follows from the log, and steps that come in now are for the next time.
  const copy = await readCopy(tx, articleId);
  if (copy === null) return;
  await takeSnapshots(tx, copy);
  await keepAttribution(tx, copy);
  if (copy.position - (await toldUpTo(tx, articleId)) < SITTING_SLACK) return;
  await keepSittings(tx, articleId, await untoldSittings(tx, articleId, copy.position));
}

/**
 * Writes down what makes a long history quick to read: snapshots of the text, who wrote what in it and who sat at it when. Looks at
 * the articles touched within so many minutes, at all of them when that is null. Gives how many it looked after.
 */
export async function keepHistory(
  services: CommandServices,
  minutes: number | null,
): Promise<number> {
  const long = await longLogs(services.database.sql, { minutes, steps: SITTING_SLACK });
  for (const articleId of long) {
    await runHotCommand(services, { name: 'keep-history', actor: null }, async ({ tx }) =>
      keep(tx, articleId),
    );
  }
  return long.length;
}
