import type { Handover, HandoverChange } from '#contract/api/handover.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import {
  changesSince,
  comingUp,
  hoursAgo,
  lastHere,
  listOpenTasks,
  notesSince,
} from '../handover-store.ts';
import { presentTask } from './tasks-of.ts';

/** A shift, in hours: how far we look back where nobody knows better, and how far ahead. */
const SHIFT = 12;
/** Entries of the record that are told at most. */
const MOST = 300;

async function sinceWhen(
  tx: Sql,
  actor: Actor,
  chosen: string | undefined,
): Promise<Pick<Handover, 'sinceWhy'> & { since: Date }> {
  if (chosen !== undefined) return { since: new Date(chosen), sinceWhy: 'chosen' };
  const last =
    actor.via === 'session' ? await lastHere(tx, actor.personId, actor.credentialId) : null;
  return last === null
    ? { since: await hoursAgo(tx, SHIFT), sinceWhy: 'shift' }
    : { since: last, sinceWhy: 'session' };
}

type Change = Awaited<ReturnType<typeof changesSince>>[number];

function byStory(changes: readonly Change[]): Handover['stories'] {
  const groups = Map.groupBy(changes, ({ story }) => story.id);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const told = all.map(({ seq, kind, at, by, article }): HandoverChange => {
      return { seq, kind, at: at.toISOString(), by, article };
    });
    return [{ story: first.story, changes: told }];
  });
}

async function whatIsNext(
  tx: Sql,
  actor: Actor,
  about: { desks: readonly string[]; now: Date },
): Promise<Pick<Handover, 'owed' | 'next'>> {
  const { desks, now } = about;
  const open = await listOpenTasks(tx, { desks, personId: actor.personId, most: MOST });
  const tasks = open.map((task) => presentTask(task, actor));
  const end = new Date(now.getTime() + SHIFT * 3_600_000).toISOString();
  const others = tasks.flatMap(({ kind, scope, comment, mine, dueAt, story, article, desk }) =>
    mine || dueAt === null || dueAt > end
      ? []
      : [
          {
            what: 'task' as const,
            at: dueAt,
            task: { kind, scope, comment },
            story,
            article,
            desk,
          },
        ],
  );
  const coming = (await comingUp(tx, { desks, hours: SHIFT })).map(({ at, ...one }) => {
    return { ...one, at: at.toISOString(), task: null };
  });
  const next = [...others, ...coming].sort((one, other) => one.at.localeCompare(other.at));
  return { owed: tasks.filter(({ mine }) => mine), next };
}

/** What somebody finds when they come back: what others did on their desks, what they owe, what comes next, what was left. */
export async function handoverFor(
  services: Services,
  actor: Actor,
  { since: chosen }: { since?: string | undefined },
): Promise<Handover> {
  const { sql } = services.database;
  const desks = [...new Set(actor.memberships.map(({ deskId }) => deskId))];
  const { since, sinceWhy } = await sinceWhen(sql, actor, chosen);
  const about = { desks, since, notBy: actor.personId, most: MOST + 1 };
  const changes = await changesSince(sql, about);
  const notes = await notesSince(sql, { desks, since });
  return {
    since: since.toISOString(),
    sinceWhy,
    stories: byStory(changes.slice(0, MOST)),
    more: changes.length > MOST,
    ...(await whatIsNext(sql, actor, { desks, now: await hoursAgo(sql, 0) })),
    notes: notes.map(({ at, ...note }) => ({ ...note, at: at.toISOString() })),
  };
}
