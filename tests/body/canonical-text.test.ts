import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText, CanonicalTextError } from '#contract/body/canonical.ts';

describe('the one text that is signed', () => {
  it('sorts keys by code point, as UTF-8 bytes sort', () => {
    expect(canonicalText({ b: 1, a: 2, B: 3, 10: 4, 9: 5 })).toBe(
      '{"10":4,"9":5,"B":3,"a":2,"b":1}',
    );
    // U+FF5E sorts before U+1F30A by code point, after it by UTF-16 unit.
    expect(canonicalText({ '🌊': 1, '～': 2 })).toBe('{"～":2,"🌊":1}');
    expect(canonicalText({ '🌊b': 1, '🌊': 2, '🌊a': 3 })).toBe('{"🌊":2,"🌊a":3,"🌊b":1}');
  });

  it('sorts keys as their bytes sort (any keys)', () => {
    const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(keys, (names) => {
        const sound = names.filter((name) => name.isWellFormed() && !name.includes('\0'));
        const text = canonicalText(Object.fromEntries(sound.map((name) => [name, 0])));
        const bytes = [...sound].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect(text).toBe(`{${bytes.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
      }),
    );
  });

  it('writes letters as typed: composed and combining forms stay different', () => {
    expect(canonicalText('Zoë')).toBe('"Zoë"');
    expect(canonicalText('Zoe\u0308')).toBe('"Zoe\u0308"');
    expect(canonicalText('\u2028\u007f/<')).toBe('"\u2028\u007f/<"');
    expect(canonicalText('"\\\n\u0001')).toBe(String.raw`"\"\\\n\u0001"`);
  });

  it('is read back as the same value (any JSON of whole numbers)', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false),
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        fc.array(tie('value')),
        fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (json) => {
        expect(JSON.parse(canonicalText(json))).toEqual(JSON.parse(JSON.stringify(json)));
      }),
    );
  });

  it.each([
    ['a fraction', { crop: { x: 0.5 } }, 'crop.x'],
    ['a number that is too large to be exact', { n: [1, 2 ** 53] }, 'n[1]'],
    ['infinity', [Number.POSITIVE_INFINITY], '[0]'],
    ['NUL', { headline: 'a\0b' }, 'headline'],
    ['a lone surrogate', { body: [{ text: '\ud800' }] }, 'body[0].text'],
    ['a key with a lone surrogate', { '\udfff': 1 }, '["\ufffd"]'],
    ['undefined', { headline: undefined }, 'headline'],
    ['a hole in a list', { list: Array(1) }, 'list[0]'],
    ['a function', { f: () => 1 }, 'f'],
    ['a bigint', { n: 1n }, 'n'],
    ['a date', { at: new Date(0) }, 'at'],
  ])('refuses %s and names its place', (_what, value, at) => {
    let thrown: unknown;
    try {
      canonicalText(value);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CanonicalTextError);
    expect(thrown).toMatchObject({ at });
  });

  it('refuses endless nesting instead of overflowing', () => {
    let value: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) value = [value];
    expect(() => canonicalText(value)).toThrow(CanonicalTextError);
  });
});
