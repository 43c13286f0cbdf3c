import { changedFields } from '#contract/body/changed-fields.ts';
import type { StaleSave } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { Field } from '#contract/vocabulary.ts';

/** A text and the position at which the server has it. */
export type Standing = { position: number; content: Content };

/**
 * One save that has been sent and whose fate is not known yet. It is sent again, the same under the same key, until
 * there is an answer: the server carries out a key once, so that a lost answer cannot double or drop a word.
 */
export type Sending = {
  key: string;
  /** The position it builds on. */
  position: number;
  fields: readonly Field[];
  /** The whole text that it makes, when it is accepted. */
  content: Content;
  /** The server says that it was carried out, but not with what result. */
  carriedOut: boolean;
};

/** Why saving does not go on by itself just now. */
export type Trouble = {
  kind: 'unreachable' | 'signed-out' | 'refused';
  sentence: string;
  code?: string;
  /** How often it was tried. */
  tries: number;
};

/** Both have changed the same words: what a person has to look at before anything is saved. */
export type Conflict = {
  base: Content;
  theirs: Standing;
  changes: StaleSave['changes'];
};

/** Changes of others that came in while this text was open, newest first. */
export type CameIn = StaleSave['changes'];

/** Everything that saving knows; a plain value, so that every order of events can be tried in a test. */
export type SaveState = {
  server: Standing;
  /** What is on the screen: typed words included. */
  mine: Content;
  sending: Sending | null;
  /** Whether the request is out at this moment. */
  out: boolean;
  trouble: Trouble | null;
  conflict: Conflict | null;
  /** When the server last said “saved”, ISO 8601. */
  savedAt: string;
  cameIn: CameIn;
  /** When the oldest unsaved word was typed, in milliseconds; null when there is none. */
  unsavedSince: number | null;
  /** Somebody waits for everything to be saved: no pause for thought between saves. */
  hurry: boolean;
};

/** How the state begins: the text as the server has it. */
export function freshState(server: Standing, savedAt: string): SaveState {
  return {
    server,
    mine: server.content,
    sending: null,
    out: false,
    trouble: null,
    conflict: null,
    savedAt,
    cameIn: [],
    unsavedSince: null,
    hurry: false,
  };
}

/** The fields that are typed and not acknowledged. */
export function unsavedFields(state: SaveState): Field[] {
  return changedFields(state.server.content, state.mine);
}

/** Whether the server has every word that is on the screen, for sure. */
export function isSafe(state: SaveState): boolean {
  return state.sending === null && state.conflict === null && unsavedFields(state).length === 0;
}

/** What the line beside the title says. */
export type SavePhase =
  'saved' | 'saving' | 'retrying' | 'offline' | 'signed-out' | 'refused' | 'conflict';

/** Where saving stands in one word; `online` is what the browser thinks of its network. */
export function phaseOf(state: SaveState, online: boolean): SavePhase {
  if (state.conflict !== null) return 'conflict';
  if (isSafe(state)) return 'saved';
  if (state.trouble?.kind === 'signed-out') return 'signed-out';
  if (state.trouble?.kind === 'refused') return 'refused';
  if (!online) return 'offline';
  return state.trouble === null ? 'saving' : 'retrying';
}

/** What is kept on this computer until the server has every word: enough to go on after a crash. */
export type Draft = { server: Standing; mine: Content; sending: Sending | null };

/** The draft to keep, null when nothing could be lost. */
export function draftOf(state: SaveState): Draft | null {
  if (isSafe(state)) return null;
  const { server, mine, sending } = state;
  return { server, mine, sending };
}
