import type { NotificationPage, NotificationView } from '#contract/api/comments.ts';
import type { Actor } from '#server/kit/actor.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Services } from '#server/kit/services.ts';
import { whoReads } from '#server/writing/queries/comment-told.ts';
import { cursorAfter, placeOf } from '#server/writing/rules/list-cursor.ts';
import { countUnread, listNotifications, type ListedNotification } from '../store.ts';

function present(row: ListedNotification): NotificationView {
  const { byId, byName, articleId, slugline, headline, language, ...rest } = row;
  return {
    ...rest,
    by: byName === '' ? null : { id: byId, name: byName },
    article:
      articleId === null
        ? null
        : {
            id: articleId,
            slugline: slugline ?? '',
            headline: headline ?? '',
            language: language ?? '',
          },
  };
}

function place(cursor: string | undefined): { at: string; id: string } | null {
  if (cursor === undefined) return null;
  const found = placeOf(cursor);
  if (found !== null) return { at: found.touchedAt, id: found.id };
  const issue = {
    at: 'query:cursor',
    code: 'cursor-invalid',
    message: 'This is no cursor of ours.',
  };
  throw new Refused({
    status: 400,
    code: 'cursor-invalid',
    detail: issue.message,
    issues: [issue],
  });
}

/** A page of one's own notifications, newest first; nothing any more for somebody who reads no article. */
export async function notificationsOf(
  services: Services,
  actor: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<NotificationPage> {
  const { sql } = services.database;
  const after = place(cursor);
  const readers = await whoReads(sql, [actor.personId]);
  if (readers.length === 0) return { items: [], next: null, unread: 0 };
  const rows = await listNotifications(sql, actor.personId, { after, most: limit + 1 });
  const unread = await countUnread(sql, actor.personId);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: shown.map(present),
    next: more ? cursorAfter({ touchedAt: last.at, id: last.id }) : null,
    unread,
  };
}
