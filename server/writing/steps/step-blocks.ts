import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';

function collect(ids: Set<string>, doc: Node, [from, to]: readonly [number, number]): void {
  const size = doc.content.size;
  doc.nodesBetween(
    Math.max(0, Math.min(from, size)),
    Math.min(Math.max(to, from), size),
    (node) => {
      const isInnermost = node.isTextblock || (node.isBlock && node.isLeaf);
      const id: unknown = node.attrs['id'];
      if (isInnermost && typeof id === 'string') ids.add(id);
      return !isInnermost;
    },
  );
}

/** Where a step that moves nothing works: marks and attributes. */
function restingRange(step: Step): readonly [number, number] | null {
  const json: unknown = step.toJSON();
  if (typeof json !== 'object' || json === null) return null;
  if ('from' in json && 'to' in json) return [Number(json.from), Number(json.to)];
  if ('pos' in json) return [Number(json.pos), Number(json.pos) + 1];
  return null;
}

/** The ids of the innermost blocks that a step touches, before it and after it. */
export function blocksOfStep(step: Step, before: Node, after: Node): string[] {
  const ids = new Set<string>();
  const moved: (readonly [number, number])[][] = [];
  // ProseMirror tells where each range was and is.
  step.getMap().forEach((...at) =>
    moved.push([
      [at[0], at[1]],
      [at[2], at[3]],
    ]),
  );
  for (const [was, is] of moved) {
    if (was !== undefined) collect(ids, before, was);
    if (is !== undefined) collect(ids, after, is);
  }
  const range = moved.length > 0 ? null : restingRange(step);
  if (range !== null) collect(ids, after, range);
  return [...ids];
}
