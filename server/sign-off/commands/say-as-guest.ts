import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { insertGuestComment } from '../guest-store.ts';
import { visitOf, type Visiting } from '../queries/guest-visit.ts';

/** Keeps what an outside reader says of the revision that they were shown, and has the desk told. */
export async function sayAsGuest(
  services: Services,
  visiting: Visiting,
  said: { about: string; text: string },
): Promise<void> {
  const about = { name: 'say-as-guest', actor: null };
  await runHotCommand(services, about, async ({ tx, newId, promise }) => {
    const { link } = await visitOf(tx, visiting);
    const id = newId();
    const comment = { id, linkId: link.id, articleId: link.articleId, ...said };
    // A form that was handed in twice is one comment.
    if (!(await insertGuestComment(tx, comment))) return;
    const news = { linkId: link.id, commentId: id, madeBy: link.by.id };
    await promise('guest-said', link.id, news);
  });
}
