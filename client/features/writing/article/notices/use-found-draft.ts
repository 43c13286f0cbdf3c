import { useEffect, useState } from 'react';
import { changedFields } from '#contract/body/changed-fields.ts';
import type { Content } from '#contract/content.ts';
import type { DraftStore, KeptDraft } from '../saving/draft-store.ts';

/** The newest unsaved text that was left on this computer, once somebody has to be asked about it. */
export function useFoundDraft(
  drafts: DraftStore,
  server: Content,
): { draft: KeptDraft | null; drop: () => void } {
  const [found, setFound] = useState<readonly KeptDraft[]>([]);
  const [first] = useState(server);
  useEffect(() => {
    let gone = false;
    void drafts.left().then((left) => {
      if (gone) return;
      // What the server has word for word is no loss.
      const isLost = ({ server: before, mine }: KeptDraft): boolean =>
        changedFields(before.content, mine).length > 0 && changedFields(first, mine).length > 0;
      for (const draft of left) {
        if (!isLost(draft)) drafts.forget(draft);
      }
      setFound(left.filter(isLost));
    });
    return () => {
      gone = true;
    };
  }, [drafts, first]);
  const draft = found[0] ?? null;
  const drop = (): void => {
    if (draft !== null) drafts.forget(draft);
    setFound(found.slice(1));
  };
  return { draft, drop };
}
