import type { Mark, Node } from 'prosemirror-model';
import type { BodyJson } from '../content.ts';

function markJson({ type, attrs }: Mark): { type: string; attrs?: Record<string, unknown> } {
  const copy = { ...attrs };
  return Object.keys(copy).length === 0 ? { type: type.name } : { type: type.name, attrs: copy };
}

/** A ProseMirror node as the plain JSON that is stored: the form that `readBody` gives, whatever steps led to it. */
export function bodyJson(node: Node): BodyJson {
  const json: BodyJson = { type: node.type.name };
  const attrs = { ...node.attrs };
  if (Object.keys(attrs).length > 0) json.attrs = attrs;
  if (node.childCount > 0) json.content = node.children.map(bodyJson);
  if (node.marks.length > 0) json.marks = node.marks.map(markJson);
  if (node.text !== undefined) json.text = node.text;
  return json;
}
