import { z } from 'zod';
import {
  CHANNELS,
  NOTIFICATION_KINDS,
  type Channel,
  type NotificationKind,
} from '#contract/planning-words.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Quiet } from './rules/telling.ts';

const quietSchema = z.object({
  personId: z.string(),
  from: z.string(),
  until: z.string(),
  zone: z.string(),
});
const choiceSchema = z.object({
  personId: z.string(),
  kind: z.enum(NOTIFICATION_KINDS),
  channels: z.array(z.enum(CHANNELS)),
});

/** Channels that somebody has chosen for a kind. */
export type Choice = { kind: NotificationKind; channels: Channel[] };

/** How people want to be told: their choices and their quiet hours, by person. */
export type Wishes = { choices: Map<string, Choice[]>; quiet: Map<string, Quiet>; zone: string };

/** Reads how these people want to be told. */
export async function readWishes(tx: Sql, people: readonly string[]): Promise<Wishes> {
  const ids = [...people];
  const quiet = await tx.$queryRaw<unknown[]>`
    SELECT person_id AS "personId", "from", "until", zone FROM quiet_hours WHERE person_id = ANY (${ids}::uuid[])`;
  const chosen = await tx.$queryRaw<unknown[]>`
    SELECT person_id AS "personId", kind, channels FROM notification_choice WHERE person_id = ANY (${ids}::uuid[]) ORDER BY kind`;
  const rooms = await tx.$queryRaw<{ zone: string }[]>`SELECT zone FROM newsroom`;
  const choices = chosen.map((row) => choiceSchema.parse(row));
  return {
    choices: Map.groupBy(choices, ({ personId }) => personId),
    quiet: new Map(
      quiet.map((row) => {
        const { personId, ...hours } = quietSchema.parse(row);
        return [personId, hours];
      }),
    ),
    zone: rooms[0]?.zone ?? 'UTC',
  };
}

/** Keeps what somebody has chosen; what is left out is as the house has it again. */
export async function saveChoices(
  tx: Sql,
  personId: string,
  choices: readonly Choice[],
): Promise<void> {
  await tx.$executeRaw`DELETE FROM notification_choice WHERE person_id = ${personId}::uuid`;
  for (const { kind, channels } of choices) {
    await tx.$executeRaw`
      INSERT INTO notification_choice (person_id, kind, channels) VALUES (${personId}::uuid, ${kind}, ${[...channels]}::text[])`;
  }
}

/** Keeps somebody's quiet hours; null takes them away. */
export async function saveQuiet(tx: Sql, personId: string, quiet: Quiet | null): Promise<void> {
  await tx.$executeRaw`DELETE FROM quiet_hours WHERE person_id = ${personId}::uuid`;
  if (quiet === null) return;
  await tx.$executeRaw`
    INSERT INTO quiet_hours (person_id, "from", "until", zone)
    VALUES (${personId}::uuid, ${quiet.from}, ${quiet.until}, ${quiet.zone})`;
}
