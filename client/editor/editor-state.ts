import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState, type Command, type Plugin } from 'prosemirror-state';
import type { BodyJson } from '#contract/content.ts';
import { authorshipLook } from './authorship/authorship-look.ts';
import { blockIds, ownIds } from './block-ids.ts';
import { blockLook } from './block-look.ts';
import { presence } from './collab/presence.ts';
import { commentLook } from './comments/comment-look.ts';
import { docOfBody } from './body-of-doc.ts';
import { typingRules } from './input-rules.ts';
import { keyBindings } from './keys.ts';
import { manners } from './manners.ts';
import { newBlockId } from './new-block-id.ts';
import { pasting } from './paste/pasting.ts';
import { proofing } from './proofing/proofing-plugin.ts';
import { suggestions } from './suggestions/suggestion-keys.ts';

type Typing = { placeholder: string; onAskForLink: () => void };
type Beginning = Typing & { body: BodyJson };

/** How many changes can be undone. */
const UNDO_DEPTH = 500;

/**
 * Everything that typing needs: keys, rules, undo, ids that stay, blocks that find their direction. `more` is what other
 * rooms put into the text: it comes before the keys that everybody has, and may take theirs.
 */
export function editorPlugins(
  { placeholder, onAskForLink }: Typing,
  more: readonly Plugin[] = [],
): Plugin[] {
  const askForLink: Command = (_state, dispatch) => {
    if (dispatch !== undefined) onAskForLink();
    return true;
  };
  return [
    typingRules(),
    ...more,
    ...manners(),
    keymap(keyBindings(askForLink)),
    history({ depth: UNDO_DEPTH }),
    blockIds(),
    // Behind the ids: they are part of the paste, which ends the step of undo.
    pasting(),
    ...suggestions(),
    commentLook(),
    authorshipLook(),
    presence(),
    proofing(),
    blockLook({ signs: {}, placeholder }),
    dropCursor({ class: 'drop-cursor', width: 2 }),
    gapCursor(),
  ];
}

/** A body that nobody shares, with everything that typing needs. */
export function editorState({ body, ...typing }: Beginning): EditorState {
  const state = EditorState.create({ doc: docOfBody(body), plugins: editorPlugins(typing) });
  return state.apply(ownIds(state, newBlockId).setMeta('addToHistory', false));
}
