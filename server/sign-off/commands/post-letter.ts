import type { Letter } from '#server/kit/mail/mailer.ts';
import type { Services } from '#server/kit/services.ts';

/**
 * Hands a letter that holds a secret to the mail server, at once: it is never kept to be tried again. Says whether it was
 * taken; never inside a transaction.
 */
export async function postLetter(services: Services, letter: Letter): Promise<boolean> {
  if (services.mailer === undefined) return false;
  try {
    await services.mailer.send(letter);
    return true;
  } catch (error) {
    services.log.warn(
      { err: error, letter: letter.id },
      'A letter to an outside reader was not taken',
    );
    return false;
  }
}
