import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import {
  useSyncExternalStore,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isSessionLost, watchSession } from '#client/api/session-watch.ts';
import { useMe } from '#client/api/session.ts';
import { NewsroomZone } from '#client/ui/newsroom-zone.ts';
import { useShortcutKeys, useShortcuts } from '#client/ui/shortcuts.ts';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { keepLanguage, screenLanguageFor } from '../words/languages.ts';
import { JumpDialog, NavDrawer, NewStory, SessionGuard, ShortcutHelp } from './on-demand.ts';
import { ShellActionsProvider } from './shell-actions.ts';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';

type Open = 'nothing' | 'menu' | 'jump' | 'new-story' | 'shortcuts';

/** After going to another screen, the focus and so the screen reader go to its beginning. */
function useFocusOnArrival(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) content.current?.focus();
    before.current = path;
  }, [path]);
  return content;
}

/** The screens speak the language this person has chosen, wherever they sign in. */
function useLanguageOf(tag: string): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    const language = screenLanguageFor(tag);
    if (language === null || language === i18n.language) return;
    keepLanguage(language);
    void i18n.changeLanguage(language);
  }, [tag, i18n]);
}

function useShellShortcuts(show: (what: Open) => void): void {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  useShortcutKeys();
  useShortcuts([
    { keys: 'n', label: t('newStory'), run: () => show('new-story') },
    { keys: 'g s', label: t('nav.deskList'), run: () => void navigate({ to: '/' }) },
    { keys: 'g i', label: t('nav.import'), run: () => void navigate({ to: '/import' }) },
    { keys: '?', label: t('person.shortcuts'), run: () => show('shortcuts') },
  ]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      // In an editor this chord makes a link.
      if (event.target instanceof Element && event.target.closest('[contenteditable="true"]'))
        return;
      event.preventDefault();
      show('jump');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [show]);
}

/** What is around every screen of a signed-in person: bar, menus, dialogs that can be had anywhere. */
export function Shell(): ReactNode {
  const { t } = useTranslation('app');
  const me = useMe();
  const [open, show] = useState<Open>('nothing');
  const lost = useSyncExternalStore(watchSession, isSessionLost);
  const content = useFocusOnArrival();
  useLanguageOf(me.language);
  useShellShortcuts(show);
  const actions = useMemo(() => ({ newStory: () => show('new-story') }), []);
  const close = (): void => show('nothing');
  return (
    <NewsroomZone value={me.newsroom.zone}>
      <a href="#content" className={classes['skip']}>
        {t('skip')}
      </a>
      <TopBar
        me={me}
        onMenu={() => show('menu')}
        onJump={() => show('jump')}
        onNewStory={() => show('new-story')}
        onShortcuts={() => show('shortcuts')}
      />
      <div id="content" className={classes['content']} tabIndex={-1} ref={content}>
        <Suspense fallback={<LoadingScreen />}>
          <ShellActionsProvider value={actions}>
            <Outlet />
          </ShellActionsProvider>
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {open === 'menu' ? <NavDrawer me={me} onClose={close} /> : null}
        {open === 'shortcuts' ? <ShortcutHelp onClose={close} /> : null}
        {open === 'jump' ? <JumpDialog me={me} onClose={close} /> : null}
        {open === 'new-story' ? <NewStory me={me} onClose={close} /> : null}
        {lost ? <SessionGuard me={me} /> : null}
      </Suspense>
    </NewsroomZone>
  );
}
