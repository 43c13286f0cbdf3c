import { describe, expect, it } from '@jest/globals';
import type { History, Sitting } from '#contract/api/history.ts';
import { pointsFor } from '#client/features/writing/article/history/compared-points.ts';
import { handName } from '#client/features/writing/article/history/hands.ts';
import { instantInZone } from '#client/features/writing/article/history/instant-in-zone.ts';
import {
  sittingAt,
  stopAfter,
  stopBefore,
} from '#client/features/writing/article/history/sitting-stops.ts';

const AT = '2026-11-23T14:05:00.000Z';

function sitting(from: number, to: number): Sitting {
  const by = { id: '019aab3c-0000-7000-8000-00000000000a', name: 'Idris Bell' };
  const when = { began: AT, at: AT };
  return {
    kind: 'sitting',
    from,
    to,
    ...when,
    by,
    origin: '',
    steps: to - from + 1,
    fields: ['body'],
    passages: 1,
  };
}

const ITEMS: History['items'] = [sitting(30, 40), sitting(15, 32), sitting(1, 10)];

describe('going from sitting to sitting', () => {
  it('stops where each ended, and at the beginning', () => {
    expect(stopBefore(ITEMS, 40, true)).toBe(32);
    expect(stopBefore(ITEMS, 35, true)).toBe(32);
    expect(stopBefore(ITEMS, 32, true)).toBe(10);
    expect(stopBefore(ITEMS, 10, true)).toBe(0);
    expect(stopBefore(ITEMS, 0, true)).toBe(0);
    expect(stopAfter(ITEMS, 0, 44)).toBe(10);
    expect(stopAfter(ITEMS, 10, 44)).toBe(32);
    expect(stopAfter(ITEMS, 40, 44)).toBe(44);
  });

  it('asks for more where the next stop has not been told yet', () => {
    expect(stopBefore(ITEMS, 10, false)).toBeNull();
    expect(stopBefore(ITEMS, 20, false)).toBe(10);
  });

  it('knows whose sitting a step belongs to, also where two overlap', () => {
    expect(sittingAt(ITEMS, 20)).toMatchObject({ from: 15 });
    expect(sittingAt(ITEMS, 31)).toMatchObject({ from: 30 });
    expect(sittingAt(ITEMS, 12)).toBeUndefined();
  });
});

describe('what a moment is compared with', () => {
  it.each([
    ['sitting', 20, { since: 'position:14', until: 20, side: 'after' }],
    ['sitting', 5, { since: 'position:0', until: 5, side: 'after' }],
    ['sitting', 12, { since: 'position:11', until: 12, side: 'after' }],
    ['sitting', 0, { since: 'nothing', until: 0, side: 'after' }],
    ['step', 20, { since: 'position:19', until: 20, side: 'after' }],
    ['step', 0, { since: 'nothing', until: 0, side: 'after' }],
    ['now', 20, { since: 'position:20', until: null, side: 'before' }],
    ['live', 20, { since: 'live', until: 20, side: 'after' }],
    ['position:3', 20, { since: 'position:3', until: 20, side: 'after' }],
  ] as const)('%s at step %d', (base, position, points) => {
    expect(pointsFor(base, position, ITEMS)).toEqual(points);
  });
});

describe('a time on the newsroom’s clocks', () => {
  it.each([
    ['2026-11-24T14:05', 'Europe/Paris', '2026-11-24T13:05:00.000Z'],
    ['2026-07-01T00:30', 'Europe/Paris', '2026-06-30T22:30:00.000Z'],
    ['2026-11-24T14:05', 'Asia/Kathmandu', '2026-11-24T08:20:00.000Z'],
    ['2026-03-08T12:00', 'America/New_York', '2026-03-08T16:00:00.000Z'],
    ['2026-11-24T14:05', 'UTC', '2026-11-24T14:05:00.000Z'],
  ])('%s in %s', (local, zone, instant) => {
    expect(instantInZone(local, zone)).toBe(instant);
  });

  it('that is none is nothing', () => {
    expect(instantInZone('', 'UTC')).toBeNull();
    expect(instantInZone('yesterday', 'UTC')).toBeNull();
  });
});

describe('whose hand it was', () => {
  const words = {
    system: 'the system',
    wire: 'wire copy',
    template: 'a template',
    engine: (name: string) => `by ${name}`,
  };

  it('is a person, an agency, an engine or the system', () => {
    expect(handName({ id: 'x', name: 'Mara' }, '', words)).toBe('Mara');
    expect(handName(null, 'wire:019aab3c', words)).toBe('wire copy');
    expect(handName(null, 'template:019aab3c', words)).toBe('a template');
    expect(handName(null, 'engine:Lingua', words)).toBe('by Lingua');
    expect(handName(null, '', words)).toBe('the system');
  });
});
