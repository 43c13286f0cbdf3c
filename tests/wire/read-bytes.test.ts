import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LARGEST_FILE, MOST_LINES, readBytes } from '#server/wire/rules/read-bytes.ts';
import type { ReadText } from '#server/wire/rules/read-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

function withMark(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.from([...mark, ...bytes]);
}

function textOf(bytes: Uint8Array): ReadText {
  const read = readBytes(bytes);
  if ('refused' in read) throw new Error(read.message);
  return read;
}

const STORY = 'Fähre sinkt – “niemand” verletzt\n\nKIEL (dpa) - Die Fähre lag am Kai.\n';

describe('bytes from a sender', () => {
  it('are UTF-8 with or without a mark, which is not part of the text', () => {
    expect(textOf(utf8(STORY))).toMatchObject({ text: STORY, encoding: 'utf-8', bom: false });
    const marked = textOf(withMark([0xef, 0xbb, 0xbf], utf8(STORY)));
    expect(marked).toMatchObject({ text: STORY, encoding: 'utf-8', bom: true, warnings: [] });
  });

  it('are UTF-16 in either order, marked or not', () => {
    for (const order of ['le', 'be'] as const) {
      const encoding = `utf-16${order}`;
      const mark = order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff];
      expect(textOf(utf16(STORY, order))).toMatchObject({ text: STORY, encoding, bom: false });
      const marked = textOf(withMark(mark, utf16(STORY, order)));
      expect(marked).toMatchObject({ text: STORY, encoding, bom: true });
    }
  });

  it('fall back to Windows-1252 with a warning, curly quotes included', () => {
    const bytes = Uint8Array.from([0x93, 0x46, 0xe4, 0x68, 0x72, 0x65, 0x94, 0x20, 0x80, 0x0a]);
    const read = textOf(bytes);
    expect(read).toMatchObject({ text: '“Fähre” €\n', encoding: 'windows-1252' });
    expect(read.warnings.map((warning) => warning.code)).toEqual(['encoding_guessed']);
  });

  it('tell their line ends and whether the last line is closed', () => {
    const ends = (text: string): unknown => {
      const { lineEnding, finalNewline, lines } = textOf(utf8(text));
      return { lineEnding, finalNewline, lines };
    };
    expect(ends('a\r\nb')).toEqual({ lineEnding: 'CRLF', finalNewline: false, lines: 2 });
    expect(ends('a\nb\n')).toEqual({ lineEnding: 'LF', finalNewline: true, lines: 2 });
    expect(ends('a\rb\r')).toEqual({ lineEnding: 'CR', finalNewline: true, lines: 2 });
    expect(ends('a\r\nb\nc')).toEqual({ lineEnding: 'mixed', finalNewline: false, lines: 3 });
    expect(ends('a')).toEqual({ lineEnding: 'none', finalNewline: false, lines: 1 });
  });

  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a Word file', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['a photograph', [0xff, 0xd8, 0xff, 0xe0, 0x00]],
    ['text with zero bytes in it', [0x61, 0x62, 0x00, 0x63, 0x64]],
    ['control characters', [0x01, 0x02, 0x03, 0x61, 0x04, 0x05]],
  ])('are refused when they are %s', (_, bytes) => {
    expect(readBytes(Uint8Array.from(bytes))).toMatchObject({ refused: 'binary' });
  });

  it('are refused when there are none, or only blanks', () => {
    expect(readBytes(new Uint8Array())).toMatchObject({ refused: 'empty' });
    expect(readBytes(utf8(' \n\t\r\n '))).toMatchObject({ refused: 'empty' });
    expect(readBytes(Uint8Array.from([0xef, 0xbb, 0xbf]))).toMatchObject({ refused: 'empty' });
  });

  it('are taken up to five megabytes and refused beyond, or with lines past counting', () => {
    const full = utf8('a'.repeat(LARGEST_FILE));
    expect(textOf(full).chars).toBe(LARGEST_FILE);
    expect(readBytes(utf8('a'.repeat(LARGEST_FILE + 1)))).toMatchObject({ refused: 'too-large' });
    expect(readBytes(utf8('a\n'.repeat(MOST_LINES + 1)))).toMatchObject({ refused: 'too-large' });
    expect(textOf(utf8('a\n'.repeat(MOST_LINES))).lines).toBe(MOST_LINES);
  });

  it('whatever they are, give text or a reason and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readBytes(bytes);
        return 'refused' in read ? read.message !== '' : read.text.trim() !== '';
      }),
      { numRuns: 400 },
    );
  });

  it('keep every character that UTF-8 can write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const read = readBytes(utf8(`x${text}`));
        return 'refused' in read || (read.encoding === 'utf-8' && read.text === `x${text}`);
      }),
      { numRuns: 300 },
    );
  });
});
