import { startTransition, useEffect, useMemo, useState } from 'react';
import { settledBody } from '#contract/body/settle.ts';
import type { Content } from '#contract/content.ts';
import { bodyOfDoc } from '#client/editor/body-of-doc.ts';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import type { SharedView } from '#client/editor/collab/shared-view.ts';

/** The panels follow when typing rests for so long, and at the latest after so long, in milliseconds. */
const REST = 300;
const LONGEST_LAG = 3_000;

/** The text as it would be signed now, a moment behind the typing. */
export function useContent(
  { text, view }: { text: SharedText | null; view: SharedView },
  first: Content,
): Content {
  const [doc, setDoc] = useState(text?.state.doc ?? null);
  useEffect(() => {
    if (text === null) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let latest: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(rest);
      clearTimeout(latest);
      latest = undefined;
      // A key that is pressed meanwhile goes before.
      startTransition(() => setDoc(text.state.doc));
    };
    look();
    const stop = text.subscribe(() => {
      clearTimeout(rest);
      rest = setTimeout(look, REST);
      latest ??= setTimeout(look, LONGEST_LAG);
    });
    return () => {
      clearTimeout(rest);
      clearTimeout(latest);
      stop();
    };
  }, [text]);
  const { fields } = view;
  return useMemo(
    () => ({ ...fields, body: doc === null ? first.body : settledBody(bodyOfDoc(doc)) }),
    [doc, fields, first.body],
  );
}
