import type { BodyJson } from '../content.ts';

/** A block in its tree: its parent’s list and where in it. */
type Place = { parent: BodyJson; index: number; node: BodyJson };

function idOf(node: BodyJson): string | null {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : null;
}

/** The block of an id with all that it stands in, innermost first; null when it is not there. */
function find(node: BodyJson, id: string): Place[] | null {
  for (const [index, child] of (node.content ?? []).entries()) {
    const place = { parent: node, index, node: child };
    if (idOf(child) === id) return [place];
    const below = find(child, id);
    if (below !== null) return [...below, place];
  }
  return null;
}

/** Without the blocks of these ids, and without what holds nothing any more once they are gone. */
function without(node: BodyJson, ids: ReadonlySet<string>): BodyJson {
  if (node.content === undefined) return node;
  const content = node.content.flatMap((child) => {
    if (ids.has(idOf(child) ?? '')) return [];
    const rest = without(child, ids);
    const isEmptied = rest.content?.length === 0 && (child.content?.length ?? 0) > 0;
    return isEmptied ? [] : [rest];
  });
  return { ...node, content };
}

function replaced(node: BodyJson, id: string, by: (node: BodyJson) => BodyJson[]): BodyJson {
  if (node.content === undefined) return node;
  const content = node.content.flatMap((child) =>
    idOf(child) === id ? by(child) : [replaced(child, id, by)],
  );
  return { ...node, content };
}

function idsIn(node: BodyJson): string[] {
  const id = idOf(node);
  return [...(id === null ? [] : [id]), ...(node.content ?? []).flatMap(idsIn)];
}

/** Beside its old neighbour: behind the nearest before it that is still there, else before the nearest after it. */
function besideNeighbour(
  now: BodyJson,
  { parent, index }: Place,
  block: BodyJson,
): BodyJson | null {
  const siblings = parent.content ?? [];
  const isThere = (node: BodyJson): boolean => find(now, idOf(node) ?? '') !== null;
  const before = siblings.slice(0, index).findLast(isThere);
  if (before !== undefined) return replaced(now, idOf(before) ?? '', (node) => [node, block]);
  const after = siblings.slice(index + 1).find(isThere);
  if (after !== undefined) return replaced(now, idOf(after) ?? '', (node) => [block, node]);
  const holder = idOf(parent);
  if (parent.type !== 'doc' && (holder === null || find(now, holder) === null)) return null;
  const inside = (node: BodyJson): BodyJson => ({
    ...node,
    content: [block, ...(node.content ?? [])],
  });
  return parent.type === 'doc'
    ? inside(now)
    : replaced(now, holder ?? '', (node) => [inside(node)]);
}

/** A block that has gone with what it stood in: with as much of that around it as has gone too. */
function putBack(now: BodyJson, places: readonly Place[]): BodyJson | null {
  let block: BodyJson | undefined = places[0]?.node;
  for (const place of places) {
    if (block === undefined) return null;
    const put = besideNeighbour(now, place, block);
    if (put !== null) return put;
    block = { ...place.parent, content: [block] };
  }
  return null;
}

/**
 * A body with one block as it was in another: in its place where it still stands, beside its old neighbour
 * where it has gone, and taken out where it was not there. Blocks inside it that stand elsewhere by now come
 * back to it. Null when neither body has it. The outcome may break the grammar: read it before keeping it.
 */
export function bringBack(now: BodyJson, then: BodyJson, blockId: string): BodyJson | null {
  const [was, is] = [find(then, blockId), find(now, blockId)];
  const [block, standing] = [was?.[0]?.node, is?.[0]?.node];
  if (was === null || block === undefined)
    return is === null ? null : without(now, new Set([blockId]));
  const inside = new Set(standing === undefined ? [blockId] : idsIn(standing));
  const moved = new Set(idsIn(block).filter((id) => !inside.has(id)));
  const rest = without(now, moved);
  return standing === undefined ? putBack(rest, was) : replaced(rest, blockId, () => [block]);
}
