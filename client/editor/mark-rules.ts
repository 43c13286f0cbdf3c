import type { Mark } from 'prosemirror-model';
import { InputRule } from 'prosemirror-inputrules';
import type { EditorState, Transaction } from 'prosemirror-state';
import { markType } from './commands.ts';
import { readAddress } from './mark-passage.ts';

/** Where in the match the words stand, and what is typed around them. */
type Around = { words: string; head: number; mark: Mark };

/** Takes the signs off the words and marks them; what the words were marked with already, they stay. */
function marked(
  state: EditorState,
  { words, head, mark }: Around,
  range: { from: number; end: number },
): Transaction | null {
  const { from, end } = range;
  const $from = state.doc.resolve(from);
  if (!$from.parent.type.allowsMarkType(mark.type)) return null;
  const start = from + head;
  const tr = state.tr.delete(start + words.length, end).delete(from, start);
  return tr.addMark(from, from + words.length, mark).removeStoredMark(mark.type);
}

/** `**bold**` or `*italic*`; a star between figures or letters is a star. */
function emphasis(typed: RegExp, { name, sign }: { name: string; sign: string }): InputRule {
  return new InputRule(typed, (state, [all = '', words = ''], start, end) => {
    const before = all.length - words.length - 2 * sign.length;
    const range = { from: start + before, end };
    return marked(state, { words, head: sign.length, mark: markType(name).create() }, range);
  });
}

/** `[words](address)` makes a link of the words, if readers may be sent there. */
const link = new InputRule(/\[([^[\]\n]+)\]\(([^()\s]+)\)$/u, (state, match, start, end) => {
  const [, words = '', typed = ''] = match;
  const href = readAddress(typed);
  if (href === null) return null;
  const mark = markType('link').create({ href });
  return marked(state, { words, head: 1, mark }, { from: start, end });
});

const WORDS = String.raw`([^*\s](?:[^*]*[^*\s])?)`;

/** What hands that know Markdown type around words. */
export const markRules: readonly InputRule[] = [
  emphasis(new RegExp(String.raw`(?<![\p{L}\p{N}*])\*\*${WORDS}\*\*$`, 'u'), {
    name: 'bold',
    sign: '**',
  }),
  emphasis(new RegExp(String.raw`(?<![\p{L}\p{N}*])\*${WORDS}\*$`, 'u'), {
    name: 'italic',
    sign: '*',
  }),
  link,
];
