import type { ReactNode } from 'react';

/** Account. */
export function AccountScreen(): ReactNode {
  return <main />;
}
