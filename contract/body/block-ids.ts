import { isBlockId } from './attributes.ts';
import { BODY_LIMITS } from './inspect-json.ts';
import { isNodeName, NODE_ATTRIBUTES } from './node-attributes.ts';
import { isRecord } from './read-attributes.ts';

type Repair = {
  newId: () => string;
  /** Ids that some block came with, so that a fresh id takes none of them away. */
  given: Set<string>;
  kept: Set<string>;
  nodesLeft: number;
};

/** The attributes of a node that needs an id, or null. */
function attributesWithId(node: Record<string, unknown>): Record<string, unknown> | null {
  const { type, attrs = {} } = node;
  return isNodeName(type) && 'id' in NODE_ATTRIBUTES[type] && isRecord(attrs) ? attrs : null;
}

/** Notes every id that some block came with, and counts down the nodes. */
function collectIds(repair: Repair, node: unknown, depth: number): void {
  if (!isRecord(node) || depth > BODY_LIMITS.depth || repair.nodesLeft <= 0) return;
  repair.nodesLeft -= 1;
  const id = attributesWithId(node)?.['id'];
  if (typeof id === 'string') repair.given.add(id);
  if (Array.isArray(node['content'])) {
    for (const child of node['content']) collectIds(repair, child, depth + 1);
  }
}

function freshId({ newId, given, kept }: Repair): string {
  let id = newId();
  while (given.has(id) || kept.has(id)) id = newId();
  kept.add(id);
  return id;
}

function withOwnId(repair: Repair, attrs: Record<string, unknown>): Record<string, unknown> {
  const { id } = attrs;
  if (id === undefined || id === null || id === '') return { ...attrs, id: freshId(repair) };
  // A malformed id is left for readBody to refuse: it says something about its sender.
  if (!isBlockId(id)) return attrs;
  if (repair.kept.has(id)) return { ...attrs, id: freshId(repair) };
  repair.kept.add(id);
  return attrs;
}

function repaired(repair: Repair, node: unknown, depth: number): unknown {
  if (!isRecord(node) || depth > BODY_LIMITS.depth) return node;
  const copy = { ...node };
  const attrs = attributesWithId(node);
  if (attrs !== null) copy['attrs'] = withOwnId(repair, attrs);
  if (Array.isArray(node['content'])) {
    copy['content'] = node['content'].map((child: unknown) => repaired(repair, child, depth + 1));
  }
  return copy;
}

/**
 * A copy of a body in which every block has an id and none has another's: the first block of an id keeps it. Anything
 * else that is wrong is left as it is for `readBody`, and so is a body beyond `BODY_LIMITS`.
 */
export function withBlockIds(json: unknown, newId: () => string): unknown {
  const repair: Repair = {
    newId,
    given: new Set(),
    kept: new Set(),
    nodesLeft: BODY_LIMITS.nodes + 1,
  };
  collectIds(repair, json, 1);
  return repair.nodesLeft <= 0 ? json : repaired(repair, json, 1);
}
