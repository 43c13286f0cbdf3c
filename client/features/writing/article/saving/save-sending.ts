import type { Content } from '#contract/content.ts';
import { stay, type Failure, type SaveStep, type SaveTools } from './save-events.ts';
import { isSafe, unsavedFields, type SaveState, type Sending, type Trouble } from './save-state.ts';

/** A pause in typing that is long enough to save, and the longest that typing goes on unsaved. */
export const PAUSE = 800;
const LONGEST_PAUSE = 4_000;
/** Between tries, in milliseconds; the last goes on. */
const BACKOFF = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A refusal is over once something else is sent; silence is over when it is broken. */
function passing(trouble: Trouble | null): Trouble | null {
  return trouble?.kind === 'refused' ? null : trouble;
}

/** Sends all that is not saved, or an empty save that asks what others did. */
export function send(state: SaveState, tools: SaveTools): SaveStep {
  const { server, mine } = state;
  const sending: Sending = {
    key: tools.newKey(),
    position: server.position,
    fields: unsavedFields(state),
    content: mine,
    carriedOut: false,
  };
  return {
    state: { ...state, sending, out: true, trouble: passing(state.trouble) },
    effects: [{ do: 'send', sending }],
  };
}

function sendAgain(state: SaveState, sending: Sending): SaveStep {
  return { state: { ...state, sending, out: true }, effects: [{ do: 'send', sending }] };
}

/** The next save, if there is something to save and nothing in the way. */
export function goOn(state: SaveState, tools: SaveTools): SaveStep {
  if (state.conflict !== null || state.out) return stay(state);
  if (state.sending !== null) return sendAgain(state, state.sending);
  return unsavedFields(state).length === 0
    ? stay({ ...state, unsavedSince: null, hurry: false })
    : send(state, tools);
}

/** A word more: it is saved after a pause. */
export function typed(state: SaveState, content: Content, at: number): SaveStep {
  const next = { ...state, mine: content };
  if (unsavedFields(next).length === 0) return stay({ ...next, unsavedSince: null });
  const unsavedSince = state.unsavedSince ?? at;
  // What was refused is tried again once it reads differently.
  const waiting = { ...next, unsavedSince, trouble: passing(state.trouble) };
  if (state.conflict !== null || state.sending !== null) return stay(waiting);
  const after = Math.max(0, Math.min(PAUSE, LONGEST_PAUSE - (at - unsavedSince)));
  return { state: waiting, effects: [{ do: 'wake', after }] };
}

/** The server has what was sent. */
export function acknowledged(
  state: SaveState,
  sending: Sending,
  { position, savedAt }: { position: number; savedAt: string },
): SaveStep {
  const next: SaveState = {
    ...state,
    server: { position, content: sending.content },
    sending: null,
    out: false,
    trouble: null,
    savedAt,
    unsavedSince: null,
  };
  if (isSafe(next)) return stay({ ...next, hurry: false });
  return { state: next, effects: [{ do: 'wake', after: state.hurry ? 0 : PAUSE }] };
}

/** There is no acknowledgement: try again, or say why not. */
export function failed(
  state: SaveState,
  { sending, failure }: { sending: Sending; failure: Failure },
  tools: SaveTools,
): SaveStep {
  const tries = (state.trouble?.tries ?? 0) + 1;
  const { fate: _fate, ...said } = failure;
  const trouble = (kind: Trouble['kind']): Trouble => ({ ...said, kind, tries });
  if (failure.fate === 'refused') {
    // It will never be carried out like this: the words stay here, and go with the next try.
    return stay({ ...state, sending: null, out: false, trouble: trouble('refused'), hurry: false });
  }
  if (failure.fate === 'carried-out') {
    // A new key: the answer will be a 412 that shows what stands now.
    return sendAgain(state, { ...sending, key: tools.newKey(), carriedOut: true });
  }
  const after = BACKOFF[Math.min(tries, BACKOFF.length) - 1] ?? 30_000;
  const kind = failure.fate === 'signed-out' ? 'signed-out' : 'unreachable';
  return {
    state: { ...state, out: false, trouble: trouble(kind), hurry: false },
    effects: [{ do: 'wake', after }],
  };
}
