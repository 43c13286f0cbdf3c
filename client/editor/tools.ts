import { Plugin, PluginKey, type Command, type EditorState } from 'prosemirror-state';

/** What can stand open beside the text: one at a time. */
export const TOOLS = [
  'find',
  'replace',
  'insert',
  'characters',
  'table',
  'embed',
  'readMore',
] as const;
export type Tool = (typeof TOOLS)[number];

type Open = { tool: Tool | null };

const key = new PluginKey<Open>('tools');
const NOTHING: Open = { tool: null };

/** Remembers which tool stands open, so that keys, toolbar and palette open the same one. */
export function tools(): Plugin<Open> {
  return new Plugin<Open>({
    key,
    state: {
      init: () => NOTHING,
      apply: (tr, open) => (tr.getMeta(key) as Open | undefined) ?? open,
    },
  });
}

/** The tool that stands open, null for none. */
export function openTool(state: EditorState): Tool | null {
  return key.getState(state)?.tool ?? null;
}

/** Opens a tool; null closes the one that is open. */
export function turnTo(tool: Tool | null): Command {
  return (state, dispatch) => {
    if (dispatch !== undefined && openTool(state) !== tool) {
      dispatch(state.tr.setMeta(key, { tool }).setMeta('addToHistory', false));
    }
    return true;
  };
}
