import type { Mark, Node, Schema } from 'prosemirror-model';
import { isMarkName, MARK_ATTRIBUTES } from './mark-attributes.ts';
import { isNodeName, NODE_ATTRIBUTES } from './node-attributes.ts';
import { isRecord } from './read-attributes.ts';

/** What can become of a suggestion. */
export type Verdict = 'accept' | 'reject';
/** What becomes of the suggestion of that id; null leaves it open. */
export type Decide = (id: string) => Verdict | null;

/** What a `modification` mark says, once it was read; values that the body could not hold are not read at all. */
export type Modification =
  /** The block was split off the one before it, or would be joined to it. */
  | { kind: 'split' | 'join' }
  | { kind: 'attr'; name: string; previous: unknown; next: unknown }
  | { kind: 'nodeType'; previous: { type: string; attrs: Record<string, unknown> }; next: string }
  | { kind: 'mark'; previous: Mark | null; next: Mark | null };

const PROPOSALS: ReadonlySet<string> = new Set(['insertion', 'deletion', 'modification']);

/** Whether a mark belongs to a suggestion. */
export function isProposal(mark: Mark): boolean {
  return PROPOSALS.has(mark.type.name);
}

/** The id of the suggestion that a mark belongs to. */
export function proposalId(mark: Mark): string {
  return String(mark.attrs['id']);
}

/** The mark of a node by its name; null when it has none. */
export function markNamed(node: Node, name: 'insertion' | 'deletion'): Mark | null {
  return node.marks.find(({ type }) => type.name === name) ?? null;
}

/** Whether anything is proposed in a document. */
export function hasProposals(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.marks.some(isProposal);
    return !found;
  });
  return found;
}

/** The ids of all suggestions that are open in a document, in reading order. */
export function proposalIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const mark of node.marks) if (isProposal(mark)) ids.add(proposalId(mark));
  });
  return ids;
}

function isSound(rules: object, attrs: Record<string, unknown>): boolean {
  return Object.entries(rules).every(
    ([name, rule]: [string, { fault: (value: unknown) => string | null }]) =>
      rule.fault(attrs[name]) === null,
  );
}

/** A mark of the body from its JSON, null for none; undefined when the body could not hold it. */
function readMark(schema: Schema, json: unknown): Mark | null | undefined {
  if (json === null) return null;
  if (!isRecord(json)) return undefined;
  const { type: name, attrs: given } = json;
  if (!isMarkName(name)) return undefined;
  const attrs = isRecord(given) ? given : {};
  return isSound(MARK_ATTRIBUTES[name], attrs) ? schema.marks[name]?.create(attrs) : undefined;
}

function readType(value: unknown): { type: string; attrs: Record<string, unknown> } | null {
  if (!isRecord(value)) return null;
  const { type, attrs } = value;
  if (!isNodeName(type) || !isRecord(attrs)) return null;
  return isSound(NODE_ATTRIBUTES[type], attrs) ? { type, attrs } : null;
}

function readAttribute(mark: Mark, node: Node): Modification | null {
  const attrs: Record<string, unknown> = mark.attrs;
  const { attrName: name, previousValue: previous, newValue: next } = attrs;
  const type = node.type.name;
  // A block keeps its id whatever is proposed about it.
  if (typeof name !== 'string' || name === 'id' || !isNodeName(type)) return null;
  const rules: object = NODE_ATTRIBUTES[type];
  if (!Object.hasOwn(rules, name)) return null;
  const sound = isSound(rules, { ...node.attrs, [name]: previous });
  return sound ? { kind: 'attr', name, previous, next } : null;
}

/** What a `modification` mark on a node says; null when it says nothing that could be taken back. */
export function modificationOf(mark: Mark, node: Node): Modification | null {
  if (mark.type.name !== 'modification') return null;
  const attrs: Record<string, unknown> = mark.attrs;
  const { type: kind, previousValue, newValue } = attrs;
  if (kind === 'split' || kind === 'join') return { kind };
  if (kind === 'attr') return readAttribute(mark, node);
  if (kind === 'nodeType') {
    const previous = readType(previousValue);
    return previous === null ? null : { kind, previous, next: String(newValue) };
  }
  if (kind !== 'mark') return null;
  const previous = readMark(node.type.schema, previousValue);
  const next = readMark(node.type.schema, newValue);
  return previous === undefined || next === undefined ? null : { kind, previous, next };
}
