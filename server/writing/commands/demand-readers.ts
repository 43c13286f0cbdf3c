import { Refused } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import { peopleWhoRead } from '../store/comment-news.ts';

/** The people whom a comment calls, each once. Throws a 422 when one of them cannot read articles. */
export async function demandReaders(tx: Sql, mentions: readonly string[]): Promise<string[]> {
  const called = [...new Set(mentions)];
  if (called.length === 0) return called;
  const known = new Set((await peopleWhoRead(tx, called)).map(({ id }) => id));
  const strangers = called.filter((id) => !known.has(id));
  if (strangers.length === 0) return called;
  throw new Refused({
    status: 422,
    code: 'reference-unknown',
    detail: 'Somebody whom you called by name cannot read this article.',
    issues: strangers.map((id) => ({
      at: 'mentions',
      code: 'reference-unknown',
      message: `Nobody who reads this article has the id ${id}.`,
    })),
  });
}
