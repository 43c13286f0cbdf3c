import { closeHistory } from 'prosemirror-history';
import { Plugin, TextSelection, type EditorState } from 'prosemirror-state';
import { isSafeUrl } from '#contract/body/safe-url.ts';
import { withLink } from '../mark-passage.ts';
import { unwrappedLink } from '../paste/wrapped-links.ts';

/** The address, when nothing but one is pasted over words of one line. */
function addressFor({ selection }: EditorState, pasted: string): string | null {
  const text = pasted.trim();
  const overWords =
    selection instanceof TextSelection &&
    !selection.empty &&
    selection.$from.sameParent(selection.$to);
  return overWords && /^https?:\/\/\S+$/iu.test(text) && isSafeUrl(text)
    ? unwrappedLink(text)
    : null;
}

/** An address pasted over selected words makes a link of them, in one step of undo. */
export function linkByPaste(): Plugin {
  return new Plugin({
    props: {
      handlePaste: (view, event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        const address = addressFor(view.state, pasted);
        if (address === null) return false;
        view.dispatch(closeHistory(withLink(view.state, address)));
        return true;
      },
    },
  });
}
