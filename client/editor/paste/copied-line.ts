import type { Look } from './look.ts';
import { withForeignLanguages } from './passage-languages.ts';

/** A piece of text that looks the same throughout; `\n` alone is a break inside the paragraph. */
export type Run = { text: string; look: Look };

const SPACE = '[ \\u00A0\\t\\n]';
const AT_START = new RegExp(`^${SPACE}+`, 'u');
const AT_END = new RegExp(`${SPACE}+$`, 'u');
const SPACES = new RegExp(`${SPACE}{2,}|[\\t\\n]`, 'gu');

function isBlank(text: string): boolean {
  return text.replace(AT_START, '') === '';
}

function isBreak({ text }: Run): boolean {
  return text === '\n';
}

function trimmed(runs: readonly Run[]): Run[] {
  const left = [...runs];
  for (let first = left[0]; first !== undefined; first = left[0]) {
    first = { ...first, text: first.text.replace(AT_START, '') };
    if (first.text !== '') {
      left[0] = first;
      break;
    }
    left.shift();
  }
  for (let last = left.at(-1); last !== undefined; last = left.at(-1)) {
    last = { ...last, text: last.text.replace(AT_END, '') };
    if (last.text !== '') {
      left[left.length - 1] = last;
      break;
    }
    left.pop();
  }
  return left;
}

/** Space between two pieces looks as both of them do. */
function calmSpace(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    const [before, after] = [runs[index - 1]?.look, runs[index + 1]?.look];
    if (!isBlank(run.text) || before === undefined || after === undefined) return run;
    const look = {
      ...run.look,
      bold: before.bold && after.bold,
      italic: before.italic && after.italic,
      href: before.href === after.href ? before.href : null,
      lang: before.lang === after.lang ? before.lang : null,
    };
    return { text: run.text, look };
  });
}

/** One space where several stood, also across pieces; a single no-break space was meant and stays. */
function evenlySpaced(runs: readonly Run[]): Run[] {
  const even: Run[] = [];
  for (const { text, look } of runs) {
    let next = text.replace(SPACES, ' ');
    const last = even.at(-1);
    if (last !== undefined && AT_END.test(last.text) && AT_START.test(next)) {
      last.text = last.text.replace(AT_END, ' ');
      next = next.replace(AT_START, '');
    }
    if (next !== '') even.push({ text: next, look });
  }
  return calmSpace(even);
}

/** Gathers text until its block ends: two breaks in a row begin a new paragraph, one stays a break. */
export class CopiedLine {
  #paragraphs: Run[][] = [];
  #lines: Run[][] = [];
  #runs: Run[] = [];
  #breaks = 0;

  /** Adds text as the source writes it. */
  add(text: string, look: Look): void {
    const lines = look.keepsLines ? text.split('\n') : [text];
    lines.forEach((line, index) => {
      if (index > 0) this.break();
      if (line === '' || (this.#breaks > 0 && isBlank(line))) return;
      if (this.#breaks > 1) this.#endParagraph();
      this.#breaks = 0;
      this.#runs.push({ text: line, look });
    });
  }

  /** A line’s end that the page shows. */
  break(): void {
    this.#breaks += 1;
    this.#endLine();
  }

  /** The paragraphs gathered so far, each as its lines; the line is empty after it. */
  take(): Run[][] {
    this.#endParagraph();
    this.#breaks = 0;
    const taken = this.#paragraphs;
    this.#paragraphs = [];
    return taken;
  }

  #endLine(): void {
    const line = trimmed(evenlySpaced(this.#runs));
    if (line.length > 0) this.#lines.push(line);
    this.#runs = [];
  }

  #endParagraph(): void {
    this.#endLine();
    const runs = this.#lines.flatMap((line, index): Run[] => {
      const [first] = line;
      return index === 0 || first === undefined ? line : [{ ...first, text: '\n' }, ...line];
    });
    if (runs.length > 0) this.#paragraphs.push(withForeignLanguages(runs));
    this.#lines = [];
  }
}

/** The runs of a heading: on one line, and without the bold and slant that are its program’s look for all of it. */
export function headingRuns(runs: readonly Run[]): Run[] {
  const words = runs.filter((run) => !isBlank(run.text));
  const [bold, italic] = [
    words.every(({ look }) => look.bold),
    words.every(({ look }) => look.italic),
  ];
  return runs.map((run) => ({
    text: isBreak(run) ? ' ' : run.text,
    look: { ...run.look, bold: run.look.bold && !bold, italic: run.look.italic && !italic },
  }));
}
