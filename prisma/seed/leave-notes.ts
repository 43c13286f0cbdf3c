import { leaveNote } from '#server/planning/commands/save-handover.ts';
import type { Services } from '#server/kit/services.ts';
import type { Newsroom } from './set-up.ts';
import { actorOf } from './write-house-style.ts';

/** Leaves the demo’s next shift what the last one would have said at the door. */
export async function leaveNotes(
  services: Services,
  { desks }: Newsroom,
  password: string,
): Promise<void> {
  const chief = await actorOf(services, 'chief', password);
  const text = [
    'The harbour office promised a figure for the dredger by 07:00; nothing goes out before it.',
    'The market story has had its correction: anybody who calls about the stalls gets the note read out.',
  ].join('\n');
  await leaveNote(services, chief, { deskId: desks.city, text });
}
