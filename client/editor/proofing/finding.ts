import type { StyleRuleSeverity } from '#contract/writing-words.ts';

/** What proofing has to say about some words of the text. */
export type TextFinding = {
  kind: 'style' | 'spelling';
  /** The same for the same words by the same rule, so that it can be ignored. */
  key: string;
  words: string;
  /** The newsroom’s sentence; empty for spelling. */
  advice: string;
  /** What a rule would write instead; spelling asks when somebody wants to know. */
  replacement: string | null;
  /** How it is underlined. */
  weight: StyleRuleSeverity | 'spelling';
  /** The language of the words. */
  language: string;
};

/** A finding at its place in a block’s text, in UTF-16 units. */
export type Marked = { from: number; to: number; finding: TextFinding };

/** What one block has, and whether more may come: when words have been looked up, or the cursor has left a word. */
export type BlockMarks = { marks: readonly Marked[]; awaits: 'nothing' | 'words' | 'cursor' };

/** A finding at its place in the document. */
export type PlacedFinding = { from: number; to: number; blockId: string; finding: TextFinding };
