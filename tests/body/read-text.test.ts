import { describe, it, expect } from '@jest/globals';
import { readText, withoutControls } from '#contract/body/read-text.ts';

const codes = (value: unknown, max = 100): string[] => {
  const reading = readText(value, max, 'headline');
  return reading.ok ? [] : reading.issues.map(({ at, code }) => `${at} ${code}`);
};

describe('reading a headline', () => {
  it('takes any one line of any language as typed', () => {
    const text = ' Буря — «закрила» пірс 🌊 العاصفة\u200f ';
    expect(readText(text, 100)).toEqual({ ok: true, text });
  });

  it('counts what the database and the browser count: UTF-16 units', () => {
    expect(codes('x'.repeat(100))).toEqual([]);
    expect(codes('x'.repeat(101))).toEqual(['headline too-long']);
    expect(codes('🌊'.repeat(51))).toEqual(['headline too-long']);
  });

  it.each([
    ['a line feed', 'a\nb', 'line-break'],
    ['a carriage return', 'a\rb', 'line-break'],
    ['a line separator', 'a\u2028b', 'line-break'],
    ['a next-line character', 'a\u0085b', 'line-break'],
    ['a tab', 'a\tb', 'control-character'],
    ['an escape', 'a\u001bb', 'control-character'],
    ['a character of a wrongly decoded file', 'a\u0092b', 'control-character'],
    ['NUL', 'a\0b', 'nul-character'],
    ['half an emoji', 'a\ud83c', 'lone-surrogate'],
    ['a number', 7, 'not-a-text'],
    ['nothing', null, 'not-a-text'],
  ])('refuses %s', (_what, value, code) => {
    expect(codes(value)).toEqual([`headline ${code}`]);
  });

  it('lists all that is wrong', () => {
    expect(codes(`${'x'.repeat(99)}\n\0`)).toEqual([
      'headline too-long',
      'headline line-break',
      'headline nul-character',
    ]);
  });
});

describe('text from a paste or a wire', () => {
  it('is rid of what no output can carry, and of nothing else', () => {
    expect(withoutControls('a\0b\u000bc\ud800d\te\n\u0092')).toBe('abc\ufffdd\te\n\u0092');
  });
});
