import { isSameJson } from '#contract/body/changed-fields.ts';
import { mergeContent } from '#contract/body/merge.ts';
import type { StaleSave } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { resolved, type Choices } from './resolve-conflict.ts';
import { stay, type SaveEvent, type SaveStep, type SaveTools } from './save-events.ts';
import { goOn, send } from './save-sending.ts';
import { isSafe, type SaveState, type Sending, type Standing } from './save-state.ts';

/** The text both began with: what was sent, if it is known or seen to have been carried out after all. */
function commonBase(state: SaveState, sending: Sending, stale: StaleSave): Content {
  const isThere =
    sending.fields.length > 0 &&
    sending.fields.every((field) => isSameJson(stale.content[field], sending.content[field]));
  return sending.carriedOut || isThere ? sending.content : (stale.base ?? state.server.content);
}

/** Somebody else’s save came first: both texts become one, or a person has to look. */
export function stale(
  state: SaveState,
  { sending, answer }: { sending: Sending; answer: StaleSave },
  tools: SaveTools,
): SaveStep {
  const base = commonBase(state, sending, answer);
  const theirs: Standing = { position: answer.position, content: answer.content };
  const { mine } = state;
  const { merged, conflicts } = mergeContent({
    base,
    mine,
    theirs: theirs.content,
    newId: tools.newId,
    language: tools.language,
  });
  const next = { ...state, sending: null, out: false, trouble: null };
  if (conflicts.length > 0) {
    const conflict = { base, theirs, changes: answer.changes };
    return stay({ ...next, conflict, hurry: false });
  }
  return adopt(
    { ...next, server: theirs, cameIn: [...answer.changes, ...state.cameIn] },
    merged,
    tools,
  );
}

/** Takes a merged text for one’s own and sends what the server lacks of it. */
function adopt(state: SaveState, content: Content, tools: SaveTools): SaveStep {
  const isNew = !isSameJson(state.mine, content);
  const step = goOn({ ...state, mine: content }, tools);
  return isNew ? { ...step, effects: [{ do: 'show', content }, ...step.effects] } : step;
}

/** A person has looked: what they chose goes on. */
export function decided(state: SaveState, choices: Choices, tools: SaveTools): SaveStep {
  const { conflict } = state;
  if (conflict === null) return stay(state);
  const content = resolved({
    base: conflict.base,
    mine: state.mine,
    theirs: conflict.theirs.content,
    choices,
    newId: tools.newId,
    language: tools.language,
  });
  return adopt({ ...state, conflict: null, server: conflict.theirs }, content, tools);
}

/** Others’ words come in while nothing of one’s own is on its way. */
export function heardNews(
  state: SaveState,
  event: SaveEvent & { type: 'news' },
  tools: SaveTools,
): SaveStep {
  const { standing, mayEdit } = event;
  if (standing.position <= state.server.position) return stay(state);
  if (state.sending !== null || state.conflict !== null) return stay(state);
  // Whoever may write asks by a save, an empty one if need be: its 412 says who changed what.
  if (mayEdit) return send(state, tools);
  if (!isSafe(state)) return stay(state);
  const { content } = standing;
  return {
    state: { ...state, server: standing, mine: content },
    effects: [{ do: 'show', content }],
  };
}

/** Text found on this computer goes on where it stopped. */
export function restored(
  state: SaveState,
  event: SaveEvent & { type: 'restored' },
  tools: SaveTools,
): SaveStep {
  const { server, mine, sending, at } = event;
  if (isSafe(state)) {
    // As if nothing had happened: an unanswered save is asked for under its own key, then the rest follows.
    const back = { ...state, server, mine, sending, unsavedSince: at };
    const step = goOn(back, tools);
    return { ...step, effects: [{ do: 'show', content: mine }, ...step.effects] };
  }
  const { merged } = mergeContent({
    base: server.content,
    mine,
    theirs: state.mine,
    newId: tools.newId,
    language: tools.language,
  });
  const next = { ...state, mine: merged, unsavedSince: state.unsavedSince ?? at };
  return {
    state: next,
    effects: [
      { do: 'show', content: merged },
      { do: 'wake', after: 0 },
    ],
  };
}
