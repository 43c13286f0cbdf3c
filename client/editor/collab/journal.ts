import type { Step } from 'prosemirror-transform';
import { isSameJson } from '#contract/body/changed-fields.ts';
import type { PendingBase, PendingStore, PendingWork } from './pending.ts';
import type { FieldValues, SharedField } from './shared-fields.ts';

/** What is to be written: the base when it is another than last time. */
export type Snapshot = {
  base: PendingBase | null;
  steps: readonly Step[];
  deeds: readonly number[];
  fields: FieldValues;
  aside: readonly string[];
};

type JournalNeeds = {
  store: PendingStore | null;
  /** Called when writing begins; what happens while it lasts is written after it. */
  snapshot: () => Snapshot;
  /** Called when what was kept is thrown away: the next snapshot is a whole one. */
  onCleared: () => void;
  /** Something more is safe to send. */
  onWritten: () => void;
};

/**
 * Keeps unconfirmed work on this computer before it is sent: then a step whose acknowledgement was lost is told by its tab’s
 * name after a crash. One write at a time; what is typed meanwhile goes into the next. A store that fails is given up:
 * the words are safer at the server than nowhere.
 */
export class Journal {
  private readonly needs: JournalNeeds;
  private works: boolean;
  private steps: ReadonlySet<Step> = new Set();
  private fields: FieldValues | null = null;
  private next: 'write' | 'clear' | null = null;
  private isAtWork = false;

  constructor(needs: JournalNeeds) {
    this.needs = needs;
    this.works = needs.store !== null;
  }

  /** Whether a step may be sent. */
  hasStep(step: Step): boolean {
    return !this.works || this.steps.has(step);
  }

  /** Whether a field may be sent as it reads now. */
  hasField(field: SharedField, values: FieldValues): boolean {
    return !this.works || (this.fields !== null && isSameJson(this.fields[field], values[field]));
  }

  /** Whether work that is not confirmed outlives this page. */
  keeps(steps: readonly Step[], values: FieldValues): boolean {
    return (
      this.works && steps.every((step) => this.steps.has(step)) && isSameJson(this.fields, values)
    );
  }

  /** Something changed: it is written as soon as the last write is through. */
  touch(): void {
    this.ask('write');
  }

  /** Everything is at the server: nothing needs to be kept. */
  clear(): void {
    this.ask('clear');
  }

  private ask(what: 'write' | 'clear'): void {
    if (!this.works) return;
    this.next = what;
    if (!this.isAtWork) void this.work();
  }

  private async work(): Promise<void> {
    const { store } = this.needs;
    this.isAtWork = true;
    for (let what = this.takeNext(); what !== null; what = this.takeNext()) {
      try {
        if (what === 'write') await this.write();
        else {
          this.steps = new Set();
          this.fields = null;
          this.needs.onCleared();
          await store?.remove();
        }
      } catch {
        this.works = false;
        await store?.remove().catch(() => undefined);
      }
      this.needs.onWritten();
    }
    this.isAtWork = false;
  }

  private takeNext(): 'write' | 'clear' | null {
    const { next } = this;
    this.next = null;
    return this.works ? next : null;
  }

  private async write(): Promise<void> {
    const { base, steps, deeds, fields, aside } = this.needs.snapshot();
    const work: PendingWork = {
      steps: steps.map((step) => step.toJSON() as Record<string, unknown>),
      deeds,
      fields,
      aside,
    };
    await this.needs.store?.write({ base, work });
    this.steps = new Set(steps);
    this.fields = fields;
  }
}
