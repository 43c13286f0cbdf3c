import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { bodyJson } from '#contract/body/body-json.ts';
import { copySchema } from '#contract/body/copy-schema.ts';
import type { BodyJson } from '#contract/content.ts';

/** Brings a working copy's body forward by the changes of logged body steps. Throws when the log does not fit it. */
export function advanced(doc: Node, changes: readonly unknown[]): Node {
  return changes.reduce((before: Node, change) => {
    const result = Step.fromJSON(copySchema, change).apply(before);
    if (result.doc === null) throw new Error(`The log does not fit: ${result.failed ?? ''}`);
    return result.doc;
  }, doc);
}

/** A stored body as it reads after the body steps since it was stored. */
export function bodyAfter(stored: BodyJson, changes: readonly unknown[]): BodyJson {
  if (changes.length === 0) return stored;
  return bodyJson(advanced(copySchema.nodeFromJSON(stored), changes));
}
