import type { Issue } from '../problem.ts';

/** What makes a text impossible to store, sign or send, as an issue code. */
export type TextFault = 'nul-character' | 'lone-surrogate' | 'control-character';

const FAULT_SENTENCES: Record<TextFault, string> = {
  'nul-character': 'The text contains a NUL character, which cannot be stored.',
  'lone-surrogate':
    'The text contains half of a character (a lone surrogate), which is not Unicode.',
  'control-character': 'The text contains a control character, which no feed can carry.',
};

/** The sentence for a person that goes with a text fault. */
export function textFaultSentence(fault: TextFault): string {
  return FAULT_SENTENCES[fault];
}

// XML 1.0 §2.2 forbids these even when escaped, so no NewsML or feed could carry them.
const NEVER_IN_XML = new RegExp(
  '[\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]',
  'u',
);
const ANY_CONTROL = new RegExp('[\\u0001-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF]', 'u');
const ALL_NEVER_IN_XML = new RegExp(`\\u0000|${NEVER_IN_XML.source}`, 'gu');
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/u;

/** The first thing that keeps a text from being stored and sent, or null when it is sound. */
export function textFault(text: string): TextFault | null {
  if (text.includes('\0')) return 'nul-character';
  if (!text.isWellFormed()) return 'lone-surrogate';
  return NEVER_IN_XML.test(text) ? 'control-character' : null;
}

/** The text without the characters that no output can carry; for paste and import, which say that they did it. */
export function withoutControls(text: string): string {
  return text.toWellFormed().replace(ALL_NEVER_IN_XML, '');
}

/** What `readText` answers. */
export type TextReading = { ok: true; text: string } | { ok: false; issues: Issue[] };

/**
 * Reads a one-line field such as a headline: text of at most `max` UTF-16 units, without line breaks, control
 * characters, NUL or lone surrogates. `at` is the field's name in the issues.
 */
export function readText(value: unknown, max: number, at = ''): TextReading {
  if (typeof value !== 'string') {
    return { ok: false, issues: [{ at, code: 'not-a-text', message: 'This must be a text.' }] };
  }
  const issues: Issue[] = [];
  if (value.length > max) {
    const message = `This may have at most ${String(max)} characters; it has ${String(value.length)}.`;
    issues.push({ at, code: 'too-long', message });
  }
  if (LINE_BREAK.test(value)) {
    issues.push({ at, code: 'line-break', message: 'This must stand on one line.' });
  }
  const fault =
    textFault(value) ??
    (ANY_CONTROL.test(value.replace(/[\n\r\u0085]/gu, '')) ? 'control-character' : null);
  if (fault !== null) issues.push({ at, code: fault, message: FAULT_SENTENCES[fault] });
  return issues.length === 0 ? { ok: true, text: value } : { ok: false, issues };
}
