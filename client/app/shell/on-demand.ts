import { lazy } from 'react';

/** Parts of the shell that nobody needs before pressing something; menus and dialogs are a third of the code. */
export const JumpDialog = lazy(async () => ({
  default: (await import('./jump-dialog.tsx')).JumpDialog,
}));
export const Messages = lazy(async () => ({ default: (await import('./messages.tsx')).Messages }));
export const NavDrawer = lazy(async () => ({
  default: (await import('./nav-drawer.tsx')).NavDrawer,
}));
export const NewStory = lazy(async () => ({ default: (await import('./new-story.tsx')).NewStory }));
export const PersonMenu = lazy(async () => ({
  default: (await import('./person-menu.tsx')).PersonMenu,
}));
export const SessionGuard = lazy(async () => ({
  default: (await import('./session-guard.tsx')).SessionGuard,
}));
export const ShortcutHelp = lazy(async () => ({
  default: (await import('#client/ui/shortcut-help.tsx')).ShortcutHelp,
}));
