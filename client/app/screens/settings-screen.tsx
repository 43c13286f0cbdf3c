import type { ReactNode } from 'react';

/** Settings. */
export function SettingsScreen(): ReactNode {
  return <main />;
}
