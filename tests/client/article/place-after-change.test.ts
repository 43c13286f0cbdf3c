import { describe, expect, it } from '@jest/globals';
import { placeAfterChange } from '#client/features/writing/article/text/place-after-change.ts';

describe('the caret in a line that somebody else changes', () => {
  it('stays where it is before the change, and goes with its words behind it', () => {
    const change = { before: 'A bridge is closed', after: 'A long bridge is closed' };
    expect(placeAfterChange({ ...change, place: 1 })).toBe(1);
    expect(placeAfterChange({ ...change, place: 8 })).toBe(13);
  });

  it('stands at the end of what took the place of its words', () => {
    const change = { before: 'A bridge is closed', after: 'A road is closed' };
    expect(placeAfterChange({ ...change, place: 5 })).toBe(6);
  });
});
