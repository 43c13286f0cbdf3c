/** Where a card stands in its column: how pressing it is there, when it falls due, since when it is there, and its id. Times to the microsecond, in UTC. */
export type CardPlace = { weight: number; sortAt: string; since: string; id: string };

const INSTANT = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z`;
const PLACE = new RegExp(
  `^([0-9]) (infinity|${INSTANT}) (${INSTANT}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`,
  'u',
);

function isInstant(text: string): boolean {
  return text === 'infinity' || !Number.isNaN(Date.parse(text));
}

/** A place as it travels: the cursor of the cards after it. */
export function placeText({ weight, sortAt, since, id }: CardPlace): string {
  return `${String(weight)} ${sortAt} ${since} ${id}`;
}

/** The place that a cursor names; null when it is none of ours. */
export function cardPlaceOf(cursor: string): CardPlace | null {
  const [, weight, sortAt, since, id] = PLACE.exec(cursor) ?? [];
  if (sortAt === undefined || since === undefined || id === undefined) return null;
  return isInstant(sortAt) && isInstant(since)
    ? { weight: Number(weight), sortAt, since, id }
    : null;
}
