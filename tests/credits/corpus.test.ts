import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, expect } from '@jest/globals';
import { z } from 'zod';
import type { CreditRow } from '#contract/content.ts';
import { parseByline } from '#contract/credits/byline.ts';
import { toCorpusShape } from '#contract/credits/corpus-shape.ts';
import { parseCreditLine } from '#contract/credits/parse.ts';
import { renderCreditLine } from '#contract/credits/render.ts';
import { newsroomData } from '#tests/support/newsroom-data.ts';
import { BYLINES } from './lines/bylines.ts';
import { AGENCY_LINES } from './lines/agencies.ts';
import { expectedCredits } from './lines/notation.ts';

const ROW = z.object({
  id: z.string(),
  kind: z.string(),
  lang: z.string(),
  text: z.string(),
  parsed: z.record(z.string(), z.unknown()),
});
type Row = z.infer<typeof ROW>;

/** Lines of our own in the corpus' shape, for machines without the corpus. */
const OWN: Row[] = [
  ...AGENCY_LINES.slice(0, 20).map(([text, expected], at) => ({
    id: `own-${at}`,
    kind: 'credit_line',
    lang: 'en',
    text,
    parsed: expectedCredits(expected),
  })),
  ...BYLINES.map(([lang, text, parsed], at) => ({
    id: `own-by-${at}`,
    kind: 'byline',
    lang,
    text,
    parsed,
  })),
];

function corpus(): Row[] {
  const folder = newsroomData();
  if (folder === null) return OWN;
  return readFileSync(join(folder, 'wire-examples.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ROW.parse(JSON.parse(line)));
}

function isRead(row: Row): boolean {
  const read =
    row.kind === 'byline'
      ? parseByline(row.text, row.lang)
      : toCorpusShape(parseCreditLine(row.text, row.lang));
  const wanted = { ...row.parsed };
  if (!('audience' in wanted) && 'audience' in read) delete read.audience;
  try {
    expect(read).toEqual(wanted);
    return true;
  } catch {
    return false;
  }
}

const seedCredits = z.object({
  credits: z.object({
    raw: z.string(),
    contributors: z.array(
      z.object({ name: z.string(), role: z.string(), lang: z.string().optional() }),
    ),
  }),
});

describe('the corpus of real credit lines and bylines', () => {
  it('is read exactly, in at least nineteen of twenty credit lines', () => {
    const rows = corpus().filter(({ kind }) => kind === 'credit_line');
    const wrong = rows.filter((row) => !isRead(row)).map(({ id }) => id);
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(wrong.length).toBeLessThanOrEqual(Math.floor(rows.length / 20));
  });

  it('is read exactly in every byline', () => {
    const rows = corpus().filter(({ kind }) => kind === 'byline');
    expect(rows.length).toBeGreaterThanOrEqual(14);
    expect(rows.filter((row) => !isRead(row)).map(({ id }) => id)).toEqual([]);
  });

  it('prints the line of the seed story character for character from its expected rows', () => {
    const folder = newsroomData();
    const own = {
      credits: {
        raw: '(Reporting by Ines Okoro and Joy Ade; French version by Maud Lescure, edited by Luc Barbier)',
        contributors: [
          { name: 'Ines Okoro', role: 'reporting' },
          { name: 'Joy Ade', role: 'reporting' },
          { name: 'Maud Lescure', role: 'translation', lang: 'fr' },
          { name: 'Luc Barbier', role: 'editing', lang: 'fr' },
        ],
      },
    };
    const file = folder && join(folder, 'fixtures', 'seed-expected-parse.json');
    const expected: unknown = file === null ? own : JSON.parse(readFileSync(file, 'utf8'));
    const { raw, contributors } = seedCredits.parse(expected).credits;
    const rows = contributors.map(({ name, role, lang }): CreditRow => {
      const known = z.enum(['reporting', 'translation', 'editing']).parse(role);
      return {
        name,
        role: known,
        language: lang ?? null,
        personId: null,
        isOrganisation: false,
        organisation: null,
        place: null,
        withheld: false,
      };
    });
    expect(renderCreditLine(rows, 'en')).toBe(raw);
  });
});
