import type { ReactNode } from 'react';

/** Access. */
export function AccessScreen(): ReactNode {
  return <main />;
}
