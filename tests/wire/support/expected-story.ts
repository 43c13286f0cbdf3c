import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { WireReading } from '#server/wire/rules/wire-reading.ts';

/** What a perfect importer returns for a story; text is given by its hash or as it is. */
export const expectedStorySchema = z.looseObject({
  headline: z.unknown(),
  timestamp: z.unknown(),
  dateline: z.unknown(),
  byline: z.unknown(),
  agency: z.unknown(),
  sourceName: z.string().nullable(),
  updateNote: z.looseObject({}).nullable(),
  body: z.object({
    paragraphs: z.array(z.looseObject({ n: z.number() })),
    paragraphCount: z.number(),
    breaks: z.array(z.unknown()),
  }),
  credits: z.looseObject({}).nullable(),
  language: z.unknown(),
  derivation: z.array(z.looseObject({})),
  trailer: z.unknown(),
  entities: z.record(z.string(), z.array(z.unknown())),
  relativeDates: z.array(z.unknown()),
  suggestedMediaTopics: z.array(z.unknown()),
  warnings: z.array(z.looseObject({ code: z.string() })),
});
export type ExpectedStory = z.output<typeof expectedStorySchema>;

type Fields = Record<string, unknown>;

/** Sentences for people: their wording is ours to choose, so only the facts beside them are compared. */
const PROSE = new Set(['why', 'supportingWhy', 'evidence', 'notes', 'note', 'message', '_about']);

/** A value without prose, and without fields that the expectation does not speak of. */
export function factsLike(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.map((item: unknown, index) => factsLike(item, expected[index] ?? expected[0]));
  }
  if (!isFields(actual) || !isFields(expected)) return actual;
  const entries = Object.entries(actual)
    .filter(([key]) => key in expected && !PROSE.has(key))
    .map(([key, value]) => [key, factsLike(value, expected[key])] as const);
  return Object.fromEntries(entries);
}

/** An expectation without prose. */
export function facts(expected: unknown): unknown {
  return factsLike(expected, expected);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paragraphs of a reading as the fixture tells them: counts, first characters and hash. */
export function fingerprints(reading: WireReading): Fields[] {
  return reading.body.paragraphs.map(({ n, line, text, chars, words }) => ({
    n,
    line,
    chars,
    words,
    startsWith: text.slice(0, 24),
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    text,
  }));
}

/** Lists whose order says nothing, made comparable. */
export function asSet(list: readonly unknown[]): string[] {
  return list.map((item) => JSON.stringify(facts(sorted(item)))).sort();
}

function sorted(value: unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
