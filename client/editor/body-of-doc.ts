import type { Node } from 'prosemirror-model';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';

/** Blocks never change, they are replaced: what was written out once need not be again at every key. */
const written = new WeakMap<Node, BodyJson>();

function blockJson(block: Node): BodyJson {
  const known = written.get(block);
  if (known !== undefined) return known;
  const json = bodyJson(block);
  written.set(block, json);
  return json;
}

/** The document as the plain JSON that is saved; blocks that did not change are the same objects as before. */
export function bodyOfDoc(doc: Node): BodyJson {
  return { type: doc.type.name, content: doc.children.map(blockJson) };
}

/** The document of a sound body. Throws a RangeError for one that is not. */
export function docOfBody(body: BodyJson): Node {
  return copySchema.nodeFromJSON(body);
}
