import type { EditorState } from 'prosemirror-state';
import { Mapping } from 'prosemirror-transform';
import type { Caret } from '#contract/api/collab.ts';
import type { ConfirmedText } from './confirmed-text.ts';
import { unconfirmedSteps } from './unconfirmed.ts';

/** A caret as it is told: at places of the text that the server has. */
export function caretToTell(
  caret: Omit<Caret, 'position'>,
  { editor, confirmed }: { editor: EditorState; confirmed: ConfirmedText },
): Caret {
  const { position } = confirmed;
  if (caret.field !== 'body') return { ...caret, position };
  const back = new Mapping(
    unconfirmedSteps(editor)
      .map((step) => step.getMap().invert())
      .reverse(),
  );
  return { ...caret, position, anchor: back.map(caret.anchor), head: back.map(caret.head) };
}

/** Where a place that was told at a position of the log is on the screen; null when nobody can say. */
export function placeOnScreen(
  { place, position }: { place: number; position: number },
  { editor, confirmed }: { editor: EditorState; confirmed: ConfirmedText },
): number | null {
  const known = confirmed.follow(place, position);
  if (known === null) return null;
  const maps = unconfirmedSteps(editor).map((step) => step.getMap());
  return Math.min(new Mapping(maps).map(known, -1), editor.doc.content.size);
}
