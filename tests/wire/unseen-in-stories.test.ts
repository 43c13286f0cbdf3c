import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readInStory } from '../../bench/import/placed.ts';
import type { Place } from '../../bench/import/placed.ts';

const FOLDER = path.join(import.meta.dirname, 'unseen');
const rowSchema = z.object({ id: z.string(), text: z.string(), lang: z.string() });

/** Where a line of each kind stands in a story, and what it may become there. */
const PLACED: readonly (readonly [kind: string, place: Place, roles: readonly string[]])[] = [
  ['credit_line', 'last', ['credit']],
  ['byline', 'first', ['byline']],
  ['dateline', 'first', ['paragraph', 'dateline']],
  ['update_note', 'first', ['note', 'furniture']],
  ['correction_note', 'first', ['note']],
  ['timestamp', 'first', ['timestamp']],
  ['embargo', 'first', ['embargo']],
  ['kill_hold', 'first', ['kill-hold']],
];

/** What is not known for what it is in a story: nothing in these lines proves it, or no role of ours fits. */
const NOT_FOUND = new Set([
  'unseen-byline-008',
  'unseen-byline-028',
  'unseen-credit-line-021',
  'unseen-credit-line-061',
  'unseen-credit-line-074',
  'unseen-credit-line-108',
  'unseen-timestamp-003',
]);

function misplaced(part: string, [kind, place, roles]: (typeof PLACED)[number]): string[] {
  return readFileSync(path.join(FOLDER, part, `${kind}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line)))
    .filter(({ text, lang }) => {
      const read = readInStory(text, place, lang).roles;
      return !read.every((role) => roles.includes(role));
    })
    .map(({ id }) => id);
}

describe.each(['a', 'b', 'fresh'])('wire lines set into a story, part %s', (part) => {
  it.each(PLACED)('are found in their place: %s', (...placed) => {
    const lost = misplaced(part, placed);
    expect(lost.filter((id) => !NOT_FOUND.has(id))).toEqual([]);
  });
});
