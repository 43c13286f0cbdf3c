import { z } from 'zod';
import type { Chore } from '#server/kit/every.ts';
import type { OutboxEvent, OutboxHandler } from '#server/kit/outbox.ts';
import { alone } from '#server/kit/database/alone.ts';
import type { Services } from '#server/kit/services.ts';
import { pause } from '#server/kit/clock.ts';
import {
  alarmOverdue,
  keepTasksOf,
  keepTasksOfDesk,
  sweepTasks,
  type Sweeping,
} from './commands/keep-tasks.ts';
import { notifyOfComment, notifyOfResolution } from './commands/notify-of-comment.ts';
import { sendDueMail } from './commands/send-due-mail.ts';
import { tellOfAssignment, tellOfFact } from './commands/tell-of-fact.ts';

const comment = z.object({ commentId: z.uuid() });
const resolution = z.object({ threadId: z.uuid(), sequence: z.int() });
const publication = z.object({ publicationId: z.uuid() });
const schedule = z.object({ scheduleId: z.uuid() });
const silence = z.object({ storyId: z.uuid(), silent: z.array(z.string()) });
const leak = z.object({ storyId: z.uuid(), hits: z.array(z.unknown()).default([]) });
const guestSaid = z.object({ commentId: z.uuid(), madeBy: z.uuid().optional() });
const guestSigned = z.object({ signOffId: z.uuid(), madeBy: z.uuid().optional() });
const assigned = z.object({
  articleId: z.uuid().nullish(),
  title: z.string().default(''),
  personId: z.uuid().nullable(),
  byId: z.uuid().nullable(),
});
const fact = z.object({
  kind: z.enum(['returned', 'signed', 'published', 'killed', 'merged', 'parted', 'task-overdue']),
  id: z.uuid(),
});

const named = (madeBy: string | undefined): string[] => (madeBy === undefined ? [] : [madeBy]);

async function tellAssigned(services: Services, event: OutboxEvent): Promise<void> {
  const { articleId, personId, byId, title } = assigned.parse(event.payload);
  // Letting go of something concerns nobody.
  if (personId === null) return;
  const about = { articleId: articleId ?? null, personId, byId, title, at: event.at };
  await tellOfAssignment(services, { ...about, event: event.id });
}

type FactOf = (event: OutboxEvent) => Parameters<typeof tellOfFact>[1];

/** News of facts, by topic: which fact each is about. */
const FACTS: Readonly<Record<string, FactOf>> = {
  'tell-people': ({ payload }) => fact.parse(payload),
  'glass-broken': ({ payload }) => ({
    kind: 'glass-broken',
    id: publication.parse(payload).publicationId,
  }),
  'glass-unreviewed': ({ payload }) => ({
    kind: 'glass-unreviewed',
    id: publication.parse(payload).publicationId,
  }),
  'schedule-failed': ({ payload }) => ({
    kind: 'schedule-failed',
    id: schedule.parse(payload).scheduleId,
  }),
  'schedule-early': ({ payload }) => ({
    kind: 'schedule-early',
    id: schedule.parse(payload).scheduleId,
  }),
  'schedule-late': ({ payload }) => ({
    kind: 'schedule-late',
    id: schedule.parse(payload).scheduleId,
  }),
  // A zone's rules may change more than once.
  'schedule-moved': ({ payload, id }) => ({
    kind: 'schedule-moved',
    id: schedule.parse(payload).scheduleId,
    again: id,
  }),
  'embargo-leak': ({ payload, id }) => {
    const { storyId, hits } = leak.parse(payload);
    return { kind: 'embargo-leak', id: storyId, again: id, excerpt: String(hits.length) };
  },
  'probe-incomplete': ({ payload, id }) => {
    const { storyId, silent } = silence.parse(payload);
    return { kind: 'probe-incomplete', id: storyId, again: id, excerpt: silent.join(', ') };
  },
  'guest-said': ({ payload }) => {
    const { commentId, madeBy } = guestSaid.parse(payload);
    return { kind: 'guest-said', id: commentId, named: named(madeBy) };
  },
  'guest-signed': ({ payload }) => {
    const { signOffId, madeBy } = guestSigned.parse(payload);
    return { kind: 'guest-signed', id: signOffId, named: named(madeBy) };
  },
};

/** What the planning room does with news of the rooms below: it tells the people whom they concern, and keeps what is owed. */
export function planningJobs(services: Services): {
  handlers: Record<string, OutboxHandler>;
  /** Alarms of what is overdue. */
  alarm: () => Promise<number>;
  /** Proves that nothing was forgotten: of the last days often, of everything seldom; by one process at a time, for it takes long. */
  sweep: (days: number | null, how?: Sweeping) => Promise<number>;
} {
  const facts = Object.entries(FACTS).map(([topic, factOf]): [string, OutboxHandler] => [
    topic,
    async (event) => tellOfFact(services, factOf(event)),
  ]);
  return {
    handlers: {
      ...Object.fromEntries(facts),
      assigned: async (event) => tellAssigned(services, event),
      'comment-mentions': async ({ payload }) =>
        notifyOfComment(services, { ...comment.parse(payload), kind: 'mentioned' }),
      'comment-replies': async ({ payload }) =>
        notifyOfComment(services, { ...comment.parse(payload), kind: 'replied' }),
      'comment-resolutions': async ({ payload }) =>
        notifyOfResolution(services, resolution.parse(payload)),
      'story-moved': async ({ payload }) => {
        await keepTasksOf(services, z.object({ storyId: z.uuid() }).parse(payload).storyId);
      },
      'desk-moved': async ({ payload }) =>
        keepTasksOfDesk(services, z.object({ deskId: z.uuid() }).parse(payload).deskId),
    },
    alarm: async () => alarmOverdue(services),
    sweep: async (days, how) =>
      (await alone(services.database.pool, `sweep ${String(days)}`, async () =>
        sweepTasks(services, days, how),
      )) ?? 0,
  };
}

const MINUTE = 60_000;

/** Milliseconds that a sweep rests after each story: nobody waits for it, and it takes a quarter of one core at most. */
const SWEEP_REST = 15;

/** What the planning room does again and again, besides hearing news; a sweep goes on only while it is calm. */
export function planningChores(
  services: Services,
  { calm }: { calm: () => Promise<void> },
): Omit<Chore, 'log'>[] {
  const { alarm, sweep } = planningJobs(services);
  const between = async (): Promise<void> => {
    await pause(SWEEP_REST);
    await calm();
  };
  return [
    { name: 'mail', milliseconds: MINUTE / 12, work: async () => sendDueMail(services) },
    { name: 'overdue', milliseconds: MINUTE / 4, work: alarm },
    {
      name: 'tasks',
      milliseconds: 30 * MINUTE,
      work: async (stopping) => sweep(2, { stopping, between }),
    },
    {
      name: 'all-tasks',
      milliseconds: 24 * 60 * MINUTE,
      work: async (stopping) => sweep(null, { stopping, between }),
    },
  ];
}
