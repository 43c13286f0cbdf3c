import { useEffect, useMemo, useState } from 'react';
import { settledBody } from '#contract/body/settle.ts';
import type { Content } from '#contract/content.ts';
import { bodyOfDoc } from '#client/editor/body-of-doc.ts';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import type { SharedView } from '#client/editor/collab/shared-view.ts';

/** How long the panels may lag behind typing, in milliseconds: nobody waits for them at a key. */
const LAG = 250;

/** The text as it would be signed now, a moment behind the typing. */
export function useContent(
  { text, view }: { text: SharedText | null; view: SharedView },
  first: Content,
): Content {
  const [doc, setDoc] = useState(text?.state.doc ?? null);
  useEffect(() => {
    if (text === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setDoc(text.state.doc);
    };
    look();
    const stop = text.subscribe(() => {
      timer ??= setTimeout(look, LAG);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [text]);
  const { fields } = view;
  return useMemo(
    () => ({ ...fields, body: doc === null ? first.body : settledBody(bodyOfDoc(doc)) }),
    [doc, fields, first.body],
  );
}
