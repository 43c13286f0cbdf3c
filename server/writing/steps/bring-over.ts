import { Fragment, Slice, type Node } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { copySchema } from '#contract/body/copy-schema.ts';
import { isProposal } from '#contract/body/proposals.ts';
import { readBody } from '#contract/body/validate.ts';
import type { Issue } from '#contract/problem.ts';
import { bodyJson } from '#contract/body/body-json.ts';
import { freshBlocks } from '../fresh-blocks.ts';
import { loggedBodyStep, type NewStep } from './content-steps.ts';
import { issuesOfBlocks, issuesOfSize } from './sound-blocks.ts';
import { blocksOfStep } from './step-blocks.ts';

/** A block under ids of its own, and what each block in it is called now by what it was called. */
export type FreshBlock = { node: Node; idNow: (id: string) => string };

function idsIn(block: Node): string[] {
  const ids: string[] = [];
  const note = (node: Node): void => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string') ids.push(id);
  };
  note(block);
  block.descendants((node) => note(node));
  return ids;
}

/** A copy of a block for another text. Throws for what no article could hold. */
export function freshBlock(block: Node, newId: () => string): FreshBlock {
  const alone = copySchema.topNodeType.create(null, block);
  const reading = readBody(freshBlocks(bodyJson(alone), newId));
  const node = reading.ok ? copySchema.nodeFromJSON(reading.body).firstChild : null;
  if (node === null) throw new Error('A block that stands in a text is not sound.');
  const [were, are] = [idsIn(block), idsIn(node)];
  const names = new Map(were.map((id, index) => [id, are[index] ?? id]));
  return { node, idNow: (id) => names.get(id) ?? id };
}

function holds(block: Node, id: string): boolean {
  return idsIn(block).includes(id);
}

/** Behind the outermost block that has this id or holds it; at the end of the text when none does. */
function placeBehind(doc: Node, after: string | null): number {
  const blocks = doc.children;
  const index = after === null ? -1 : blocks.findIndex((block) => holds(block, after));
  let end = index < 0 ? blocks.length : index + 1;
  // Between the halves of a paragraph that somebody proposes to split nothing comes.
  while (blocks[end]?.marks.some(isProposal) === true) end += 1;
  return blocks.slice(0, end).reduce((place, block) => place + block.nodeSize, 0);
}

/** The step that adds a block to a working body, with the body after it; or what is wrong with that. */
export function addingStep(
  doc: Node,
  { node }: FreshBlock,
  after: string | null,
): { ok: true; step: NewStep; doc: Node } | { ok: false; issues: Issue[] } {
  const at = placeBehind(doc, after);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(node), 0, 0));
  const { doc: now, failed } = step.apply(doc);
  if (now === null) throw new Error(`A block has no place between blocks: ${failed ?? ''}`);
  const large = issuesOfSize(doc, now);
  const issues = large.length > 0 ? large : issuesOfBlocks(doc, now);
  if (issues.length > 0) return { ok: false, issues };
  const change = loggedBodyStep(step, step.invert(doc));
  return {
    ok: true,
    step: { field: 'body', change, blocks: blocksOfStep(step, doc, now) },
    doc: now,
  };
}
