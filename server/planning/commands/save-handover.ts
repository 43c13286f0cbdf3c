import type { DeadlinesView, HandoverNote } from '#contract/api/handover.ts';
import type { TimedTask } from '#contract/planning-words.ts';
import type { Actor } from '#server/kit/actor.ts';
import { forbidden, notFound } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { mayChangeSteps } from '#server/accounts/rules/check-desk-steps.ts';
import { refusalSentence } from '#contract/refusals.ts';
import { demand } from '#server/writing/refuse.ts';
import { refusedIf } from '#server/writing/rules/decision.ts';
import { insertNote, notesSince, saveDeadlines } from '../handover-store.ts';
import { deadlinesOf } from '../queries/deadlines-of.ts';

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

/** Says how soon a desk wants things done; what is owed to it now has new times too. */
export async function setDeadlines(
  services: Services,
  actor: Actor,
  asked: { deskId: string; deadlines: readonly { kind: TimedTask; minutes: number }[] },
): Promise<DeadlinesView> {
  const { deskId, deadlines } = asked;
  if (!mayChangeSteps(actor, deskId)) {
    const code = actor.rights.has(deskId) ? 'right-missing' : 'not-on-this-desk';
    throw forbidden(code, refusalSentence(code));
  }
  const each = [...new Map(deadlines.map((one) => [one.kind, one])).values()];
  const about = { name: 'set-deadlines', actor };
  await runHotCommand(services, about, async ({ tx }) => saveDeadlines(tx, deskId, each));
  return deadlinesOf(services, deskId);
}
