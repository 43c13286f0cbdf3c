import type { Step } from 'prosemirror-transform';
import type { ClientFrame } from '#contract/api/collab.ts';
import type { Journal } from './journal.ts';
import {
  fieldChange,
  unconfirmedFields,
  type SharedField,
  type SharedFields,
} from './shared-fields.ts';

/** How many steps go in one frame, and how many UTF-16 units of JSON: three bytes each still fit into the server’s limit. */
const MOST_STEPS = 400;
const MOST_UNITS = 280_000;

/** What an answer was about. */
export type Sent = { of: 'body' } | { of: SharedField };

/** What may be sent: unconfirmed steps that follow the body at a position, and the fields. */
export type Outgoing = {
  position: number;
  steps: readonly Step[];
  fields: SharedFields;
  journal: Journal;
};

type Batch = { steps: Record<string, unknown>[]; tooLarge: boolean };

function batchOf({ steps, journal }: Outgoing): Batch {
  const batch: Record<string, unknown>[] = [];
  let units = 0;
  for (const step of steps.slice(0, MOST_STEPS)) {
    if (!journal.hasStep(step)) break;
    const json = step.toJSON() as Record<string, unknown>;
    units += JSON.stringify(json).length;
    if (units > MOST_UNITS) return { steps: batch, tooLarge: batch.length === 0 };
    batch.push(json);
  }
  return { steps: batch, tooLarge: false };
}

/** Sends one batch of body steps at a time, and one value of each field, and remembers what is out. */
export class Outbox {
  private readonly send: (frame: ClientFrame) => void;
  private last = 0;
  private body: number | null = null;
  private readonly fields = new Map<SharedField, { request: number; value: unknown }>();
  /** Fields in which somebody is typing. */
  private readonly resting = new Set<SharedField>();

  constructor(send: (frame: ClientFrame) => void) {
    this.send = send;
  }

  get isEmpty(): boolean {
    return this.body === null && this.fields.size === 0;
  }

  /** A field waits until the pause after typing is over, or does not any more. */
  rest(field: SharedField, rests: boolean): void {
    if (rests) this.resting.add(field);
    else this.resting.delete(field);
  }

  /** Nobody waits for a pause. */
  hurry(): void {
    this.resting.clear();
  }

  /** Sends what can be sent. `unwritten`: something has to be kept first; `too-large`: a step that no frame holds. */
  pump(outgoing: Outgoing): 'ok' | 'unwritten' | 'too-large' {
    let result: 'ok' | 'unwritten' = 'ok';
    if (this.body === null && outgoing.steps.length > 0) {
      const { steps, tooLarge } = batchOf(outgoing);
      if (tooLarge) return 'too-large';
      if (steps.length === 0) result = 'unwritten';
      else {
        this.body = this.last += 1;
        this.send({ type: 'steps', request: this.body, position: outgoing.position, steps });
      }
    }
    for (const field of unconfirmedFields(outgoing.fields)) {
      if (this.fields.has(field) || this.resting.has(field)) continue;
      if (!outgoing.journal.hasField(field, outgoing.fields.mine)) {
        result = 'unwritten';
        continue;
      }
      const request = (this.last += 1);
      this.fields.set(field, { request, value: outgoing.fields.mine[field] });
      this.send({ type: 'field', request, change: fieldChange(outgoing.fields, field) });
    }
    return result;
  }

  /** The value of a field that is out or was last, undefined when none is. */
  sentValue(field: SharedField): unknown {
    return this.fields.get(field)?.value;
  }

  /** Takes an answer; null when it is to nothing that is waited for. */
  answered(request: number): Sent | null {
    if (this.body === request) {
      this.body = null;
      return { of: 'body' };
    }
    for (const [field, sent] of this.fields) {
      if (sent.request !== request) continue;
      this.fields.delete(field);
      return { of: field };
    }
    return null;
  }

  /** The line is down: what was out may or may not have arrived; the log will say. */
  forget(): void {
    this.body = null;
    this.fields.clear();
  }
}
