import { mergeContent } from '#contract/body/merge.ts';
import type { BodyJson, Content } from '#contract/content.ts';
import { FIELDS } from '#contract/vocabulary.ts';

/** Whose words stand at a place that both have changed; `both` puts theirs first and mine behind it. */
export type Choice = 'both' | 'mine' | 'theirs';

/** What somebody decided: by the place’s `at`, or to take the other text as a whole. */
export type Choices = 'take-theirs' | Readonly<Record<string, Choice>>;

type Decision = {
  base: Content;
  mine: Content;
  theirs: Content;
  choices: Choices;
  newId: () => string;
  language: string;
};

function findBlock(node: BodyJson, id: string): BodyJson | null {
  if (node.attrs?.['id'] === id) return node;
  for (const child of node.content ?? []) {
    const found = findBlock(child, id);
    if (found !== null) return found;
  }
  return null;
}

function withBlock(node: BodyJson, id: string, block: BodyJson): BodyJson {
  if (node.attrs?.['id'] === id) return block;
  if (node.content === undefined) return node;
  return { ...node, content: node.content.map((child) => withBlock(child, id, block)) };
}

/** A side as if it had left one place as it was, so that the other side’s words stand there. */
function withoutChangeAt(side: Content, base: Content, at: string): Content {
  const field = FIELDS.find((name) => name === at);
  if (field !== undefined && field !== 'body') return { ...side, [field]: base[field] };
  if (!at.startsWith('block:')) return side;
  const id = at.slice('block:'.length);
  const was = findBlock(base.body, id);
  return was === null ? side : { ...side, body: withBlock(side.body, id, was) };
}

/** Whether one side’s words alone can stand at a place; an order that both changed cannot be halved. */
export function canChoose(at: string, base: Content): boolean {
  if (at === 'body') return false;
  return !at.startsWith('block:') || findBlock(base.body, at.slice('block:'.length)) !== null;
}

/** The text that comes of a decision: merged, with the chosen side alone where somebody chose one. */
export function resolved(decision: Decision): Content {
  const { base, choices, newId, language } = decision;
  let { mine, theirs } = decision;
  if (choices === 'take-theirs') return theirs;
  for (const [at, choice] of Object.entries(choices)) {
    if (choice === 'mine') theirs = withoutChangeAt(theirs, base, at);
    if (choice === 'theirs') mine = withoutChangeAt(mine, base, at);
  }
  return mergeContent({ base, mine, theirs, newId, language }).merged;
}
