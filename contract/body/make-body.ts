import type { BodyJson } from '../content.ts';

/** One piece of copy that becomes a block: a paragraph's text, a subhead, or a break between sections. */
export type CopyPiece = string | { type: 'sectionBreak' } | { type: 'subhead'; text: string };

function paragraphContent(text: string): BodyJson[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((line, index): BodyJson[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(line === '' ? [] : [{ type: 'text', text: line }]),
    ]);
}

function blockOf(piece: CopyPiece, id: string): BodyJson {
  if (typeof piece === 'string')
    return { type: 'paragraph', attrs: { id }, content: paragraphContent(piece) };
  if (piece.type === 'sectionBreak') return { type: 'sectionBreak', attrs: { id } };
  const text = piece.text.replace(/\s+/gu, ' ');
  return { type: 'subhead', attrs: { id }, content: [{ type: 'text', text }] };
}

function isBlank(piece: CopyPiece): boolean {
  if (typeof piece === 'string') return piece.trim() === '';
  return piece.type === 'subhead' && piece.text.trim() === '';
}

/** A body with one empty paragraph: what a new article begins with. */
export function emptyBody(newId: () => string): BodyJson {
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newId() } }] };
}

/** A body from plain copy: lines inside a paragraph stay lines, blank pieces are left out. */
export function bodyFromParagraphs(pieces: readonly CopyPiece[], newId: () => string): BodyJson {
  const content = pieces.filter((piece) => !isBlank(piece)).map((piece) => blockOf(piece, newId()));
  return content.length === 0 ? emptyBody(newId) : { type: 'doc', content };
}
