import type { DeadlinesView, HandoverNote } from '#contract/api/handover.ts';
import type { TimedTask } from '#contract/planning-words.ts';
import type { Actor } from '#server/kit/actor.ts';
import { forbidden, notFound, stale } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { mayChangeSteps } from '#server/accounts/rules/check-desk-steps.ts';
import { refusalSentence } from '#contract/refusals.ts';
import { demand } from '#server/writing/refuse.ts';
import { refusedIf } from '#server/writing/rules/decision.ts';
import { holdDesk, insertNote, notesSince, saveDeadlines } from '../handover-store.ts';
import { readDeadlines } from '../obligation-store.ts';
import { deadlinesOf } from '../queries/deadlines-of.ts';
import { deadlinesTold } from '../rules/deadlines-told.ts';

/** Leaves a note to a desk's next shift; it is its writer's and stays. 403 for whoever has no place on the desk. */
export async function leaveNote(
  services: Services,
  actor: Actor,
  note: { deskId: string; text: string },
): Promise<HandoverNote> {
  demand(refusedIf(!actor.rights.has(note.deskId), 'not-on-this-desk'));
  const about = { name: 'leave-note', actor };
  return runHotCommand(services, about, async ({ tx, now }) => {
    const id = await insertNote(tx, { ...note, personId: actor.personId });
    const notes = await notesSince(tx, { desks: [note.deskId], since: now });
    const kept = notes.find((one) => one.id === id);
    if (kept === undefined) throw notFound();
    return { ...kept, at: kept.at.toISOString() };
  });
}

/** What somebody makes of a desk’s deadlines, and the version that they have read. */
type NewDeadlines = {
  deskId: string;
  version: number;
  deadlines: readonly { kind: TimedTask; minutes: number }[];
};

/**
 * Says how soon a desk wants things done; what is owed to it now has new times too. 403 for whoever may not set the desk’s steps
 * either, 412 when somebody else has said something else since `version` was read.
 */
export async function setDeadlines(
  services: Services,
  actor: Actor,
  { deskId, version, deadlines }: NewDeadlines,
): Promise<DeadlinesView> {
  const each = [...new Map(deadlines.map((one) => [one.kind, one])).values()];
  const about = { name: 'set-deadlines', actor };
  await runHotCommand(services, about, async ({ tx }) => {
    if (!(await holdDesk(tx, deskId))) throw notFound('There is no such desk.');
    if (!mayChangeSteps(actor, deskId)) {
      const code = actor.rights.has(deskId) ? 'right-missing' : 'not-on-this-desk';
      throw forbidden(code, refusalSentence(code));
    }
    const set = (await readDeadlines(tx)).filter((one) => one.deskId === deskId);
    const now = deadlinesTold(set);
    if (now.version !== version) throw stale('stale-version', { version: now.version });
    await saveDeadlines(tx, deskId, each);
  });
  return deadlinesOf(services, actor, deskId);
}
