import type { ReactNode } from 'react';

/** Record. */
export function RecordScreen(): ReactNode {
  return <main />;
}
