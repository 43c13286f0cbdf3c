import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, type Command } from 'prosemirror-state';
import type { BodyJson } from '#contract/content.ts';
import { blockIds, ownIds } from './block-ids.ts';
import { blockLook } from './block-look.ts';
import { commentLook } from './comments/comment-look.ts';
import { docOfBody } from './body-of-doc.ts';
import { typingRules } from './input-rules.ts';
import { keyBindings } from './keys.ts';
import { manners } from './manners.ts';
import { newBlockId } from './new-block-id.ts';
import { pasting } from './paste/pasting.ts';

type Beginning = { body: BodyJson; placeholder: string; onAskForLink: () => void };

/** How many changes can be undone. */
const UNDO_DEPTH = 500;

/** A body with everything that typing needs: keys, rules, undo, ids that stay, blocks that find their direction. */
export function editorState({ body, placeholder, onAskForLink }: Beginning): EditorState {
  const askForLink: Command = (_state, dispatch) => {
    if (dispatch !== undefined) onAskForLink();
    return true;
  };
  const state = EditorState.create({
    doc: docOfBody(body),
    plugins: [
      typingRules(),
      ...manners(),
      keymap(keyBindings(askForLink)),
      history({ depth: UNDO_DEPTH }),
      blockIds(),
      // Behind the ids: they are part of the paste, which ends the step of undo.
      pasting(),
      commentLook(),
      blockLook({ signs: {}, placeholder }),
      dropCursor({ class: 'drop-cursor', width: 2 }),
      gapCursor(),
    ],
  });
  return state.apply(ownIds(state, newBlockId).setMeta('addToHistory', false));
}
