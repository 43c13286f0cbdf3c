import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { call } from '#client/api/call.ts';
import { isSessionLost, watchSession } from '#client/api/session-watch.ts';
import { newBlockId } from '#client/editor/new-block-id.ts';
import { now } from '#client/ui/clock.ts';
import { articleRoutes, type Saved } from '../api.ts';
import { draftStore, type DraftStore } from './draft-store.ts';
import { openSaving, type Saving } from './open-saving.ts';
import { rememberText } from './remember-text.ts';
import { isSafe, phaseOf, type SavePhase, type SaveState, type Sending } from './save-state.ts';

/** How long an answer may take before the save is asked for again, in milliseconds. */
const PATIENCE = 20_000;
const CLIENT_ID = newBlockId();

type Open = { saving: Saving; drafts: DraftStore; users: number };

/** Texts that are open or not yet safe; whoever comes back to an article finds the same one. */
const open = new Map<string, Open>();

function put(articleId: string, { key, position, fields, content }: Sending): Promise<Saved> {
  const sent: Partial<Content> = {};
  for (const field of fields) Object.assign(sent, { [field]: content[field] });
  return call(articleRoutes.save, {
    params: { id: articleId },
    body: { ...sent, clientId: CLIENT_ID },
    ifMatch: position,
    idempotencyKey: key,
    signal: AbortSignal.timeout(PATIENCE),
  });
}

function opened(article: ArticleView, personId: string): Open {
  const known = open.get(article.id);
  if (known !== undefined) return known;
  const drafts = draftStore({ personId, articleId: article.id }, now);
  const saving = openSaving({
    standing: { position: article.position, content: article.content },
    savedAt: article.savedAt,
    tools: { newKey: newBlockId, newId: newBlockId, language: article.language },
    now,
    drafts,
    put: (sending) => put(article.id, sending),
  });
  const entry = { saving, drafts, users: 0 };
  open.set(article.id, entry);
  return entry;
}

/** Nobody looks at the article any more: it is forgotten once all of it is saved. */
function letGo(articleId: string, entry: Open, client: QueryClient): void {
  entry.users -= 1;
  entry.saving.keepDraft();
  entry.saving.saveNow();
  const forget = (): void => {
    if (entry.users > 0 || !isSafe(entry.saving.state())) return;
    if (open.get(articleId) === entry) open.delete(articleId);
    rememberText(client, articleId, entry.saving.state());
    stop();
  };
  const stop = entry.saving.subscribe(forget);
  forget();
}

function watchOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Tells saving about the world: network, session, the page being left. */
function useSurroundings(saving: Saving): void {
  useEffect(() => {
    const onSession = watchSession(() => {
      if (!isSessionLost()) saving.back();
    });
    const onOnline = watchOnline(() => {
      if (navigator.onLine) saving.back();
    });
    const onHide = (): void => {
      saving.keepDraft();
      if (document.visibilityState === 'hidden') saving.saveNow();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      saving.keepDraft();
      if (isSafe(saving.state())) return;
      saving.saveNow();
      event.preventDefault();
    };
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      onSession();
      onOnline();
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [saving]);
}

export type OpenText = {
  saving: Saving;
  drafts: DraftStore;
  state: SaveState;
  phase: SavePhase;
};

/** The article’s text while this screen is open: saved as it is typed, renewed as others save. */
export function useSaving(article: ArticleView, personId: string): OpenText {
  const client = useQueryClient();
  const [entry] = useState(() => opened(article, personId));
  const { saving, drafts } = entry;
  const mayEdit = article.abilities.edit.allowed;
  useEffect(() => {
    entry.users += 1;
    open.set(article.id, entry);
    return () => letGo(article.id, entry, client);
  }, [article.id, entry, client]);
  useSurroundings(saving);
  const { position, content } = article;
  useEffect(
    () => saving.heard({ position, content }, mayEdit),
    [saving, position, content, mayEdit],
  );
  const state = useSyncExternalStore(saving.subscribe, saving.state);
  const online = useSyncExternalStore(watchOnline, () => navigator.onLine);
  return { saving, drafts, state, phase: phaseOf(state, online) };
}
