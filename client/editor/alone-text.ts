import type { BodyJson } from '#contract/content.ts';
import type { Line } from './collab/line.ts';
import { openShared, type SharedText } from './collab/shared-text.ts';
import { newBlockId } from './new-block-id.ts';

/** Nobody is at the other end. */
const NOBODY: Line = {
  listen: () => undefined,
  send: () => undefined,
  wake: () => undefined,
  renew: () => undefined,
  close: () => undefined,
};

const NO_FIELDS = { headline: '', standfirst: '', dateline: '', updateNote: '', credits: [] };

/** A text that one person writes alone and that is sent as a whole: no article, no line, nothing kept on this computer. */
export function aloneText(body: BodyJson, language: string): SharedText {
  const base = { position: 0, body, fields: NO_FIELDS };
  return openShared({
    clientId: newBlockId(),
    language,
    line: NOBODY,
    store: null,
    first: { position: 0, content: { ...NO_FIELDS, body } },
    kept: { clientId: '', base, work: { steps: [], deeds: [], fields: NO_FIELDS, aside: [] } },
    newId: newBlockId,
    later: (after, what) => {
      const timer = setTimeout(what, after);
      return () => clearTimeout(timer);
    },
    onNews: () => undefined,
  });
}
