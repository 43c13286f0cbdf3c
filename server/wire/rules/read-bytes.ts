import type { WireRemark } from '#contract/wire-words.ts';

/** Text made from the bytes of a file, and how it was encoded. Sizes are in bytes and UTF-16 units. */
export type ReadText = {
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  bom: boolean;
  lineEnding: 'LF' | 'CRLF' | 'CR' | 'mixed' | 'none';
  finalNewline: boolean;
  bytes: number;
  chars: number;
  lines: number;
  warnings: ByteWarning[];
};

/** A doubt about the encoding; the bytes themselves are kept by whoever received them. */
export type ByteWarning = {
  code: Extract<WireRemark, 'encoding_guessed' | 'control_characters'>;
  severity: 'warn';
  message: string;
};

/** Why a file is not wire copy. */
export type RefusedBytes = { refused: 'binary' | 'empty' | 'too-large'; message: string };

/** The most that is taken in one file: 5 MB. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** The most lines: shorter lines than these on average are a table, not copy. */
export const MOST_LINES = 300_000;

/** How much of a file is looked at to tell text from something else. */
const SAMPLE = 64 * 1024;

const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x50, 0x4b, 0x03, 0x04], // ZIP, DOCX, ODT
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0], // old Word
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // RIFF: WebP, WAV
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x4d, 0x5a, 0x90, 0x00], // Windows program
  [0x49, 0x44, 0x33], // MP3
  [0x4f, 0x67, 0x67, 0x53], // Ogg
  [0x00, 0x00, 0x00, 0x18, 0x66, 0x74, 0x79, 0x70], // MP4
  [0x00, 0x00, 0x00, 0x20, 0x66, 0x74, 0x79, 0x70],
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

const REFUSALS: Readonly<Record<RefusedBytes['refused'], string>> = {
  binary: 'This is not text. Save the story as plain text and bring that in.',
  empty: 'The file holds no text.',
  'too-large':
    'The file is larger than 5 MB or has more than 300,000 lines. Bring in one story at a time.',
};

function refuse(refused: RefusedBytes['refused']): RefusedBytes {
  return { refused, message: REFUSALS[refused] };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

type Encoding = { encoding: ReadText['encoding']; bom: boolean; sure: boolean };

/** Without a mark, UTF-16 shows by the zero (or common high) byte of most characters at one parity. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const size = Math.min(bytes.length, SAMPLE) & ~1;
  if (size < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (let index = 0; index < size; index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even, odd] = [zeros[0] ?? 0, zeros[1] ?? 0];
  const half = size / 2;
  if (odd > half * 0.05 && even <= odd * 0.02 && readsAs(bytes, 'utf-16le')) {
    return { encoding: 'utf-16le', bom: false, sure: true };
  }
  if (even > half * 0.05 && odd <= even * 0.02 && readsAs(bytes, 'utf-16be')) {
    return { encoding: 'utf-16be', bom: false, sure: true };
  }
  return null;
}

/** In UTF-16 read at the right parity, spaces and line ends are there and controls are not. */
function readsAs(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const text = decode(bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1), encoding, false);
  return text !== null && controlShare(text) < 0.01;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/gu;

function controlShare(text: string): number {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(CONTROLS)?.length ?? 0) / Math.max(sample.length, 1);
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', bom: true, sure: true };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', bom: true, sure: true };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', bom: true, sure: true };
  return unmarkedUtf16(bytes) ?? { encoding: 'utf-8', bom: false, sure: false };
}

type Decoded = { text: string; encoding: ReadText['encoding']; bom: boolean; guessed: boolean };

function toText(bytes: Uint8Array): Decoded | null {
  const { encoding, bom } = encodingOf(bytes);
  const mark = bom ? (encoding === 'utf-8' ? 3 : 2) : 0;
  const body = bytes.subarray(mark);
  if (encoding === 'utf-8') {
    const text = decode(body, 'utf-8', true);
    if (text !== null) return { text, encoding, bom, guessed: false };
    const western = decode(body, 'windows-1252', false);
    return western === null
      ? null
      : { text: western, encoding: 'windows-1252', bom, guessed: true };
  }
  const text = decode(body, encoding, false);
  return text === null ? null : { text, encoding, bom, guessed: false };
}

/** Counts lines and tells their ends apart in one pass, without making anything of them. */
function countLines(text: string): Pick<ReadText, 'lines' | 'lineEnding'> {
  let [crlf, lf, cr] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) lf += 1;
    else if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
      crlf += 1;
      at += 1;
    } else if (code === 0x0d) cr += 1;
  }
  const ends = crlf + lf + cr;
  const lines = /[\r\n]$/u.test(text.slice(-1)) ? ends : ends + 1;
  const kinds = [crlf, lf, cr].filter((count) => count > 0).length;
  if (kinds === 0) return { lines, lineEnding: 'none' };
  if (kinds > 1) return { lines, lineEnding: 'mixed' };
  return { lines, lineEnding: crlf > 0 ? 'CRLF' : lf > 0 ? 'LF' : 'CR' };
}

function warningsOf(decoded: Decoded): ByteWarning[] {
  const warnings: ByteWarning[] = [];
  if (decoded.guessed) {
    const message =
      'The bytes are not UTF-8; they were read as Windows-1252. Check accents and quotation marks.';
    warnings.push({ code: 'encoding_guessed', severity: 'warn', message });
  }
  if (CONTROLS.test(decoded.text)) {
    const message = 'The text holds control characters.';
    warnings.push({ code: 'control_characters', severity: 'warn', message });
  }
  CONTROLS.lastIndex = 0;
  return warnings;
}

/**
 * Makes text from the bytes of a file: UTF-8 and UTF-16 with or without a mark, else Windows-1252 with
 * a warning. Refuses what is empty, larger than 5 MB or not text at all. Nothing is repaired.
 */
export function readBytes(bytes: Uint8Array): ReadText | RefusedBytes {
  if (bytes.length > LARGEST_FILE) return refuse('too-large');
  if (bytes.length === 0) return refuse('empty');
  if (SIGNATURES.some((signature) => startsWith(bytes, signature))) return refuse('binary');
  const decoded = toText(bytes);
  if (decoded === null || controlShare(decoded.text) > 0.02) return refuse('binary');
  const wide = decoded.encoding.startsWith('utf-16');
  if (!wide && bytes.subarray(0, SAMPLE).includes(0)) return refuse('binary');
  const { text, encoding, bom } = decoded;
  if (text.trim() === '') return refuse('empty');
  const { lines, lineEnding } = countLines(text);
  if (lines > MOST_LINES) return refuse('too-large');
  return {
    text,
    encoding,
    bom,
    lineEnding,
    finalNewline: /[\r\n]$/u.test(text.slice(-1)),
    bytes: bytes.length,
    chars: text.length,
    lines,
    warnings: warningsOf(decoded),
  };
}

/** The lines of a text without their ends; a line end after the last line opens no new one. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
