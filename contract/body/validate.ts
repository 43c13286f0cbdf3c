import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import type { BodyJson } from '../content.ts';
import type { Issue } from '../problem.ts';
import { embedProviderOf } from './embed-providers.ts';
import { issuesOf, type Fault, type Faults } from './body-issues.ts';
import { bodyJson } from './body-json.ts';
import { inspectJson } from './inspect-json.ts';
import { pathText, step, type JsonPath } from './json-path.ts';
import { nestingFault } from './nesting.ts';
import { isNodeName, NODE_ATTRIBUTES, type NodeName } from './node-attributes.ts';
import { isRecord, quoted, readAttributes, refuseOtherKeys } from './read-attributes.ts';
import { readMarks } from './read-marks.ts';
import { bodySchema } from './schema.ts';

/** What `readBody` answers: the body in its normal form with the same as a ProseMirror node, or every issue. */
export type BodyReading = { ok: true; body: BodyJson; doc: Node } | { ok: false; issues: Issue[] };

type Reading = { faults: Faults; ids: Map<string, JsonPath> };

const NODE_KEYS: ReadonlySet<string> = new Set(['type', 'attrs', 'content', 'marks', 'text']);

function readText(reading: Reading, value: Record<string, unknown>, path: JsonPath): Node | null {
  const { text } = value;
  const marks = readMarks(reading.faults, value['marks'], step(path, 'marks'));
  if (typeof text !== 'string' || text === '') {
    reading.faults.add(step(path, 'text'), 'text-empty', 'A text node must hold some text.');
    return null;
  }
  if (value['content'] !== undefined) {
    reading.faults.add(step(path, 'content'), 'bad-nesting', 'Text holds no other nodes.');
  }
  readAttributes(reading.faults, { attrs: value['attrs'], rules: NODE_ATTRIBUTES.text, path });
  return bodySchema.text(text, marks);
}

function checkId(reading: Reading, id: unknown, path: JsonPath): void {
  const at = step(step(path, 'attrs'), 'id');
  if (typeof id !== 'string') {
    reading.faults.add(at, 'block-id-missing', 'Every block needs an id.');
    return;
  }
  const first = reading.ids.get(id);
  if (first === undefined) reading.ids.set(id, path);
  else reading.faults.add(at, 'block-id-twice', `This id already stands on ${pathText(first)}.`);
}

function checkReadMore(reading: Reading, attrs: Record<string, unknown>, path: JsonPath): void {
  if (attrs['href'] !== null) return;
  if (Array.isArray(attrs['articles']) && attrs['articles'].length === 0) {
    const message = 'A read-more link needs an article or an address.';
    reading.faults.add(path, 'attr-missing', message);
  } else if (attrs['text'] !== '') {
    // Articles are printed under their own headlines, so these words would be signed and never seen.
    const message = 'A text of its own needs an address; articles bring their headlines.';
    reading.faults.add(step(path, 'text'), 'attr-invalid', message);
  }
}

/** The rules that look at two attributes at once. */
function checkTogether(
  reading: Reading,
  name: NodeName,
  at: { attrs: Record<string, unknown>; path: JsonPath },
): void {
  const { attrs } = at;
  if (name === 'embed' && embedProviderOf(attrs['url']) !== attrs['provider']) {
    const message = 'The address of an embed must be at its provider.';
    reading.faults.add(step(step(at.path, 'attrs'), 'url'), 'embed-url-refused', message);
  }
  if (name === 'readMore') checkReadMore(reading, attrs, step(at.path, 'attrs'));
}

/** The children as nodes, or null when one of them could not be read, so that nesting is not judged on half of them. */
function readChildren(reading: Reading, value: unknown, path: JsonPath): Node[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    reading.faults.add(path, 'bad-nesting', 'Content must be a list.');
    return null;
  }
  const children: Node[] = [];
  let whole = true;
  for (const [index, item] of value.entries()) {
    if (reading.faults.full) return null;
    const child = readNode(reading, item, step(path, index));
    if (child === null) whole = false;
    else children.push(child);
  }
  return whole ? children : null;
}

function checkNesting(
  reading: Reading,
  children: readonly Node[],
  at: { type: NodeType; path: JsonPath },
): void {
  const fault = nestingFault(
    at.type,
    children.map(({ type }) => type),
  );
  if (fault === null) return;
  const path = fault.child === null ? at.path : step(step(at.path, 'content'), fault.child);
  reading.faults.add(path, 'bad-nesting', fault.message);
}

function readNode(reading: Reading, value: unknown, path: JsonPath): Node | null {
  if (!isRecord(value)) {
    reading.faults.add(path, 'not-a-node', 'A node must be an object with a type.');
    return null;
  }
  refuseOtherKeys(reading.faults, value, { path, keys: NODE_KEYS });
  const name = value['type'];
  if (!isNodeName(name)) {
    reading.faults.add(
      step(path, 'type'),
      'unknown-node',
      `An article knows no block called ${quoted(name)}.`,
    );
    return null;
  }
  if (name === 'text') return readText(reading, value, path);
  if (value['text'] !== undefined) {
    reading.faults.add(step(path, 'text'), 'unknown-key', 'Only text nodes hold text.');
  }
  const type = bodySchema.nodes[name];
  if (type === undefined) return null;
  const marks = readMarks(reading.faults, value['marks'], step(path, 'marks'));
  if (marks.length > 0 && !type.isInline) {
    reading.faults.add(
      step(path, 'marks'),
      'mark-not-allowed',
      'Marks stand on text, not on blocks.',
    );
  }
  const attrs = readAttributes(reading.faults, {
    attrs: value['attrs'],
    rules: NODE_ATTRIBUTES[name],
    path,
  });
  const children = readChildren(reading, value['content'], step(path, 'content'));
  if (attrs === null) return null;
  if ('id' in NODE_ATTRIBUTES[name]) checkId(reading, attrs['id'], path);
  checkTogether(reading, name, { attrs, path });
  if (children === null) return null;
  const node = type.create(attrs, Fragment.fromArray(children), marks);
  checkNesting(reading, children, { type, path });
  return node;
}

/** As `readBody`, with the faults' paths not yet written out; for schemas that want the keys. */
export function inspectBody(
  json: unknown,
): { doc: Node; faults: [] } | { doc: null; faults: Fault[] } {
  const root = step(null, 'body');
  const { faults, readable } = inspectJson(json, root);
  if (!readable) return { doc: null, faults: faults.found };
  const doc = readNode({ faults, ids: new Map() }, json, root);
  if (doc !== null && doc.type !== bodySchema.topNodeType) {
    faults.add(step(root, 'type'), 'bad-nesting', 'A body begins with doc.');
  }
  return doc === null || faults.found.length > 0
    ? { doc: null, faults: faults.found }
    : { doc, faults: [] };
}

/**
 * Reads a body from anything that was sent. Every issue is listed (100 at most) with its JSON path from `body` on and
 * a reason; a sound body comes back in its normal form: all attributes present, marks in schema order, neighbouring
 * texts of the same marks joined.
 */
export function readBody(json: unknown): BodyReading {
  const { doc, faults } = inspectBody(json);
  return doc === null
    ? { ok: false, issues: issuesOf(faults) }
    : { ok: true, body: bodyJson(doc), doc };
}
