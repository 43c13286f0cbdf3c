import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import type { Verdict } from '#contract/body/proposals.ts';
import { decide, stepToSuggestion, suggestionsAt } from './decide.ts';
import { suggesting, toggleSuggesting } from './suggesting.ts';

/** The keys by which suggestions are made, reached and decided on in the text, as ProseMirror writes them. */
export const SUGGESTION_KEYS = {
  suggest: 'Mod-Alt-e',
  next: 'Mod-Alt-n',
  previous: 'Mod-Alt-p',
  accept: 'Mod-Alt-y',
  reject: 'Mod-Alt-x',
} as const;
export type SuggestionDeed = keyof typeof SUGGESTION_KEYS;

function stepBy(by: 1 | -1): Command {
  return (_state, _dispatch, view) => view !== undefined && stepToSuggestion(view, by) !== null;
}

function decideHere(verdict: Verdict): Command {
  return (state, dispatch, view) =>
    view?.editable !== false && decide(suggestionsAt(state), verdict)(state, dispatch);
}

/** What can be done about suggestions where the cursor is; toolbar, palette and keys do the same. */
export const SUGGESTION_DEEDS: Readonly<Record<SuggestionDeed, Command>> = {
  suggest: toggleSuggesting,
  next: stepBy(1),
  previous: stepBy(-1),
  accept: decideHere('accept'),
  reject: decideHere('reject'),
};

/** Everything that a text needs so that changes can be proposed in it. */
export function suggestions(): Plugin[] {
  const bindings = Object.entries(SUGGESTION_KEYS).map(([deed, keys]) => [
    keys,
    SUGGESTION_DEEDS[deed as SuggestionDeed],
  ]);
  return [keymap(Object.fromEntries(bindings) as Record<string, Command>), suggesting()];
}
