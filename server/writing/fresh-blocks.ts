import { withBlockIds } from '#contract/body/block-ids.ts';
import type { BodyJson } from '#contract/content.ts';

/** The same blocks without their ids, so that the copy's are its own for life. */
function withoutIds(node: BodyJson): BodyJson {
  const { attrs, content, ...rest } = node;
  return {
    ...rest,
    ...(attrs === undefined ? {} : { attrs: 'id' in attrs ? { ...attrs, id: null } : attrs }),
    ...(content === undefined ? {} : { content: content.map(withoutIds) }),
  };
}

/** A body's blocks for another text: the same words under ids of their own; still to be read by `readContent`. */
export function freshBlocks(body: BodyJson, newId: () => string): unknown {
  return withBlockIds(withoutIds(body), newId);
}
