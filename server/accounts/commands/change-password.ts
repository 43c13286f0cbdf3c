import type { Actor } from '#server/kit/actor.ts';
import { notFound, Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { hashPassword, passwordFits } from '../passwords.ts';
import { findPerson, updatePerson } from '../store/people.ts';
import { endSessions } from '../store/sessions.ts';
import { demandGoodPassword } from './accept-link.ts';

/** Changes one's own password, given the present one; every session ends, this one too. */
export async function changePassword(
  services: Services,
  actor: Actor,
  words: { current: string; next: string },
): Promise<void> {
  const person = await findPerson(services.database, actor.personId);
  if (person === null) throw notFound();
  if (!(await passwordFits(person.passwordHash, words.current))) {
    throw new Refused({
      status: 422,
      code: 'wrong-credentials',
      detail: 'That is not your present password.',
      issues: [
        {
          at: 'body.current',
          code: 'wrong-credentials',
          message: 'That is not your present password.',
        },
      ],
    });
  }
  demandGoodPassword(words.next, person);
  const passwordHash = await hashPassword(words.next);
  await runCommand(services, { name: 'change-password', actor }, async ({ tx, now }) => {
    await updatePerson(tx, person.id, { passwordHash });
    await endSessions(tx, { personId: person.id }, now);
  });
}
