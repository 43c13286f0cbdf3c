import type { StaleSave } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { Choices } from './resolve-conflict.ts';
import type { SaveState, Sending, Standing } from './save-state.ts';

/** What can happen to a text that is being written and saved. Times are in milliseconds. */
export type SaveEvent =
  | { type: 'typed'; content: Content; at: number }
  /** The pause after typing is over, or it is time to try again. */
  | { type: 'due' }
  /** Save at once, and go on until all is saved. */
  | { type: 'hurry' }
  | { type: 'acknowledged'; key: string; position: number; savedAt: string }
  | { type: 'stale'; key: string; stale: StaleSave }
  | { type: 'failed'; key: string; failure: Failure }
  /** The network or the session is back. */
  | { type: 'back' }
  /** Somebody else’s save has been heard of. */
  | { type: 'news'; standing: Standing; mayEdit: boolean }
  | { type: 'decided'; choices: Choices }
  /** Text that was typed before a crash, reload or log-out, found on this computer. */
  | { type: 'restored'; server: Standing; mine: Content; sending: Sending | null; at: number }
  | { type: 'read-news' };

/** Why there is no acknowledgement: is its fate unknown, was it carried out, or will it never be? */
export type Failure = {
  fate: 'unknown' | 'carried-out' | 'refused' | 'signed-out';
  sentence: string;
  /** Of the refusal, where its sentence holds nothing else. */
  code?: string;
};

/** What has to be done after an event. */
export type SaveEffect =
  | { do: 'send'; sending: Sending }
  /** Wake up with `due` after so many milliseconds; takes the place of an earlier wish. */
  | { do: 'wake'; after: number }
  /** The text was merged: put it on the screen. */
  | { do: 'show'; content: Content };

/** What the machine needs besides: chance is given. `language` is the article’s BCP 47 tag. */
export type SaveTools = { newKey: () => string; newId: () => string; language: string };

export type SaveStep = { state: SaveState; effects: readonly SaveEffect[] };

/** Nothing to do but to remember. */
export function stay(state: SaveState): SaveStep {
  return { state, effects: [] };
}
