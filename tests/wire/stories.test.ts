import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseWireCopy } from '#server/wire/rules/parse-wire-copy.ts';
import { readBytes } from '#server/wire/rules/read-bytes.ts';
import { newsroomData } from '#tests/support/newsroom-data.ts';
import {
  asSet,
  expectedStorySchema,
  facts,
  factsLike,
  fingerprints,
} from './support/expected-story.ts';
import type { ExpectedStory } from './support/expected-story.ts';
import type { WireReading } from '#server/wire/rules/wire-reading.ts';

const OWN = path.join(import.meta.dirname, 'stories');

type Story = { name: string; file: string; expectation: string };

function ownStories(): Story[] {
  const names = readdirSync(OWN).filter((name) => name.endsWith('.txt'));
  return names.map((name) => ({
    name,
    file: path.join(OWN, name),
    expectation: path.join(OWN, name.replace(/\.txt$/u, '.json')),
  }));
}

function sharedStories(): Story[] {
  const folder = newsroomData();
  if (folder === null) return [];
  const expectation = path.join(folder, 'fixtures', 'seed-expected-parse.json');
  return [
    { name: 'the shared story', file: path.join(folder, 'story-2025-01-23.txt'), expectation },
  ];
}

function read(file: string): { reading: WireReading; text: string } {
  const bytes = readBytes(readFileSync(file));
  if ('refused' in bytes) throw new Error(bytes.message);
  return { reading: parseWireCopy(bytes.text), text: bytes.text };
}

function expectedOf(file: string): ExpectedStory {
  return expectedStorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

describe.each([...ownStories(), ...sharedStories()])(
  'wire copy: $name',
  ({ file, expectation }) => {
    const { reading, text } = read(file);
    const expected = expectedOf(expectation);
    const same = (actual: unknown, wanted: unknown): void => {
      expect(factsLike(actual, wanted)).toEqual(facts(wanted));
    };

    it('gives headline and time with what their reading rests on', () => {
      same(reading.headline, expected.headline);
      same(reading.timestamp, expected.timestamp);
    });

    it('gives dateline, byline, agency and source name', () => {
      same(reading.dateline, expected.dateline);
      same(reading.byline, expected.byline);
      same(reading.agency, expected.agency);
      expect(reading.sourceName).toBe(expected.sourceName);
    });

    it('gives the update note and the paragraphs that hold what it announces', () => {
      same(reading.updateNote, expected.updateNote);
    });

    it('gives every paragraph as it was typed and every break at its place', () => {
      same(fingerprints(reading), expected.body.paragraphs);
      expect(reading.body.paragraphCount).toBe(expected.body.paragraphCount);
      same(reading.body.breaks, expected.body.breaks);
    });

    it('gives everybody in the credits with role and language version', () => {
      same(reading.credits, expected.credits);
    });

    it('tells the language of the text from the one its credits claim', () => {
      same(reading.language, expected.language);
    });

    it('guesses where the text came from without setting anything', () => {
      same(reading.derivation, expected.derivation);
    });

    it('cuts off what is not the story and keeps it in the source', () => {
      same(reading.trailer, expected.trailer);
    });

    it('offers names, places, relative dates and topics', () => {
      for (const [kind, names] of Object.entries(expected.entities)) {
        expect({
          kind,
          names: asSet(reading.entities[kind as keyof typeof reading.entities]),
        }).toEqual({
          kind,
          names: asSet(names),
        });
      }
      same(reading.relativeDates, expected.relativeDates);
      expect(reading.suggestedMediaTopics).toEqual(expected.suggestedMediaTopics);
    });

    it('warns of every fault at its place and of nothing else', () => {
      expect(asSet(reading.warnings)).toEqual(asSet(expected.warnings));
    });

    it('accounts for every line of the source', () => {
      const lines = text.split(/\r\n|\n|\r/u);
      if (lines.at(-1) === '') lines.pop();
      expect(reading.lines.map((line) => line.text)).toEqual(lines);
      expect(reading.lines.map((line) => line.n)).toEqual(lines.map((_, index) => index + 1));
      const told = reading.body.paragraphs.flatMap((paragraph) => paragraph.lines);
      const paragraphs = reading.lines.filter((line) =>
        ['paragraph', 'dateline'].includes(line.becomes),
      );
      expect(told).toEqual(paragraphs.map((line) => line.n));
    });
  },
);
