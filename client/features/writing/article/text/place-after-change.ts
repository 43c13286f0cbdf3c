/** Where a place in a text is after others have changed it in one spot: before it, behind it, or around it. */
export function placeAfterChange({
  before,
  after,
  place,
}: {
  before: string;
  after: string;
  place: number;
}): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (place <= start) return place;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (place >= before.length - end) return place + after.length - before.length;
  return after.length - end;
}
