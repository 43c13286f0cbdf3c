import { Refused } from '#server/kit/refused.ts';
import { runCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { newToken } from '../opaque-token.ts';
import { passwordFits } from '../passwords.ts';
import { findByEmail } from '../store/people.ts';
import { SESSION_SECONDS } from '../session-cookie.ts';
import { insertSession } from '../store/sessions.ts';

/**
 * Begins a session. A wrong address, a wrong password and an account that was closed all get the
 * same answer after the same work. Always a new token: nothing a browser brought along is taken over.
 */
export async function signIn(
  services: Services,
  credentials: { email: string; password: string; userAgent: string },
): Promise<{ personId: string; token: string }> {
  const person = await findByEmail(services.database, credentials.email);
  const fits = await passwordFits(person?.passwordHash ?? null, credentials.password);
  if (person === null || !fits || !person.active) {
    throw new Refused({
      status: 401,
      code: 'wrong-credentials',
      detail: 'That address and password do not go together.',
    });
  }
  return runCommand(
    services,
    { name: 'sign-in', actor: { personId: person.id } },
    async ({ tx, now }) => {
      const { token, digest } = newToken('wts');
      const expiresAt = new Date(now.getTime() + SESSION_SECONDS * 1000);
      await insertSession(tx, {
        personId: person.id,
        digest,
        userAgent: credentials.userAgent,
        expiresAt,
      });
      return { personId: person.id, token };
    },
  );
}
