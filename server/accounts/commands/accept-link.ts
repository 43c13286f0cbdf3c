import { conflict, notFound, Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { digestOfToken } from '../opaque-token.ts';
import { hashPassword } from '../passwords.ts';
import { checkNewPassword } from '../rules/check-new-password.ts';
import { promisedGrants } from '../rules/promised-grants.ts';
import { takeLink } from '../store/links.ts';
import { findPerson, insertPerson, updatePerson } from '../store/people.ts';
import { endSessions } from '../store/sessions.ts';

/** Refuses a password that is too easy, with every reason. */
export function demandGoodPassword(password: string, about: { email: string; name: string }): void {
  const issues = checkNewPassword(password, about);
  if (issues.length > 0)
    throw new Refused({
      status: 422,
      code: 'password-too-easy',
      detail: 'That password is too easy to guess.',
      issues,
    });
}

/**
 * Takes up an invitation or a password reset: sets the password, makes the account if it is new,
 * ends every session the person had. The link works once, whoever is fastest.
 */
export async function acceptLink(
  services: Services,
  token: string,
  given: { password: string; name?: string | undefined },
): Promise<{ personId: string; email: string }> {
  const passwordHash = await hashPassword(given.password);
  return runCommand(services, { name: 'accept-link', actor: null }, async ({ tx, now }) => {
    const link = await takeLink(tx, digestOfToken(token), now);
    if (link === null)
      throw notFound('This link has been used, replaced or has expired. Ask for a new one.');
    const name = given.name ?? link.name;
    demandGoodPassword(given.password, { email: link.email, name });
    if (link.personId !== null) {
      const person = await findPerson(tx, link.personId);
      if (person === null || !person.active)
        throw conflict('account-closed', 'This account was closed.');
      await updatePerson(tx, person.id, { passwordHash });
      await endSessions(tx, { personId: person.id }, now);
      return { personId: person.id, email: person.email };
    }
    const personId = await insertPerson(tx, {
      email: link.email,
      name,
      isAdmin: link.isAdmin,
      passwordHash,
      memberships: promisedGrants(link.memberships),
    });
    return { personId, email: link.email };
  });
}
