import type { Import } from './api.ts';

type Reading = Import['reading'];

/** Something that was read, as it is printed, and the source line it stands in. */
export type Printed = { raw: string; line: number };

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of the reading that was printed; null when the copy has none. */
export function printedField(
  reading: Reading,
  name: 'slugline' | 'timestamp' | 'embargo' | 'killHold' | 'byline',
): Printed | null {
  const field = reading[name];
  if (!isRecord(field)) return null;
  const { raw, line } = field;
  return typeof raw === 'string' && typeof line === 'number' ? { raw, line } : null;
}

/** Who stands in the byline, in order. */
export function bylinePeople({ byline }: Reading): string[] {
  const people: unknown = isRecord(byline) ? byline['people'] : [];
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: unknown) => {
    const name = isRecord(person) ? person['name'] : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The text of the paragraph that a source line went into; null for other lines. */
export function paragraphAt({ body }: Reading, line: number): string | null {
  const paragraphs: unknown = isRecord(body) ? body['paragraphs'] : [];
  if (!Array.isArray(paragraphs)) return null;
  for (const paragraph of paragraphs as unknown[]) {
    if (!isRecord(paragraph)) continue;
    const { lines, text } = paragraph;
    if (Array.isArray(lines) && lines.includes(line) && typeof text === 'string') return text;
  }
  return null;
}
