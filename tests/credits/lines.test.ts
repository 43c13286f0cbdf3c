import { describe, it, expect } from '@jest/globals';
import { parseByline } from '#contract/credits/byline.ts';
import { toCorpusShape } from '#contract/credits/corpus-shape.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { AGENCY_LINES } from './lines/agencies.ts';
import { ARABIC_LINES } from './lines/ar.ts';
import { BYLINES } from './lines/bylines.ts';
import { ENGLISH_LINES } from './lines/en.ts';
import { FRENCH_LINES } from './lines/fr.ts';
import { GERMAN_LINES } from './lines/de.ts';
import { ITALIAN_LINES } from './lines/it.ts';
import { MORE_LINES } from './lines/more.ts';
import { PORTUGUESE_LINES } from './lines/pt.ts';
import { RARE_LINES } from './lines/rare.ts';
import { RUSSIAN_LINES } from './lines/ru.ts';
import { SPANISH_LINES } from './lines/es.ts';
import { UKRAINIAN_LINES } from './lines/uk.ts';
import { expectedCredits } from './lines/notation.ts';
import type { InventedLine } from './lines/notation.ts';

const LINES: readonly (readonly [string, readonly InventedLine[]])[] = [
  ['en', ENGLISH_LINES],
  ['en', AGENCY_LINES],
  ['fr', FRENCH_LINES],
  ['de', GERMAN_LINES],
  ['es', SPANISH_LINES],
  ['pt', PORTUGUESE_LINES],
  ['it', ITALIAN_LINES],
  ['uk', UKRAINIAN_LINES],
  ['ru', RUSSIAN_LINES],
  ['ar', ARABIC_LINES],
];

const ALL = [
  ...LINES.flatMap(([language, lines]) => lines.map((line) => [language, ...line] as const)),
  ...MORE_LINES,
  ...RARE_LINES,
];

describe('a credit line off the wire', () => {
  it.each(ALL)('in %s: %s', (language, text, expected) => {
    const { audience, ...credits } = toCorpusShape(parseCreditLine(text, language));
    expect(credits).toEqual(expectedCredits(expected));
    expect(audience ?? 'public').toBe(/(?!^)\[|@|\+\d|5550199/u.test(text) ? 'editors' : 'public');
  });
});

describe('a byline off the wire', () => {
  it.each(BYLINES)('in %s: %s', (language, text, expected) => {
    expect(parseByline(text, language)).toEqual(expected);
  });
});
