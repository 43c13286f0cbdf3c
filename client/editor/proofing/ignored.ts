import type { TextFinding } from './finding.ts';

/** How many findings one person can ignore in one article; the oldest are forgotten first. */
const MOST = 500;

type Keep = Pick<Storage, 'getItem' | 'setItem'>;

/** What one person does not want to hear of again in one article; kept in this browser only. */
export class Ignored {
  private readonly keep: Keep;
  private readonly place: string;
  private names: ReadonlySet<string>;

  constructor(keep: Keep, about: { personId: string; articleId: string }) {
    this.keep = keep;
    this.place = `writethru:ignored:${about.personId}:${about.articleId}`;
    this.names = new Set(this.kept());
  }

  /** The names of all that is ignored; another set after each change. */
  get all(): ReadonlySet<string> {
    return this.names;
  }

  /** What is ignored by a name: a spelling in the whole article, a rule’s words in one block. */
  nameOf(finding: TextFinding, blockId: string): string {
    return finding.kind === 'spelling' ? finding.key : `${blockId} ${finding.key}`;
  }

  add(finding: TextFinding, blockId: string): void {
    this.write([...this.names, this.nameOf(finding, blockId)].slice(-MOST));
  }

  clear(): void {
    this.write([]);
  }

  private write(names: readonly string[]): void {
    this.names = new Set(names);
    try {
      this.keep.setItem(this.place, JSON.stringify([...this.names]));
    } catch {
      // The browser keeps nothing more: it is ignored until the tab is closed.
    }
  }

  private kept(): string[] {
    try {
      const kept: unknown = JSON.parse(this.keep.getItem(this.place) ?? '[]');
      return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  }
}
