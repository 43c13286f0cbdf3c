import { useEffect, useEffectEvent, useState } from 'react';
import { beginDraft, endDraft } from '#client/editor/comments/comment-look.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { ArticleAtHand } from '../parts.ts';
import { ABOUT_FIELDS, anchorOf, type Drafting } from './drafting.ts';
import type { NewThread } from './api.ts';

/** The field of the text in which somebody is typing, when it is one line. */
function fieldHere(): Drafting | null {
  const { activeElement } = document;
  const name = activeElement?.closest('[data-text-field]')?.getAttribute('data-text-field');
  const field = ABOUT_FIELDS.find((known) => known === name);
  return field === undefined ? null : { about: 'field', field };
}

/** A new comment in the making. */
type NewComment = {
  /** What it is being written on; null while none is. */
  drafting: Drafting | null;
  setDrafting: (drafting: Drafting) => void;
  /** Ends it, sent or left; the focus goes back to where it was begun. */
  end: (isMade: boolean) => void;
  /** Begins one on what is selected, on the field where the cursor is, else on the article. */
  begin: () => void;
  /** Where its thread will hang. */
  anchor: () => Promise<NonNullable<NewThread['anchor']> | null>;
};

/** The same keys in a line of the text, which is no editor, as in the editor. */
function useFieldKey(begin: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!event.ctrlKey || !event.altKey || event.key.toLowerCase() !== 'm') return;
    if (fieldHere() === null) return;
    event.preventDefault();
    begin();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Where a new comment is begun, and what it is about; the focus goes back to the text when it is done. */
export function useDrafting(
  at: ArticleAtHand,
  handle: BodyHandle | null,
  onBegin: () => void,
): NewComment {
  const [drafting, keep] = useState<Drafting | null>(null);
  const begin = (): void => {
    if (!at.article.abilities.comment.allowed) return;
    const inText = handle === null ? null : beginDraft(handle.view);
    keep(fieldHere() ?? inText ?? { about: 'article' });
    onBegin();
  };
  useFieldKey(begin);
  return {
    drafting,
    begin,
    setDrafting: keep,
    end: (isMade) => {
      const cameFromText = drafting?.about === 'passage' || drafting?.about === 'block';
      keep(null);
      if (handle === null) return;
      endDraft(handle.view, isMade);
      if (cameFromText) handle.focus();
    },
    anchor: async () => (drafting === null ? null : anchorOf(drafting, at, handle)),
  };
}
