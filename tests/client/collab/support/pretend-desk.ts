import type { Node } from 'prosemirror-model';
import { history } from 'prosemirror-history';
import type { Transaction } from 'prosemirror-state';
import { blockIds } from '#client/editor/block-ids.ts';
import type { PendingRecord, PendingStore } from '#client/editor/collab/pending.ts';
import { openShared, type SharedText } from '#client/editor/collab/shared-text.ts';
import type { Content } from '#contract/content.ts';
import type { PretendAuthority, PretendLine } from './pretend-authority.ts';

/** A few short paragraphs; ids `p0`, `p1`, … */
export function story(...paragraphs: string[]): Content {
  return {
    headline: 'A headline',
    standfirst: '',
    dateline: '',
    updateNote: '',
    credits: [],
    body: {
      type: 'doc',
      content: paragraphs.map((text, index) => ({
        type: 'paragraph',
        attrs: { id: `p${index}` },
        ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
      })),
    },
  };
}

/** Keeps what it is given in memory; a write is done when a test says so, or at once. */
export class PretendStore implements PendingStore {
  record: PendingRecord | null = null;
  slow = false;
  broken = false;
  private readonly clientId: string;
  private readonly waiting: (() => void)[] = [];

  constructor(clientId: string, record: PendingRecord | null) {
    this.clientId = clientId;
    this.record = record;
  }

  async write({ base, work }: Parameters<PendingStore['write']>[0]): Promise<void> {
    const copy = structuredClone({ base, work });
    if (this.broken) throw new Error('The disk is full.');
    if (this.slow) await new Promise<void>((done) => this.waiting.push(done));
    const known = copy.base ?? this.record?.base;
    if (known === undefined) throw new Error('Written without a base.');
    this.record = { clientId: this.clientId, base: known, work: copy.work };
  }

  async remove(): Promise<void> {
    this.record = null;
    return Promise.resolve();
  }

  finishWrites(): void {
    for (const done of this.waiting.splice(0)) done();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

let desks = 0;

/** One person at one tab. */
export class PretendDesk {
  readonly authority: PretendAuthority;
  readonly name: string;
  clientId: string;
  line: PretendLine;
  store: PretendStore;
  text: SharedText;
  private timers: { after: number; what: () => void }[] = [];
  private count = 0;

  constructor(authority: PretendAuthority, name: string) {
    this.authority = authority;
    this.name = name;
    desks += 1;
    this.clientId = `tab-${name}-${desks}`;
    this.store = new PretendStore(this.clientId, null);
    [this.line, this.text] = this.begin(null);
  }

  private begin(kept: PendingRecord | null): [PretendLine, SharedText] {
    const line = this.authority.line(this.name);
    const text = openShared({
      clientId: this.clientId,
      language: 'en',
      line,
      store: this.store,
      first: { position: 0, content: story('') },
      kept,
      newId: () => `${this.clientId}-${(this.count += 1)}`,
      later: (after, what) => {
        const timer = { after, what };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((each) => each !== timer);
        };
      },
      onNews: () => undefined,
    });
    text.equip([blockIds(), history()]);
    line.rise();
    return [line, text];
  }

  get doc(): Node {
    return this.text.state.doc;
  }

  get words(): string {
    return this.doc.textContent;
  }

  get blocks(): string[] {
    return this.doc.children.map((node) => node.textContent);
  }

  /** So many milliseconds are over. */
  tick(milliseconds = 3_000): void {
    const due = this.timers.filter(({ after }) => after <= milliseconds);
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { what } of due) what();
  }

  change(make: (tr: Transaction) => Transaction): void {
    this.text.dispatch(make(this.text.state.tr));
  }

  /** Types behind or before some words. */
  type(words: string, beside: { behind: string } | { before: string }): void {
    const at = this.find('behind' in beside ? beside.behind : beside.before);
    const place = 'behind' in beside ? at + beside.behind.length : at;
    this.change((tr) => tr.insertText(words, place));
  }

  deleteWords(words: string): void {
    const at = this.find(words);
    this.change((tr) => tr.delete(at, at + words.length));
  }

  deleteBlock(index: number): void {
    this.change((tr) => tr.delete(...this.range(index)));
  }

  /** Takes a block and puts it before another one. */
  move(index: number, before: number): void {
    const [from, to] = this.range(index);
    const node = this.doc.child(index);
    this.change((tr) => {
      tr.delete(from, to);
      let at = 0;
      for (let each = 0; each < before; each += 1) at += tr.doc.child(each).nodeSize;
      return tr.insert(at, node);
    });
  }

  find(words: string): number {
    let found = -1;
    this.doc.descendants((node, at) => {
      if (found === -1 && node.isTextblock && node.textContent.includes(words)) {
        found = at + 1 + node.textContent.indexOf(words);
      }
    });
    if (found === -1) throw new Error(`“${words}” is not there.`);
    return found;
  }

  range(index: number): [number, number] {
    let from = 0;
    for (let each = 0; each < index; each += 1) from += this.doc.child(each).nodeSize;
    return [from, from + this.doc.child(index).nodeSize];
  }

  /** The browser dies; what was kept is found, or was not there yet. */
  crash(): void {
    this.line.fall();
    this.authority.lines.splice(this.authority.lines.indexOf(this.line), 1);
    this.timers = [];
    const { record } = this.store;
    if (record === null) {
      desks += 1;
      this.clientId = `tab-${this.name}-${desks}`;
    }
    this.store = new PretendStore(this.clientId, record);
    [this.line, this.text] = this.begin(record);
  }
}

/** Everything that is under way arrives, until nothing is. */
export async function rest(desks: readonly PretendDesk[]): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (const desk of desks) {
      desk.line.rise();
      desk.store.slow = false;
      desk.store.finishWrites();
      desk.tick();
      while (desk.line.read()) moved = true;
      while (desk.line.hear()) moved = true;
    }
    await breathe();
    if (!moved && desks.every(({ text }) => text.view().live && !text.view().pending)) return;
  }
  throw new Error('It never comes to rest.');
}
