import { useCallback, useMemo, useState } from 'react';
import type { TextFinding } from '#client/editor/proofing/finding.ts';
import { Ignored } from '#client/editor/proofing/ignored.ts';

/** What this person does not want to hear of again in this article. */
type Ignoring = {
  /** Another function whenever something else is ignored. */
  isIgnored: (finding: TextFinding, place: string) => boolean;
  count: number;
  ignore: (finding: TextFinding, place: string) => void;
  clear: () => void;
};

/** Keeps in this browser what one person ignores in one article. */
export function useIgnored(personId: string, articleId: string): Ignoring {
  const kept = useMemo(
    () => new Ignored(localStorage, { personId, articleId }),
    [personId, articleId],
  );
  const [names, setNames] = useState(() => kept.all);
  const isIgnored = useCallback(
    (finding: TextFinding, place: string) => names.has(kept.nameOf(finding, place)),
    [names, kept],
  );
  return {
    isIgnored,
    count: names.size,
    ignore: (finding, place) => {
      kept.add(finding, place);
      setNames(kept.all);
    },
    clear: () => {
      kept.clear();
      setNames(kept.all);
    },
  };
}
