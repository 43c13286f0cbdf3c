import { closeHistory } from 'prosemirror-history';
import { Plugin } from 'prosemirror-state';
import { cleanHtml } from './clean-html.ts';
import { cleanPlainText } from './clean-text.ts';

/** Cleans what is pasted, and lets undo take a paste back by itself: not with what was typed just before or after it. */
export function pasting(): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: cleanHtml,
      transformPastedText: cleanPlainText,
      handlePaste: (view) => {
        view.dispatch(closeHistory(view.state.tr));
        return false;
      },
    },
    appendTransaction: (transactions, _before, state) =>
      transactions.some((tr) => tr.getMeta('paste') === true) ? closeHistory(state.tr) : null,
  });
}
