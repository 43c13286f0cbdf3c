import type { Present } from '#contract/api/collab.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { LineEnd } from './line.ts';
import type { Passage } from './rescue-keeping.ts';
import type { FieldClash, FieldValues } from './shared-fields.ts';

/** Something that a person should look at. */
export type NewNotice =
  | ({ about: 'passage'; by: PersonRef | null } & Passage)
  | ({ about: 'field'; by: PersonRef | null } & FieldClash)
  | { about: 'refused'; text: string; code: string; detail: string };

/** One that stands until somebody says that they have seen it. */
export type SharedNotice = NewNotice & { id: number };

/** A shared text as the screen around it sees it; another object after each change. */
export type SharedView = {
  /** There is a text that can be typed into: the server’s, or the one that was kept here. */
  ready: boolean;
  /** The line is up and everything that happened meanwhile has come in. */
  live: boolean;
  end: LineEnd;
  mayEdit: boolean;
  suggests: boolean;
  /** Something typed is not acknowledged. */
  pending: boolean;
  /** What is not acknowledged would outlive this page. */
  kept: boolean;
  position: number;
  /** When the server last accepted something of ours, ISO 8601. */
  savedAt: string | null;
  fields: FieldValues;
  people: readonly Present[];
  notices: readonly SharedNotice[];
};

/** Whether two views say the same. */
export function isSameView(one: SharedView, other: SharedView): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => values.get(name) === value);
}

/** Where the typed words are, in one word. */
export type SavePhase =
  'opening' | 'saved' | 'saving' | 'reconnecting' | 'offline' | 'signed-out' | 'closed';

/** Reads the phase; `online` is what the browser thinks of its network. */
export function phaseOf(view: SharedView, online: boolean): SavePhase {
  if (view.end === 'signed-out') return 'signed-out';
  if (view.end !== null || (view.pending && view.live && !view.mayEdit)) return 'closed';
  if (!view.live) {
    if (!online) return 'offline';
    return view.ready ? 'reconnecting' : 'opening';
  }
  return view.pending ? 'saving' : 'saved';
}
