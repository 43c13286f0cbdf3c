import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantUnderNewRules, localInstant } from '#server/publishing/rules/local-instant.ts';
import { nodeZoneRules, type ZoneRules } from '#server/publishing/rules/zone-rules.ts';
import { CLOCK_VECTORS } from './clock-vectors.ts';

const minute = (instant: Date): string => instant.toISOString().slice(0, 16);

function read(zone: string, local: string) {
  const found = localInstant({ zone, local, fold: null }, nodeZoneRules);
  if ('instant' in found) return { one: minute(found.instant) };
  if (!('choices' in found)) return found;
  const instants = found.choices.map(({ instant }) => minute(instant));
  return found.fault === 'time-twice' ? { twice: instants } : { skipped: instants };
}

/** Clocks that were a number of hours ahead of UTC before an instant, and are another number from then on. */
function oneChange(at: string, before: number, after: number): ZoneRules {
  const change = Date.parse(at);
  return {
    version: 'new',
    named: (zone) => zone,
    offsetAt: (instant) => (instant < change ? before : after) * 3_600_000,
  };
}

describe('a local time with its zone', () => {
  it('is tried at more than sixty changes of the world’s clocks', () => {
    expect(CLOCK_VECTORS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(CLOCK_VECTORS.map((vector) => [`${vector.local} in ${vector.zone}`, vector] as const))(
    'stands for what governments decreed: %s',
    (_name, { zone, local, is }) => {
      expect(read(zone, local)).toEqual(is);
    },
  );

  it('names both where the clocks show it twice, and takes the one that somebody chose', () => {
    const wanted = { zone: 'Europe/Paris', local: '2025-10-26T02:30' };
    expect(localInstant({ ...wanted, fold: null }, nodeZoneRules)).toEqual({
      fault: 'time-twice',
      sentence:
        'In Europe/Paris the clocks show 02:30 twice on 2025-10-26: at +02:00 and again at +01:00. Say which.',
      choices: [
        { instant: new Date('2025-10-26T00:30Z'), local: wanted.local, offset: '+02:00' },
        { instant: new Date('2025-10-26T01:30Z'), local: wanted.local, offset: '+01:00' },
      ],
    });
    for (const [fold, instant] of [
      ['earlier', '2025-10-26T00:30Z'],
      ['later', '2025-10-26T01:30Z'],
    ] as const) {
      const chosen = localInstant({ ...wanted, fold }, nodeZoneRules);
      expect(chosen).toEqual({ instant: new Date(instant), zone: 'Europe/Paris', fold });
    }
    // Where there is nothing to choose, nothing was chosen.
    const plain = localInstant(
      { zone: 'Europe/Paris', local: '2025-10-27T02:30', fold: 'later' },
      nodeZoneRules,
    );
    expect(plain).toMatchObject({ fold: null });
  });

  it('says in words which times are next to one that the clocks skip', () => {
    const found = localInstant(
      { zone: 'Pacific/Apia', local: '2011-12-30T12:00', fold: null },
      nodeZoneRules,
    );
    expect(found).toMatchObject({
      sentence:
        'In Pacific/Apia the clocks skip 12:00 on 2011-12-30: after 2011-12-29 23:59 (-10:00) comes 2011-12-31 00:00 (+14:00).',
      choices: [{ local: '2011-12-29T23:59' }, { local: '2011-12-31T00:00' }],
    });
  });

  it.each([
    ['2025-02-29T06:00', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01T24:00', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01T06:60', 'Europe/Paris', 'time-unknown'],
    ['2025-13-01T06:00', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01 06:00', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01T06:00Z', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01T06:00+02:00', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01', 'Europe/Paris', 'time-unknown'],
    ['06:00', 'Europe/Paris', 'time-unknown'],
    ['', 'Europe/Paris', 'time-unknown'],
    ['2025-06-01T06:00', 'Mars/Olympus_Mons', 'zone-unknown'],
    ['2025-06-01T06:00', '+02:00', 'zone-unknown'],
    ['2025-06-01T06:00', '', 'zone-unknown'],
    ['2025-06-01T06:00', 'Europe/Paris; DROP TABLE schedule', 'zone-unknown'],
    ['2025-06-01T06:00', '../../etc/passwd', 'zone-unknown'],
  ])('is refused when there is none such: %s in %s', (local, zone, fault) => {
    expect(localInstant({ local, zone, fold: null }, nodeZoneRules)).toMatchObject({ fault });
  });

  it('has its zone spelt as everybody spells it', () => {
    const found = localInstant(
      { local: '2025-06-01T06:00', zone: 'europe/PARIS', fold: null },
      nodeZoneRules,
    );
    expect(found).toMatchObject({ zone: 'Europe/Paris' });
  });

  it('and an instant come back to one another, whatever the zone and the day', () => {
    const zones = fc.constantFrom(...new Set(CLOCK_VECTORS.map(({ zone }) => zone)));
    const instants = fc.integer({
      min: Date.parse('1995-01-01T00:00Z') / 60_000,
      max: Date.parse('2030-01-01T00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(zones, instants, (zone, minutes) => {
        const instant = minutes * 60_000;
        const offset = nodeZoneRules.offsetAt(instant, zone);
        const local = new Date(instant + offset).toISOString().slice(0, 16);
        const found = localInstant({ zone, local, fold: null }, nodeZoneRules);
        if ('instant' in found) expect(found.instant.getTime()).toBe(instant);
        else {
          expect(found).toMatchObject({ fault: 'time-twice' });
          const both =
            'choices' in found ? found.choices.map((each) => each.instant.getTime()) : [];
          expect(both).toContain(instant);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a scheduled time whose zone’s rules change afterwards', () => {
  const six = { local: '2027-05-03T06:00', zone: 'Europe/Paris', fold: null };
  const instant = new Date('2027-05-03T04:00Z');

  it('stays the same local time, at another instant', () => {
    // Summer time is given up the year before.
    const rules = oneChange('2026-10-25T01:00Z', 2, 1);
    expect(instantUnderNewRules({ ...six, instant }, rules)).toEqual(new Date('2027-05-03T05:00Z'));
  });

  it('runs at the first moment after, where the new rules skip it', () => {
    const rules = oneChange('2027-05-03T03:30Z', 2, 4);
    expect(instantUnderNewRules({ ...six, instant }, rules)).toEqual(new Date('2027-05-03T03:30Z'));
  });

  it('runs the second time, where the new rules show it twice: late rather than early', () => {
    const rules = oneChange('2027-05-03T04:30Z', 2, 1);
    expect(instantUnderNewRules({ ...six, instant }, rules)).toEqual(new Date('2027-05-03T05:00Z'));
  });

  it('keeps its instant, where the zone is known no more', () => {
    const rules: ZoneRules = { ...nodeZoneRules, named: () => null };
    expect(instantUnderNewRules({ ...six, instant }, rules)).toEqual(instant);
  });
});
