/** A quotation in a paragraph, positions of its marks included. */
export type Quotation = { start: number; end: number };

/** What a scan of the quotation marks of one paragraph found. */
export type QuoteScan = {
  quotations: Quotation[];
  /** Positions of marks that open and never close, or close what was never opened. */
  unbalanced: number[];
  /** A double quotation runs to the end of the paragraph, as it does when the next one goes on with it. */
  openAtEnd: boolean;
};

const CLOSES: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};
const MARK = /[“”„«»"「」『』‘’]/gu;
const ELISION = /^(?:\d|em\b|til\b|tis\b|twas\b|cause\b|n\b)/iu;

type Open = { mark: string; at: number };

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

class Scanner {
  readonly quotations: Quotation[] = [];
  readonly unbalanced: number[] = [];
  doubles: Open[] = [];
  single: Open | null = null;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  see(mark: string, at: number): void {
    if (mark === '‘' || mark === '’') this.seeSingle(mark, at);
    else if (mark === '"') this.seeStraight(at);
    else this.seeDouble(mark, at);
  }

  private close(open: Open, at: number): void {
    this.quotations.push({ start: open.at, end: at + 1 });
  }

  private seeStraight(at: number): void {
    if (/\d/u.test(this.text[at - 1] ?? '') && this.doubles.at(-1)?.mark !== '"') return;
    const top = this.doubles.at(-1);
    if (top?.mark === '"') this.close(this.doubles.pop() ?? top, at);
    else this.doubles.push({ mark: '"', at });
  }

  private seeDouble(mark: string, at: number): void {
    const top = this.doubles.at(-1);
    if (top !== undefined && (CLOSES[top.mark] ?? '').includes(mark)) {
      this.doubles.pop();
      this.close(top, at);
    } else if (mark === '”' && top?.mark === '”') {
      this.doubles.pop();
      this.close(top, at);
    } else if (mark === '”' && !isLetter(this.text[at + 1])) this.unbalanced.push(at);
    else if (mark === '」' || mark === '』') this.unbalanced.push(at);
    else this.doubles.push({ mark, at });
  }

  private seeSingle(mark: string, at: number): void {
    const [before, after] = [this.text[at - 1], this.text[at + 1]];
    if (mark === '‘') {
      if (isLetter(before) || ELISION.test(this.text.slice(at + 1, at + 8))) return;
      if (this.single !== null) this.unbalanced.push(this.single.at);
      this.single = { mark, at };
    } else if (this.single !== null && !isLetter(after)) {
      this.close(this.single, at);
      this.single = null;
    }
  }
}

/**
 * Follows the quotation marks of one paragraph, in the manners of all wire languages (“ ”, „ “, « »,
 * » «, ” ”, ‘ ’, straight ones and 「 」). An apostrophe is not a mark; a straight one after a digit is inches.
 */
export function scanQuotations(text: string): QuoteScan {
  const scanner = new Scanner(text);
  for (const match of text.matchAll(MARK)) scanner.see(match[0], match.index);
  const left = [...scanner.doubles, ...(scanner.single === null ? [] : [scanner.single])];
  return {
    quotations: scanner.quotations,
    unbalanced: [...scanner.unbalanced, ...left.map((open) => open.at)].sort((a, b) => a - b),
    openAtEnd:
      scanner.doubles.length === 1 && scanner.unbalanced.length === 0 && scanner.single === null,
  };
}
