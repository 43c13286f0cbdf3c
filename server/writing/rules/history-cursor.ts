/** The last thing on a page of a history: when it was, and which of those at that time. */
export type HistoryCursor = { at: Date; milestone: string } | { at: Date; sitting: number };

const SHAPE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(?:m([0-9a-f-]{36})|s([1-9]\d{0,9}))$/u;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Writes a place in a history down, to be passed back as it is. */
export function writeHistoryCursor(cursor: HistoryCursor): string {
  const which = 'sitting' in cursor ? `s${String(cursor.sitting)}` : `m${cursor.milestone}`;
  return `${cursor.at.toISOString()}|${which}`;
}

/** Reads a cursor back; null when nobody of ours wrote it. */
export function readHistoryCursor(text: string): HistoryCursor | null {
  const [, instant = '', milestone, sitting] = SHAPE.exec(text) ?? [];
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return null;
  if (sitting !== undefined)
    return Number(sitting) <= 2_147_483_647 ? { at, sitting: Number(sitting) } : null;
  return milestone !== undefined && UUID.test(milestone) ? { at, milestone } : null;
}
