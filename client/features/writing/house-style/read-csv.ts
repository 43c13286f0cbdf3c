import { STYLE_RULE_KINDS, STYLE_RULE_SEVERITIES } from '#contract/writing-words.ts';
import type { NewRule } from './api.ts';

/** Rows that became rules, and the lines that did not, each with what is missing. */
export type CsvReading = {
  rules: NewRule[];
  faults: { line: number; fault: 'columns' | 'severity' | 'kind' }[];
};

/** A table as spreadsheets copy and save it: commas, semicolons or tabs, quotes where they are needed. */
function cellsOf(text: string): string[][] {
  const head = text.split('\n', 1)[0] ?? '';
  const separator = ['\t', ';', ','].find((sign) => head.includes(sign)) ?? ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += sign;
    else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  end();
  return rows;
}

function isOne<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

/**
 * Reads rules from a table: pattern, advice, and if wanted replacement, severity (`advice`), language, kind (`words`).
 * A first line that names the columns is passed over.
 */
export function readRules(text: string): CsvReading {
  const reading: CsvReading = { rules: [], faults: [] };
  for (const [n, cells] of cellsOf(text.trim()).entries()) {
    const [pattern = '', advice = '', replacement = '', weight = '', language = '', sort = ''] =
      cells;
    if (cells.every((cell) => cell === '')) continue;
    if (n === 0 && /^pattern$/iu.test(pattern)) continue;
    const severity = weight === '' ? 'advice' : weight.toLowerCase();
    const kind = sort === '' ? 'words' : sort.toLowerCase();
    const line = n + 1;
    if (pattern === '' || advice === '') reading.faults.push({ line, fault: 'columns' });
    else if (!isOne(STYLE_RULE_SEVERITIES, severity)) {
      reading.faults.push({ line, fault: 'severity' });
    } else if (!isOne(STYLE_RULE_KINDS, kind)) reading.faults.push({ line, fault: 'kind' });
    else {
      reading.rules.push({
        kind,
        pattern,
        advice,
        severity,
        replacement: replacement === '' ? null : replacement,
        language: language === '' ? null : language,
      });
    }
  }
  return reading;
}
