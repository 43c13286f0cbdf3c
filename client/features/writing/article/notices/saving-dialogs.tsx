import { useDebouncedValue } from '@mantine/hooks';
import { lazy, Suspense, type ReactNode } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import type { OpenText } from '../saving/use-saving.ts';
import { useFoundDraft } from './use-found-draft.ts';

const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict-dialog.tsx')).ConflictDialog,
}));
const FoundDraft = lazy(async () => ({
  default: (await import('./found-draft.tsx')).FoundDraft,
}));

/** A pause in typing, in milliseconds. */
const A_BREATH = 700;

type SavingDialogsProps = {
  text: OpenText;
  article: ArticleView;
  /** Gets one’s own text when the other one is taken as a whole. */
  onSetAside: (content: Content) => void;
};

/** What saving has to ask a person: two wrote in one place, or unsaved text was found on this computer. */
export function SavingDialogs({ text, article, onSetAside }: SavingDialogsProps): ReactNode {
  const { saving, drafts, state } = text;
  const { draft, drop } = useFoundDraft(drafts, article.content);
  const { language } = article;
  // Whoever is typing gets to the end of the word before a dialog takes the keys.
  const [paused] = useDebouncedValue(state.mine, A_BREATH);
  const asks = state.conflict !== null && paused === state.mine;
  return (
    <Suspense fallback={null}>
      {state.conflict === null || !asks ? null : (
        <ConflictDialog
          conflict={state.conflict}
          mine={state.mine}
          language={language}
          onDecide={(choices) => {
            if (choices === 'take-theirs') onSetAside(state.mine);
            saving.decide(choices);
          }}
        />
      )}
      {draft === null || state.conflict !== null ? null : (
        <FoundDraft
          key={draft.storageKey}
          draft={draft}
          language={language}
          mayEdit={article.abilities.edit.allowed}
          onRestore={() => {
            saving.restore(draft);
            drop();
          }}
          onDiscard={drop}
        />
      )}
    </Suspense>
  );
}
