import type { Account } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import { conflict } from '#server/kit/refused.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { lockArticle } from '#server/writing/queries/lock-article.ts';
import { demand } from '#server/writing/refuse.ts';
import { mayEdit } from '#server/writing/rules/abilities.ts';
import { insertAccounts, lastSeenPublication } from '../account-store.ts';
import { readChangesToTell } from '../queries/changes-to-tell.ts';

/** What somebody says of changes, each named by its place and the digest of its words. */
export type AccountRequest = {
  articleId: string;
  revisionId: string | null;
  accounts: readonly { place: string; digest: string; how: Account }[];
};

/**
 * Keeps what a writer says of changes: told by the note, or minor. Saying the same again adds nothing. 409 `stale-position` for a
 * change that reads otherwise by now, `note-missing` when there is no note to link it to.
 */
export async function accountForChanges(
  services: Services,
  actor: Actor,
  { articleId, revisionId, accounts }: AccountRequest,
): Promise<void> {
  await runHotCommand(services, { name: 'account-for-changes', actor }, async ({ tx }) => {
    const article = await lockArticle(tx, articleId);
    demand(mayEdit(article, actor));
    const publicationId = await lastSeenPublication(tx, articleId);
    if (publicationId === null) throw conflict('never-published');
    const { note, changes } = await readChangesToTell(tx, article, revisionId);
    const rows = accounts.flatMap(({ place, digest, how }) => {
      const change = changes.find((each) => each.place === place && each.digest === digest);
      if (change === undefined) throw conflict('stale-position');
      if (how === 'note' && note.trim() === '') throw conflict('note-missing');
      const isSaid = change.account?.how === how;
      return isSaid ? [] : [{ place, digest, how, note: how === 'note' ? note : '' }];
    });
    await insertAccounts(tx, { articleId, publicationId, personId: actor.personId, rows });
  });
}
