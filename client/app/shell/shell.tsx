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
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { useCommands } from '#client/ui/commands.ts';
import { useShortcutKeys, useShortcuts } from '#client/ui/shortcuts.ts';
import { LoadingScreen } from '../screens/loading-screen.tsx';
import { keepLanguage, screenLanguageFor } from '../words/languages.ts';
import { JumpDialog, NavDrawer, NewStory, SessionGuard, ShortcutHelp } from './on-demand.ts';
import { ShellActionsProvider, type ShellScreen } from './shell-actions.ts';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { CHORDS, useChords } from './use-chords.ts';

type Open = ShellScreen;

/** After going to another screen, the focus and so the screen reader go to its beginning. */
function useFocusOnArrival(): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    const isThere = content.current?.contains(document.activeElement) === true;
    if (before.current !== undefined && before.current !== path && !isThere)
      content.current?.focus();
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
  const { t } = useTranslation(['app', 'ui']);
  const navigate = useNavigate();
  useShortcutKeys();
  const group = t('ui:shortcuts.anywhere');
  const sheet = { group, label: t('person.shortcuts'), run: () => show('shortcuts') };
  const jump = { group, label: t('jump.title'), run: () => show('jump') };
  useShortcuts([
    { ...jump, keys: keysAsWritten(CHORDS.jump) },
    { ...jump, keys: keysAsWritten(CHORDS.palette) },
    { ...sheet, keys: '?' },
    { ...sheet, keys: keysAsWritten(CHORDS.sheet) },
    { group, keys: 'n', label: t('newStory'), run: () => show('new-story') },
    { group, keys: 'f', label: t('newFlash'), run: () => show('new-flash') },
    { group, keys: 'g s', label: t('nav.deskList'), run: () => void navigate({ to: '/' }) },
    { group, keys: 'g i', label: t('nav.import'), run: () => void navigate({ to: '/import' }) },
  ]);
  useCommands(() => [
    { id: 'shell.new', group, label: t('newStory'), keys: 'n', run: () => show('new-story') },
    { id: 'shell.flash', group, label: t('newFlash'), keys: 'f', run: () => show('new-flash') },
    { id: 'shell.keys', ...sheet, keys: '?' },
  ]);
  useChords(show);
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
        {open === 'new-story' || open === 'new-flash' ? (
          <NewStory me={me} form={open === 'new-flash' ? 'flash' : 'full'} onClose={close} />
        ) : null}
        {lost ? <SessionGuard me={me} /> : null}
      </Suspense>
    </NewsroomZone>
  );
}
