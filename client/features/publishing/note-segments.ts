import type { AccountedChangeView } from '#contract/api/change-accounts.ts';

type Segments = AccountedChangeView['segments'];

/** Letters of unchanged words that are shown on either side of a change. */
const AROUND = 60;

/** The end of a text from a word on, at most so many letters. */
function lastWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(-AROUND);
  return `… ${cut.slice(cut.search(/\s/u) + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= AROUND) return text;
  const cut = text.slice(0, AROUND);
  const space = cut.search(/\s\S*$/u);
  return `${space > 0 ? cut.slice(0, space) : cut} …`;
}

/** A change with as much around it as says where it is: long unchanged stretches are left out. */
export function shortened(segments: Segments): Segments {
  return segments.map((segment, at) => {
    if (segment.kind !== 'same') return segment;
    const isFirst = at === 0;
    const isLast = at === segments.length - 1;
    const { text } = segment;
    if (isFirst && isLast) return segment;
    if (isFirst) return { ...segment, text: lastWords(text) };
    if (isLast) return { ...segment, text: firstWords(text) };
    return text.length <= 2 * AROUND
      ? segment
      : { ...segment, text: `${firstWords(text)} ${lastWords(text)}` };
  });
}
