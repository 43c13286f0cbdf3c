/** Where a page of the list begins, as it travels: opaque to whoever passes it back. */
export type ListPlace = { touchedAt: string; id: string };

const PLACE =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

/** The cursor of the page after this row. */
export function cursorAfter({ touchedAt, id }: ListPlace): string {
  return btoa(`${touchedAt} ${id}`).replace(/=+$/u, '');
}

/** The place that a cursor names; null when it is none of ours. */
export function placeOf(cursor: string): ListPlace | null {
  if (!/^[A-Za-z0-9+/]+$/u.test(cursor) || cursor.length % 4 === 1) return null;
  const [, touchedAt, id] = PLACE.exec(atob(cursor)) ?? [];
  if (touchedAt === undefined || id === undefined) return null;
  return Number.isNaN(Date.parse(touchedAt)) ? null : { touchedAt, id };
}
