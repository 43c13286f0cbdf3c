import { describe, expect, it } from '@jest/globals';
import { isFlat } from '#client/features/planning/figures/bars.ts';

const SERIES = [
  { name: 'median', label: 'Half within', color: 'blue.6' },
  { name: 'slow', label: 'Nine of ten within', color: 'cyan.8' },
];

describe('a plot', () => {
  it('is its baseline alone where every value is 0, and only there', () => {
    const zero = { day: '1 Nov', median: 0, slow: 0 };
    expect(isFlat({ data: [zero, { ...zero, day: '2 Nov' }], series: SERIES })).toBe(true);
    expect(isFlat({ data: [zero, { ...zero, slow: 0.1 }], series: SERIES })).toBe(false);
  });
});
