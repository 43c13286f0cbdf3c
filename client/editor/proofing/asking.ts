import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { PlacedFinding } from './finding.ts';
import { findingAt, findingsOf, proofingOf } from './proofing-state.ts';

/** How long the mouse rests on words before somebody seems to ask about them, in milliseconds. */
const RESTING = 450;

let resting: ReturnType<typeof setTimeout> | undefined;

function ask(view: EditorView, found: PlacedFinding | null, how: 'menu' | 'hover'): boolean {
  const { settings } = proofingOf(view.state);
  if (settings === null || (found === null && how === 'menu')) return false;
  settings.onAsk(found, how);
  return true;
}

/** The next finding behind the cursor, or the first of the text behind the last. */
export function findingBeyond(view: EditorView, by: 1 | -1): PlacedFinding | null {
  const found = findingsOf(view.state);
  const { from, to } = view.state.selection;
  const beyond =
    by === 1 ? found.find((one) => one.from > to) : found.findLast((one) => one.to < from);
  return beyond ?? (by === 1 ? found[0] : found.at(-1)) ?? null;
}

/** Puts the cursor into the words of a finding and shows them. */
export function goToFinding(view: EditorView, { from }: PlacedFinding): void {
  const selection = TextSelection.create(view.state.doc, from);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

/** Ctrl or Cmd with a full stop asks about the words at the cursor, or goes on to the next finding and asks about that. */
export function askByKey(view: EditorView, event: KeyboardEvent): boolean {
  if (event.key !== '.' || !(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const here = findingAt(view.state, view.state.selection.head);
  const found = here ?? findingBeyond(view, 1);
  if (found === null) return false;
  if (here === null) goToFinding(view, found);
  return ask(view, found, 'menu');
}

/** The menu key, or the other button of the mouse, on underlined words; elsewhere the browser’s own menu opens. */
export function askByMenu(view: EditorView, event: MouseEvent): boolean {
  const isByKey = event.button !== 2;
  const position = isByKey
    ? view.state.selection.head
    : view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  const isAsked = position !== undefined && ask(view, findingAt(view.state, position), 'menu');
  if (isAsked) event.preventDefault();
  return isAsked;
}

function isUnderlined({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-proof]') !== null;
}

/** The mouse rests on underlined words. */
export function askByRest(view: EditorView, event: MouseEvent): boolean {
  clearTimeout(resting);
  if (!isUnderlined(event) || event.buttons !== 0) return false;
  const at = { left: event.clientX, top: event.clientY };
  resting = setTimeout(() => {
    const position = view.isDestroyed ? undefined : view.posAtCoords(at)?.pos;
    const found = position === undefined ? null : findingAt(view.state, position);
    if (found !== null) ask(view, found, 'hover');
  }, RESTING);
  return false;
}

/** The mouse has left them. */
export function leave(view: EditorView, event: MouseEvent): boolean {
  clearTimeout(resting);
  if (isUnderlined(event)) ask(view, null, 'hover');
  return false;
}
