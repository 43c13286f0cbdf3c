import type { Sql } from '#server/kit/run-command.ts';
import { whoReads } from '#server/writing/queries/comment-told.ts';
import { readWishes } from '../choice-store.ts';
import { channelsFor, mailPlan } from '../rules/telling.ts';
import { insertNotifications, type NotificationRow } from '../store.ts';

/** Tells those who can read articles at this moment, whatever they could when it happened, each as they want to be told. */
export async function tell(
  { tx, now }: { tx: Sql; now: Date },
  people: readonly string[],
  row: NotificationRow,
): Promise<void> {
  const readers = await whoReads(tx, people);
  const ids = readers.map(({ id }) => id);
  if (ids.length === 0) return;
  const { choices, quiet, zone } = await readWishes(tx, ids);
  const told = ids.flatMap((personId) => {
    const chosen = choices.get(personId)?.find(({ kind }) => kind === row.kind)?.channels ?? null;
    const channels = channelsFor(row.kind, chosen);
    const about = { channels, quiet: quiet.get(personId) ?? null, zone, now };
    const mail = mailPlan(row.kind, about);
    const inApp = channels.includes('in-app');
    return inApp || mail !== null ? [{ personId, inApp, mail }] : [];
  });
  await insertNotifications(tx, told, row);
}
