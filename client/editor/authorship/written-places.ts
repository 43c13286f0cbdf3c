import type { Node } from 'prosemirror-model';
import type { AuthorshipPlace, AuthorshipSpan } from '#contract/api/authorship.ts';

/** A stretch of the open text with who wrote it. */
export type Written = { from: number; to: number; span: AuthorshipSpan };

function isProposed(node: Node): boolean {
  return node.marks.some(({ type }) => type.name === 'insertion');
}

/** For each UTF-16 unit of a block’s settled text, its place in the open one, which also has what is proposed. */
function placesIn(block: Node, at: number): number[] {
  const places: number[] = [];
  block.forEach((child, offset) => {
    if (isProposed(child)) return;
    for (let n = 0; n < child.nodeSize; n += 1) places.push(at + 1 + offset + n);
  });
  return places;
}

/** Where in the open text the spans of its blocks stand; proposals within a span are left out of it. */
export function writtenIn(doc: Node, authorship: readonly AuthorshipPlace[]): Written[] {
  const byId = new Map(authorship.map(({ place, spans }) => [place, spans]));
  const written: Written[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const places = placesIn(node, at);
    for (const span of byId.get(String(node.attrs['id'])) ?? []) {
      for (const place of places.slice(span.from, span.to)) {
        const last = written.at(-1);
        if (last?.to === place && last.span === span) last.to = place + 1;
        else written.push({ from: place, to: place + 1, span });
      }
    }
    return false;
  });
  return written;
}

/** The sentence around a place of a text: from where to where. */
export function sentenceAt(
  text: string,
  place: number,
  language: string,
): { from: number; to: number } {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const found = segments.containing(Math.min(place, Math.max(0, text.length - 1)));
  return found === undefined
    ? { from: 0, to: text.length }
    : { from: found.index, to: found.index + found.segment.length };
}
