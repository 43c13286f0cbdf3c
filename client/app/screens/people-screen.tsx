import type { ReactNode } from 'react';

/** People. */
export function PeopleScreen(): ReactNode {
  return <main />;
}
