import type { BodyJson, Content } from '#contract/content.ts';
import { readBody } from '#contract/body/validate.ts';

/** A paragraph with an id and plain text. */
export function paragraph(id: string, text = ''): BodyJson {
  const node: BodyJson = { type: 'paragraph', attrs: { id } };
  if (text !== '') node.content = [{ type: 'text', text }];
  return node;
}

/** A body of the given blocks. */
export function bodyOf(...content: BodyJson[]): BodyJson {
  return { type: 'doc', content };
}

/** Content with the given fields, the rest empty. */
export function contentOf(fields: Partial<Content>): Content {
  const empty = { headline: '', standfirst: '', dateline: '', updateNote: '', credits: [] };
  return { ...empty, body: bodyOf(paragraph('b1')), ...fields };
}

/** The normal form of a sound body; throws with the issues otherwise. */
export function sound(json: unknown): BodyJson {
  const reading = readBody(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.body;
}

/** The issues of a refused body as `at code`, empty for a sound one. */
export function refusals(json: unknown): string[] {
  const reading = readBody(json);
  return reading.ok ? [] : reading.issues.map(({ at, code }) => `${at} ${code}`);
}

/** Ids n1, n2, … for new blocks. */
export function counter(prefix = 'n'): () => string {
  let count = 0;
  return () => `${prefix}${(count += 1)}`;
}
