import { describe, expect, it } from '@jest/globals';
import { parseWireCopy } from '#server/wire/rules/parse-wire-copy.ts';

const TEXT = 'Die Fähre lief am Morgen vor Emden auf Grund und liegt dort bis zur Flut fest.';

function copy(head: string, embargo: string): string {
  return [head, embargo, TEXT].join('\n\n');
}

function embargoWarnings(reading: ReturnType<typeof parseWireCopy>): string[] {
  return reading.warnings.map(({ code }) => code).filter((code) => code.startsWith('embargo'));
}

describe('an embargo that is printed without a year', () => {
  const line = 'Bitte beachten Sie die Sperrfrist der Meldung bis heute Abend (23.01.), 19.00 Uhr.';

  it('takes the year of the story’s own time and says that it was assumed', () => {
    const reading = parseWireCopy(copy('Fähre läuft auf – 23.01.2025, 10:00 Uhr', line));
    expect(reading.embargo?.resolved).toBe('2025-01-23T19:00:00+01:00');
    expect(reading.embargo?.until).not.toHaveProperty('year');
    expect(embargoWarnings(reading)).toEqual(['embargo_year_assumed']);
  });

  it('takes the year nearest to the day it came in when the story has no date', () => {
    const reading = parseWireCopy(copy('Ferry aground', '(Embargoed until 0600 GMT Jan 2)'), {
      receivedOn: '2025-12-30',
    });
    expect(reading.embargo?.resolved).toBe('2026-01-02T06:00:00Z');
    expect(embargoWarnings(reading)).toEqual(['embargo_year_assumed']);
  });

  it('stays without end when nothing says which year is meant', () => {
    const reading = parseWireCopy(copy('Ferry aground', '(Embargoed until 0600 GMT Jan 2)'));
    expect(reading.embargo?.resolved).toBeNull();
    expect(embargoWarnings(reading)).toEqual(['embargo_unresolved']);
  });
});

describe('an embargo without any end', () => {
  it('is an embargo all the same', () => {
    const reading = parseWireCopy(copy('Ferry aground', 'UNDER EMBARGO'));
    expect(reading.embargo).toMatchObject({ until: {}, resolved: null });
    expect(embargoWarnings(reading)).toEqual(['embargo_unresolved']);
  });
});

describe('a sentence about an embargo', () => {
  it.each([
    'The embargo was lifted on 4 March 2024 at noon, the minister said.',
    'Embargo fears grew ahead of the 4 March 2024 vote at 10:00.',
  ])('stays in the text: %s', (sentence) => {
    const reading = parseWireCopy(['Ferry aground', sentence, TEXT].join('\n\n'));
    expect(reading.embargo).toBeNull();
    expect(reading.body.paragraphs[0]?.text).toBe(sentence);
  });
});
