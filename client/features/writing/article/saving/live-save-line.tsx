import type { ReactNode } from 'react';
import { SaveLine } from '../frame/save-line.tsx';
import { useLiveView } from './use-live-view.ts';
import type { SharedAtHand } from './use-shared-text.ts';

type LiveSaveLineProps = {
  shared: SharedAtHand;
  /** Whoever may not write is told only about words that have not arrived. */
  mayWrite: boolean;
  /** When the text was saved last before this screen was opened, ISO 8601. */
  savedAt: string;
};

/** Where the typed words are, at every moment; nothing around it is drawn again for that. */
export function LiveSaveLine({ shared, mayWrite, savedAt }: LiveSaveLineProps): ReactNode {
  const { view, phase } = useLiveView(shared);
  if (!mayWrite && !view.pending) return null;
  return (
    <SaveLine view={view} phase={phase} savedAt={savedAt} onSave={() => shared.text?.hurry()} />
  );
}
