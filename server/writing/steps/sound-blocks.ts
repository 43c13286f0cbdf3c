import type { Node } from 'prosemirror-model';
import { bodyJson } from '#contract/body/body-json.ts';
import { copyMarks } from '#contract/body/copy-schema.ts';
import { BODY_LIMITS } from '#contract/body/inspect-json.ts';
import { readBody } from '#contract/body/validate.ts';
import type { BodyJson } from '#contract/content.ts';
import type { Issue } from '#contract/problem.ts';

/** The same block as an article may hold it: what people have hung on it aside, the words all there. */
function bare(node: BodyJson): BodyJson {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(({ type }) => !(type in copyMarks)) ?? [];
  return {
    ...rest,
    ...(content === undefined ? {} : { content: content.map(bare) }),
    ...(kept.length === 0 ? {} : { marks: kept }),
  };
}

function grammarIssue(block: Node): Issue | null {
  try {
    block.check();
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : 'A block is not sound.';
    return { at: 'body', code: 'bad-nesting', message };
  }
}

/** The blocks of the second text that are not blocks of the first; what a step leaves alone is the very same node. */
function changedBlocks(before: Node, after: Node): Node[] {
  const known = new Set(before.children);
  return after.children.filter((node) => !known.has(node));
}

/** What is wrong with the size of a text that has grown: nothing, when an article may be as long. */
export function issuesOfSize(before: Node, after: Node): Issue[] {
  if (after.content.size <= before.content.size) return [];
  // Each place in the text takes a byte at least; what is far from the limit is not counted out.
  if (after.content.size < BODY_LIMITS.nodes) return [];
  let nodes = 0;
  after.descendants(() => {
    nodes += 1;
    return nodes <= BODY_LIMITS.nodes;
  });
  const bytes = Buffer.byteLength(JSON.stringify(bodyJson(after)));
  if (nodes <= BODY_LIMITS.nodes && bytes <= BODY_LIMITS.bytes) return [];
  return [
    { at: 'body', code: 'body-too-large', message: 'The text is longer than an article may be.' },
  ];
}

/** Nobody proposes or says more than this about one word or block. */
const MOST_MARKS = 40;

function markIssue(block: Node): Issue | null {
  let most = block.marks.length;
  block.descendants((node) => {
    most = Math.max(most, node.marks.length);
  });
  if (most <= MOST_MARKS) return null;
  const message = `One place carries at most ${String(MOST_MARKS)} marks.`;
  return { at: 'body', code: 'too-many-marks', message };
}

/** What is wrong with the blocks that a change has touched: nothing, when they may stand. */
export function issuesOfBlocks(before: Node, after: Node): Issue[] {
  const changed = changedBlocks(before, after);
  const grammar = [
    ...changed.flatMap((block) => [grammarIssue(block), markIssue(block)]),
    after.childCount > 0 ? null : grammarIssue(after),
  ];
  const faults = grammar.filter((issue) => issue !== null);
  if (faults.length > 0) return faults;
  if (changed.length === 0) return [];
  const reading = readBody({ type: 'doc', content: changed.map((block) => bare(bodyJson(block))) });
  return reading.ok ? [] : reading.issues;
}
