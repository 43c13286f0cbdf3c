import { createContext, use } from 'react';

/** What of the shell stands open over the screen. */
export type ShellScreen = 'nothing' | 'menu' | 'jump' | 'new-story' | 'new-flash' | 'shortcuts';

type ShellActions = { newStory: () => void };

const ShellContext = createContext<ShellActions>({ newStory: () => undefined });

/** Lets the screens inside open what belongs to the shell. */
export const ShellActionsProvider = ShellContext.Provider;

/** What a screen may ask of the shell around it. */
export function useShellActions(): ShellActions {
  return use(ShellContext);
}
