import { describe, expect, it } from '@jest/globals';
import { clockTime, fullTime, saidTime, timeAgo } from '#client/ui/times.ts';

const style = { language: 'en', zone: 'Europe/Lisbon' };
const AT = Date.parse('2026-11-23T09:12:00Z');
const ago = (minutes: number): string =>
  timeAgo(new Date(AT - minutes * 60_000).toISOString(), AT, style);

describe('times', () => {
  it.each([
    [0.5, /^now$/],
    [14, /^14 min/],
    [61, /^1 h/],
    [26 * 60, /^yesterday$/],
    [3 * 24 * 60, /^3 days? ago$/],
    [20 * 24 * 60, /^3 Nov$/],
    [300 * 24 * 60, /^27 Jan 2026$/],
    [-20 * 24 * 60, /^13 Dec$/],
    [-300 * 24 * 60, /^19 Sept? 2027$/],
  ])('says %d minutes ago in few words', (minutes, words) => {
    expect(ago(minutes)).toMatch(words);
  });

  it('takes a clock that runs a little ahead of the server as now', () => {
    expect(ago(-2)).toBe('now');
  });

  it('say what a clock showed and where it hung, and leave what is no time as it stands', () => {
    const said = '2026-11-24 06:00 Europe/Lisbon';
    expect(saidTime(said, 'en')).toBe('24 Nov 2026, 06:00 (Europe/Lisbon)');
    expect(saidTime(said, 'fr')).toBe('24 nov. 2026, 06:00 (Europe/Lisbon)');
    expect(saidTime('at six', 'en')).toBe('at six');
  });

  it('are in the newsroom’s zone and say so, in summer and in winter', () => {
    expect(fullTime('2026-11-23T09:12:00Z', style)).toMatch(/^23 Nov 2026, 09:12 (WET|GMT)/);
    expect(fullTime('2026-07-01T09:12:00Z', style)).toMatch(/^1 Jul 2026, 10:12 (WEST|GMT\+1)/);
    expect(clockTime('2026-07-01T09:12:07Z', style)).toBe('10:12:07');
  });
});
