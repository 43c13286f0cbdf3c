import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import { canJoin, findWrapping } from 'prosemirror-transform';
import { givingIds } from './block-ids.ts';
import { nodeType } from './commands.ts';
import { markRules } from './mark-rules.ts';

type Handler = (
  state: EditorState,
  match: RegExpMatchArray,
  ...range: [start: number, end: number]
) => Transaction | null;

/** A rule whose blocks have their ids at once: Backspace right after it brings back what was typed. */
function blockRule(typed: RegExp, make: Handler): InputRule {
  return new InputRule(typed, (state, match, start, end) => {
    const tr = make(state, match, start, end);
    return tr === null ? null : givingIds(tr);
  });
}

/** `## ` at the beginning of a paragraph makes it a subhead, which stays the same block. */
const subhead = blockRule(/^##\s$/u, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  const type = nodeType('subhead');
  if ($start.depth < 1 || $start.parent.type.name !== 'paragraph') return null;
  if (!$start.node(-1).canReplaceWith($start.index(-1), $start.indexAfter(-1), type)) return null;
  const id: unknown = $start.parent.attrs['id'];
  return state.tr.delete(start, end).setBlockType(start, start, type, { id });
});

/** Three stars or hyphens alone in a paragraph make a break between sections. */
const sectionBreak = blockRule(/^(?:\*\*\*|---)$/u, (state, _match, start, end) => {
  const $start = state.doc.resolve(start);
  if ($start.depth !== 1 || $start.parent.content.size > end - start) return null;
  const { tr } = state;
  tr.delete(start, end);
  return tr.insert($start.before(), nodeType('sectionBreak').create());
});

type Wrapping = {
  type: NodeType;
  attrs?: (match: RegExpMatchArray) => Attrs;
  /** Whether the line goes on with the list right above it. */
  joins?: (match: RegExpMatchArray, above: Node) => boolean;
};

/** Puts the line into a list or quote, or into the one right above it. */
function wrapping(typed: RegExp, { type, attrs, joins = () => true }: Wrapping): InputRule {
  return blockRule(typed, (state, match, start, end) => {
    const tr = state.tr.delete(start, end);
    const range = tr.doc.resolve(start).blockRange();
    const around = range === null ? null : findWrapping(range, type, attrs?.(match) ?? null);
    if (range === null || around === null) return null;
    tr.wrap(range, around);
    const above = tr.doc.resolve(start - 1).nodeBefore;
    const goesOn = above?.type === type && canJoin(tr.doc, start - 1) && joins(match, above);
    return goesOn ? tr.join(start - 1) : tr;
  });
}

/** Writes a list as one types it, and a few other things that hands know. */
export function typingRules(): Plugin {
  return inputRules({
    rules: [
      subhead,
      sectionBreak,
      wrapping(/^[-*•]\s$/u, { type: nodeType('bulletList') }),
      wrapping(/^(\d{1,4})[.)]\s$/u, {
        type: nodeType('orderedList'),
        attrs: ([, number]) => ({ start: Math.max(1, Number(number)) }),
        joins: ([, number], list) =>
          list.childCount + Number(list.attrs['start']) === Number(number),
      }),
      wrapping(/^>\s$/u, { type: nodeType('blockQuote') }),
      ...markRules,
    ],
  });
}
