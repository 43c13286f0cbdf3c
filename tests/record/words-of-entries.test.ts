import { describe, expect, it } from '@jest/globals';
import { record as arabic } from '#client/app/words/ar/record.ts';
import { record as english } from '#client/app/words/en/record.ts';
import { record as french } from '#client/app/words/fr/record.ts';
import { openHouse } from '#tests/support/open-house.ts';

/** Each kind that a function writes down by its name, and those it makes of a table’s name and what was done to a row. */
const KINDS = `
  SELECT DISTINCT said[1] AS kind FROM pg_proc p
    CROSS JOIN LATERAL regexp_matches(p.prosrc, 'record_append\\([^;]*?,\\s*''([a-z]+(?:-[a-z]+)+)''', 'g') AS said
    WHERE p.pronamespace = 'public'::regnamespace AND p.proname <> 'record_append'
  UNION
  SELECT replace(t.tgrelid::regclass::text, '_', '-') || done.word FROM pg_trigger t
    JOIN (VALUES (4, '-added'), (16, '-changed'), (8, '-removed')) AS done (bit, word) ON t.tgtype & done.bit <> 0
    WHERE t.tgfoid = 'record_change'::regproc`;

describe('the words of the record', () => {
  const house = openHouse();

  it('say each thing that the database writes down, in every language of the screens', async () => {
    const rows = await house.room.sql<{ kind: string }>(KINDS, []);
    const kinds = rows.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(expect.arrayContaining(['article-assigned', 'membership-removed']));
    for (const { kind: said } of [english, french, arabic])
      expect(kinds.filter((kind) => !Object.hasOwn(said ?? {}, kind))).toEqual([]);
  });
});
