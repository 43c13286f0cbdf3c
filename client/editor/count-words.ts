import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { plainText } from '#contract/body/blocks.ts';
import { settledBody } from '#contract/body/settle.ts';
import { wordsOf } from '#contract/body/tokens.ts';
import { bodyOfDoc } from './body-of-doc.ts';

/** How long a text is: words as the server counts them, and letters, signs and spaces. */
export type Length = { words: number; characters: number };

const NOTHING: Length = { words: 0, characters: 0 };
/** Blocks never change, they are replaced: what was counted once need not be again at every key. */
const counted = new WeakMap<Node, Length>();

function lengthOf(text: string): Length {
  return { words: wordsOf(text).length, characters: [...text.replaceAll('\n', '')].length };
}

function blockLength(block: Node): Length {
  const known = counted.get(block);
  if (known !== undefined) return known;
  // What is only proposed counts when it is accepted.
  const length = lengthOf(plainText(settledBody(bodyOfDoc(block))));
  counted.set(block, length);
  return length;
}

/** How long the whole text is. */
export function textLength(doc: Node): Length {
  return doc.children.map(blockLength).reduce(
    (sum, { words, characters }) => ({
      words: sum.words + words,
      characters: sum.characters + characters,
    }),
    NOTHING,
  );
}

/** How long what is selected is, null when nothing is. */
export function selectedLength({ doc, selection }: EditorState): Length | null {
  if (selection.empty) return null;
  const text = doc.textBetween(selection.from, selection.to, '\n', '\n');
  return text === '' ? null : lengthOf(text);
}
