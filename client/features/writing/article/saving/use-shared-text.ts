import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import { isSessionLost, watchSession } from '#client/api/session-watch.ts';
import type { SharedText } from '#client/editor/collab/shared-text.ts';
import type { SharedView } from '#client/editor/collab/shared-view.ts';
import { steadyView } from './steady-view.ts';
import { openedText } from './open-texts.ts';

/** An article’s text while its screen is open. */
export type SharedAtHand = {
  /** Null for the moment in which it is looked what this computer has kept. */
  text: SharedText | null;
  /** As last seen; what is on its way may be older: `useLiveView` tells that. */
  view: SharedView;
};

/** What is shown before the text is open: as it was asked for, not to be typed into. */
function firstView({ position, content, savedAt }: ArticleView): SharedView {
  const { headline, standfirst, dateline, updateNote, credits } = content;
  return {
    ...{ ready: false, live: false, end: null, mayEdit: false, suggests: false },
    ...{ pending: false, kept: false, position, savedAt, people: [], notices: [] },
    fields: { headline, standfirst, dateline, updateNote, credits },
  };
}

/** Tells the text about the world: session, rights, the page being left. */
function useSurroundings(text: SharedText | null, mayEdit: boolean): void {
  useEffect(() => {
    if (text === null) return undefined;
    const onSession = watchSession(() => {
      if (!isSessionLost()) text.hurry();
    });
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') text.hurry();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      text.hurry();
      const { pending, kept } = text.view();
      if (pending && !kept) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      onSession();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [text]);
  // The right to write may have come back; the line that was closed for its sake does not know.
  useEffect(() => {
    if (mayEdit && text?.view().end !== null) text?.hurry();
  }, [text, mayEdit]);
}

/** The article’s text as several people write in it; what happens beside it is asked for anew. */
export function useSharedText(article: ArticleView, personId: string): SharedAtHand {
  const client = useQueryClient();
  const [opened] = useState(() => openedText(article, personId));
  const [text, setText] = useState(opened.text);
  const [first] = useState(() => firstView(article));
  useEffect(() => {
    void opened.opening.then(setText);
    return opened.use();
  }, [opened]);
  useEffect(() => {
    const onNews = (topic: 'comments' | 'article'): void => {
      const queryKey = ['articles', article.id, ...(topic === 'comments' ? [topic] : [])];
      void client.invalidateQueries({ queryKey });
    };
    opened.onNews.add(onNews);
    return () => {
      opened.onNews.delete(onNews);
    };
  }, [client, opened, article.id]);
  useSurroundings(text, article.abilities.edit.allowed);
  const read = useMemo(() => (text === null ? () => first : steadyView(text)), [text, first]);
  const view = useSyncExternalStore(text?.subscribe ?? watchNothing, read);
  return { text, view };
}

function watchNothing(): () => void {
  return () => undefined;
}
