import { Faults } from './body-issues.ts';
import { step, type JsonPath } from './json-path.ts';
import { isPlainObject } from './plain-object.ts';
import { textFault, textFaultSentence } from './read-text.ts';

/** How large a body may be. Bytes are those of the body as JSON text in UTF-8. */
export const BODY_LIMITS = { depth: 64, nodes: 20_000, bytes: 2_000_000 } as const;

/** Attributes of the deepest node may still nest a little; nothing that the schema knows nests further. */
const DEEPEST_JSON = BODY_LIMITS.depth * 2 + 8;

type Frame = { value: unknown; path: JsonPath | null; jsonDepth: number; nodeDepth: number };
type Inspection = {
  faults: Faults;
  pending: Frame[];
  bytes: number;
  nodes: number;
  tooDeep: boolean;
};

/** How many bytes a text takes as JSON in UTF-8, quotes included. */
function jsonBytes(text: string): number {
  let bytes = 2;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0x22 || unit === 0x5c) bytes += 2;
    else if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a surrogate pair counts two of the four bytes.
    else bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}

function inspectArray(inspection: Inspection, items: unknown[], frame: Frame): void {
  const holdsNodes = frame.path?.key === 'content';
  const nodeDepth = holdsNodes ? frame.nodeDepth + 1 : frame.nodeDepth;
  if (holdsNodes) inspection.nodes += items.length;
  inspection.bytes += 2 + items.length;
  // A list longer than any body is refused as a whole, not walked.
  if (items.length > BODY_LIMITS.bytes) return;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    inspection.pending.push({
      value: items[index],
      path: step(frame.path, index),
      jsonDepth: frame.jsonDepth + 1,
      nodeDepth,
    });
  }
}

const NEVER_A_KEY: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function inspectObject(inspection: Inspection, value: object, frame: Frame): void {
  if (!isPlainObject(value)) {
    inspection.faults.add(frame.path, 'not-json', 'This is not plain JSON.');
    return;
  }
  const members: [string, unknown][] = Object.entries(value);
  inspection.bytes += 2;
  for (const [key, member] of members.reverse()) {
    inspection.bytes += jsonBytes(key) + 2;
    const path = step(frame.path, key);
    if (NEVER_A_KEY.has(key)) {
      inspection.faults.add(path, 'key-not-allowed', 'This key is never allowed.');
    } else if (member !== undefined) {
      inspection.pending.push({
        value: member,
        path,
        jsonDepth: frame.jsonDepth + 1,
        nodeDepth: frame.nodeDepth,
      });
    }
  }
}

function inspectValue(inspection: Inspection, frame: Frame): void {
  const { value, path } = frame;
  if (typeof value === 'string') {
    inspection.bytes += jsonBytes(value);
    const fault = textFault(value);
    if (fault !== null) inspection.faults.add(path, fault, textFaultSentence(fault));
  } else if (typeof value === 'number') {
    inspection.bytes += String(value).length;
    if (!Number.isFinite(value))
      inspection.faults.add(path, 'not-json', 'This is not a number of JSON.');
  } else if (value === null || typeof value === 'boolean') {
    inspection.bytes += 4;
  } else if (typeof value !== 'object') {
    inspection.faults.add(path, 'not-json', `JSON knows no ${typeof value}.`);
  } else if (frame.nodeDepth > BODY_LIMITS.depth || frame.jsonDepth > DEEPEST_JSON) {
    if (!inspection.tooDeep) {
      const message = `Blocks may stand inside each other at most ${String(BODY_LIMITS.depth)} deep.`;
      inspection.faults.add(path, 'too-deep', message);
    }
    inspection.tooDeep = true;
  } else if (Array.isArray(value)) {
    inspectArray(inspection, value, frame);
  } else {
    inspectObject(inspection, value, frame);
  }
}

function sizeFault({ bytes, nodes }: Inspection): { code: string; message: string } | null {
  if (nodes > BODY_LIMITS.nodes) {
    const most = BODY_LIMITS.nodes.toLocaleString('en');
    return { code: 'too-many-nodes', message: `A body may have at most ${most} nodes.` };
  }
  if (bytes > BODY_LIMITS.bytes) {
    return {
      code: 'too-large',
      message: 'A body may have at most 2 MB (2,000,000 bytes of UTF-8).',
    };
  }
  return null;
}

/**
 * Looks through any value, however deep or large, without recursion. `readable` says that it is JSON within
 * `BODY_LIMITS`, so that a recursive reader may go on and find more; text faults alone leave it readable.
 */
export function inspectJson(value: unknown, path: JsonPath): { faults: Faults; readable: boolean } {
  const inspection: Inspection = {
    faults: new Faults(),
    pending: [{ value, path, jsonDepth: 0, nodeDepth: 1 }],
    bytes: 0,
    nodes: 1,
    tooDeep: false,
  };
  for (let frame = inspection.pending.pop(); frame; frame = inspection.pending.pop()) {
    inspectValue(inspection, frame);
    const tooBig = sizeFault(inspection);
    if (tooBig !== null) {
      inspection.faults.add(path, tooBig.code, tooBig.message);
      return { faults: inspection.faults, readable: false };
    }
    if (inspection.faults.full) break;
  }
  const unreadable = inspection.faults.found.some(({ code }) => code === 'not-json');
  return {
    faults: inspection.faults,
    readable: !inspection.tooDeep && !unreadable && !inspection.faults.full,
  };
}
