import type { ArticleRow } from '#contract/api/writing.ts';
import type { Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { presentRow } from '../present.ts';
import { cursorAfter, placeOf, type ListPlace } from '../rules/list-cursor.ts';
import { listArticles as list, type ArticleFilter } from '../store/article-list.ts';

/** What somebody wants to see of the list. */
export type ListRequest = Omit<ArticleFilter, 'by' | 'awaits'> & {
  mine?: 'true' | 'false' | undefined;
  awaits?: 'me' | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** The filter with `mine` and `me` turned into whose. */
export function filterFor(
  actor: Actor,
  { mine, awaits, ...filter }: Omit<ListRequest, 'cursor' | 'limit'>,
): ArticleFilter {
  const me = actor.personId;
  const by = mine === 'true' ? me : undefined;
  return { ...filter, by, awaits: awaits === 'me' ? me : undefined };
}

function placeIn(cursor: string | undefined): ListPlace | null {
  if (cursor === undefined) return null;
  const place = placeOf(cursor);
  if (place !== null) return place;
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** One page of the desk list, the last touched first; `next` is null on the last page. */
export async function listArticles(
  services: Services,
  actor: Actor,
  { cursor, limit, ...asked }: ListRequest,
): Promise<{ items: ArticleRow[]; next: string | null }> {
  const { database } = services;
  // One more than asked for tells whether there is another page.
  const page = { after: placeIn(cursor), most: limit + 1 };
  const rows = await list(database, filterFor(actor, asked), page);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? cursorAfter(last) : null;
  return { items: shown.map(presentRow), next };
}
