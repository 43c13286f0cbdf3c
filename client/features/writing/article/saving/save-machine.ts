import { stay, type SaveEvent, type SaveStep, type SaveTools } from './save-events.ts';
import { decided, heardNews, restored, stale } from './save-merging.ts';
import { acknowledged, failed, goOn, typed } from './save-sending.ts';
import { isSafe, type SaveState, type Sending } from './save-state.ts';

/** Answers of a request that is no longer waited for are not listened to. */
function awaited(state: SaveState, key: string): Sending | null {
  return state.out && state.sending?.key === key ? state.sending : null;
}

function answered(
  state: SaveState,
  event: SaveEvent & { type: 'acknowledged' | 'stale' | 'failed' },
  tools: SaveTools,
): SaveStep {
  const sending = awaited(state, event.key);
  if (sending === null) return stay(state);
  if (event.type === 'acknowledged') return acknowledged(state, sending, event);
  if (event.type === 'stale') return stale(state, { sending, answer: event.stale }, tools);
  return failed(state, { sending, failure: event.failure }, tools);
}

/**
 * What becomes of a text when something happens, and what is to be done. Pure: at most one save is out at a time, a save
 * without an answer is repeated and never replaced, and no typed word leaves the state before the server has it.
 */
export function saveStep(state: SaveState, event: SaveEvent, tools: SaveTools): SaveStep {
  switch (event.type) {
    case 'typed':
      return typed(state, event.content, event.at);
    case 'due':
    case 'back':
      return goOn(state, tools);
    case 'hurry':
      return goOn({ ...state, hurry: !isSafe(state) }, tools);
    case 'acknowledged':
    case 'stale':
    case 'failed':
      return answered(state, event, tools);
    case 'news':
      return heardNews(state, event, tools);
    case 'decided':
      return decided(state, event.choices, tools);
    case 'restored':
      return restored(state, event, tools);
    case 'read-news':
      return stay({ ...state, cameIn: [] });
  }
}
