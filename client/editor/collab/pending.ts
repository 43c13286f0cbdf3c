import type { BodyJson } from '#contract/content.ts';
import type { FieldValues } from './shared-fields.ts';

/** The confirmed text on which unconfirmed steps stand. */
export type PendingBase = { position: number; body: BodyJson; fields: FieldValues };

/** What is not known to be at the server: steps behind the base in order, the fields as typed, words that were refused. */
export type PendingWork = {
  steps: readonly Record<string, unknown>[];
  /** To which deed each step belongs: those with one number are made again together or not at all. */
  deeds: readonly number[];
  fields: FieldValues;
  aside: readonly string[];
};

/** Everything that is needed to go on after a crash under the same name. */
export type PendingRecord = { clientId: string; base: PendingBase; work: PendingWork };

/** Where one tab keeps one person’s unconfirmed work on one article. Rejects when it cannot. */
export type PendingStore = {
  /** Writes both or neither; without a base the last one stays. */
  write: (record: { base: PendingBase | null; work: PendingWork }) => Promise<void>;
  remove: () => Promise<void>;
};
