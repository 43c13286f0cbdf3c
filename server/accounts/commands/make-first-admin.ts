import type { Services } from '#server/kit/services.ts';
import { insertNewsroom } from '../store/newsroom.ts';
import { findByEmail } from '../store/people.ts';
import { runCommand } from '#server/kit/run-command.ts';
import { invitePerson } from './invite-person.ts';
import { offerPasswordReset } from './offer-password-reset.ts';

/**
 * The way into a new newsroom: makes its settings if there are none, and a link with which this person becomes
 * an admin, or sets a new password if the address has an account. Whoever runs it holds the server anyway.
 */
export async function makeFirstAdmin(
  services: Services,
  about: { email: string; siteUrl: string },
): Promise<{ token: string; expiresAt: Date; isNew: boolean }> {
  await runCommand(services, { name: 'set-up-newsroom', actor: null }, async ({ tx }) =>
    insertNewsroom(tx, {
      name: 'Newsroom',
      siteUrl: about.siteUrl,
      zone: 'UTC',
      languages: ['en'],
      defaultLanguage: 'en',
      policies: {},
    }),
  );
  const known = await findByEmail(services.database, about.email);
  if (known !== null)
    return { ...(await offerPasswordReset(services, null, known.id)), isNew: false };
  const [name = about.email] = about.email.split('@');
  return {
    ...(await invitePerson(services, null, {
      email: about.email,
      name,
      isAdmin: true,
      memberships: [],
    })),
    isNew: true,
  };
}
