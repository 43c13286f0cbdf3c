import type { BodyJson } from '../content.ts';

const ONLY_IN_COPIES: ReadonlySet<string> = new Set([
  'comment',
  'insertion',
  'deletion',
  'modification',
]);

function hasCopyMarks(node: BodyJson): boolean {
  if (node.marks?.some(({ type }) => ONLY_IN_COPIES.has(type)) === true) return true;
  return node.content?.some(hasCopyMarks) === true;
}

function isMarked(node: BodyJson, name: string): boolean {
  return node.marks?.some(({ type }) => type === name) === true;
}

function joined(children: BodyJson[]): BodyJson[] {
  const result: BodyJson[] = [];
  for (const child of children) {
    const last = result.at(-1);
    const same = JSON.stringify(last?.marks) === JSON.stringify(child.marks);
    if (last?.text !== undefined && child.text !== undefined && same) {
      result[result.length - 1] = { ...last, text: last.text + child.text };
    } else result.push(child);
  }
  return result;
}

function settled(node: BodyJson): BodyJson {
  const { marks, content, ...rest } = node;
  const kept = marks?.filter(({ type }) => !ONLY_IN_COPIES.has(type)) ?? [];
  const children = content?.filter((child) => !isMarked(child, 'insertion')).map(settled);
  return {
    ...rest,
    ...(children === undefined || children.length === 0 ? {} : { content: joined(children) }),
    ...(kept.length === 0 ? {} : { marks: kept }),
  };
}

/**
 * The body of a working copy as it may be signed: without comments’ anchors, and as if nobody had proposed anything:
 * what would come is not there yet, what would go still is.
 */
export function settledBody(working: BodyJson): BodyJson {
  return hasCopyMarks(working) ? settled(working) : working;
}
