/** Words inside quotation marks: from the first letter to the last, without the marks (UTF-16 units). */
export type Quotation = { from: number; to: number };

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '‘': '’',
  '‹': '›',
};

/** An apostrophe is not the end of a quotation: a letter follows it. */
function closes(text: string, at: number, closers: string): boolean {
  const mark = text.charAt(at);
  if (!closers.includes(mark)) return false;
  return mark !== '’' || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/** ‘ before a letter and after a space opens; elsewhere it is an apostrophe typed wrongly. » opens only in Danish and German books. */
function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (!(mark in CLOSERS)) return false;
  if (mark === '‘') return at === 0 || /[\s([—–]/u.test(text.charAt(at - 1));
  return mark !== '»' || /\p{L}/u.test(text.charAt(at + 1));
}

/**
 * The quotations of a text, outermost ones only; one that nobody closes runs to the end of its line, as in a
 * quotation that goes on in the next paragraph.
 */
export function quotationsIn(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!opens(text, at)) continue;
    const opener = text.charAt(at);
    const closers = CLOSERS[opener] ?? '';
    let [end, depth] = [at + 1, 1];
    for (; end < text.length && text.charAt(end) !== '\n'; end += 1) {
      if (closes(text, end, closers)) depth -= 1;
      else if (text.charAt(end) === opener && opener !== '"') depth += 1;
      if (depth === 0) break;
    }
    // A lone straight mark is an inch or a slip, not a quotation.
    if (opener === '"' && depth > 0) continue;
    const inside = text.slice(at + 1, end);
    const lead = inside.length - inside.trimStart().length;
    const length = inside.trim().length;
    if (length > 0) found.push({ from: at + 1 + lead, to: at + 1 + lead + length });
    at = end;
  }
  return found;
}
