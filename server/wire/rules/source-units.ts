import type { SourceLine } from './wire-reading.ts';

/** Source lines that are read together: one line, or a bracketed note that was wrapped. */
export type Unit = {
  text: string;
  /** Line numbers from 1, blank lines not among them. */
  lines: number[];
  /** A blank line or the edge of the text stands before it. */
  opens: boolean;
  indented: boolean;
};

const MOST_WRAPPED = 6;

function depth(text: string): number {
  let open = 0;
  for (const character of text) {
    if (character === '(' || character === '（') open += 1;
    if (character === ')' || character === '）') open -= 1;
  }
  return open;
}

/** How many lines after this one close the bracket that it opens; 0 when it opens none or none closes. */
function wrappedLines(lines: readonly SourceLine[], at: number): number {
  const first = lines[at]?.text.trim() ?? '';
  if (!/^[(（]/u.test(first) || first.length > 400) return 0;
  let open = depth(first);
  for (let more = 0; more <= MOST_WRAPPED; more += 1) {
    if (open <= 0) return more;
    const next = lines[at + more + 1]?.text.trim() ?? '';
    if (next === '' || next.length > 400) return 0;
    open += depth(next);
  }
  return 0;
}

/** The non-blank lines of a text, with wrapped bracketed notes put together. */
export function unitsOf(lines: readonly SourceLine[]): Unit[] {
  const units: Unit[] = [];
  let opens = true;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text.trim() === '') {
      opens = true;
      continue;
    }
    const more = wrappedLines(lines, at);
    const taken = lines.slice(at, at + more + 1);
    units.push({
      text: taken.map((each) => each.text.trim()).join('\n'),
      lines: taken.map((each) => each.n),
      opens,
      indented: /^(?: {2,}|\t|\u3000)/u.test(line.text),
    });
    at += more;
    opens = false;
  }
  return units;
}

const CLOSED = /[.!?…:;。！？"”»’)\]]\s*$/u;

/** A wrapped line fills most of its width; a shorter one ends where its writer ended it. */
const NARROWEST = 40;
const WIDEST = 100;

/**
 * Whether the text was wrapped at a fixed width: lines that have another right below them stop in the
 * middle of a sentence near the same width, and hardly any is longer than a wire line.
 */
export function isHardWrapped(units: readonly Unit[]): boolean {
  let [inner, broken, long] = [0, 0, 0];
  for (const [index, unit] of units.entries()) {
    const next = units[index + 1];
    if (next === undefined || next.opens || next.indented) continue;
    inner += 1;
    if (unit.text.length > WIDEST) long += 1;
    else if (unit.text.length >= NARROWEST && !CLOSED.test(unit.text)) broken += 1;
  }
  return broken > 0 && broken * 3 >= inner && broken > long * 2;
}
