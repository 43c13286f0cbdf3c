import { InputRule, inputRules, wrappingInputRule } from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { nodeType } from './commands.ts';

/** `## ` at the beginning of a paragraph makes it a subhead, which stays the same block. */
const subhead = new InputRule(/^##\s$/u, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  const type = nodeType('subhead');
  if ($start.depth < 1 || $start.parent.type.name !== 'paragraph') return null;
  if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null;
  const id: unknown = $start.parent.attrs['id'];
  return state.tr.delete(start, end).setBlockType(start, start, type, { id });
});

/** Three stars or hyphens alone in a paragraph make a break between sections. */
const sectionBreak = new InputRule(/^(?:\*\*\*|---)$/u, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  if ($start.depth !== 1 || $start.parent.content.size > end - start) return null;
  const { tr } = state;
  tr.delete(start, end);
  return tr.insert($start.before(), nodeType('sectionBreak').create());
});

/** Writes a list as one types it, and a few other things that hands know. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      subhead,
      sectionBreak,
      wrappingInputRule(/^[-*•]\s$/u, nodeType('bulletList')),
      wrappingInputRule(
        /^(\d{1,4})\.\s$/u,
        nodeType('orderedList'),
        ([, number]) => ({ start: Math.max(1, Number(number)) }),
        ([, number], list) => list.childCount + Number(list.attrs['start']) === Number(number),
      ),
      wrappingInputRule(/^>\s$/u, nodeType('blockQuote')),
    ],
  });
}
