import { createContext, use } from 'react';

type ShellActions = { newStory: () => void };

const ShellContext = createContext<ShellActions>({ newStory: () => undefined });

/** Lets the screens inside open what belongs to the shell. */
export const ShellActionsProvider = ShellContext.Provider;

/** What a screen may ask of the shell around it. */
export function useShellActions(): ShellActions {
  return use(ShellContext);
}
