import type { ReactNode } from 'react';

/** Copy that came in becomes a draft here. */
export function ImportScreen(): ReactNode {
  return <main />;
}
