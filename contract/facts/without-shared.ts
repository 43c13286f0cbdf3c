/** What of two lists only one of them has, as often as it has it; alike is what has the same key. */
export function withoutShared<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): { gone: Item[]; come: Item[] } {
  const waiting = new Map<string, number>();
  const count = (map: Map<string, number>, of: string, by: number): void => {
    map.set(of, (map.get(of) ?? 0) + by);
  };
  for (const item of after) count(waiting, key(item), 1);
  const shared = new Map<string, number>();
  const gone = before.filter((item) => {
    if ((waiting.get(key(item)) ?? 0) === 0) return true;
    count(waiting, key(item), -1);
    count(shared, key(item), 1);
    return false;
  });
  const come = after.filter((item) => {
    const left = shared.get(key(item)) ?? 0;
    if (left > 0) count(shared, key(item), -1);
    return left === 0;
  });
  return { gone, come };
}
