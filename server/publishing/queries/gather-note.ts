import { saysHeadlineAlone } from '#contract/body/headline-alone.ts';
import { changesToTell } from '#contract/facts/changes-to-tell.ts';
import type { Content } from '#contract/content.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { accountsSince } from '../account-store.ts';
import { accountFor, type AccountedChange } from '../rules/note-coverage.ts';

/** A text beside the one that readers saw last; `before` is null when they saw none. */
type Beside = { articleId: string; language: string; before: Content | null; after: Content };

/** Where readers will read something else, and what was said of each place. */
export async function gatherNote(from: Sql, beside: Beside): Promise<AccountedChange[]> {
  const { articleId, language, before, after } = beside;
  if (before === null) return [];
  const said = await accountsSince(from, articleId);
  return accountFor(changesToTell(before, after, language), said, {
    note: after.updateNote,
    language,
    afterHeadline: saysHeadlineAlone(before),
  });
}
