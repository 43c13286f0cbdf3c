import { Center, Loader } from '@mantine/core';
import type { ReactNode } from 'react';

/** Shown when something takes longer than a moment to arrive. */
export function LoadingScreen(): ReactNode {
  return (
    <Center component="main" role="status" mih="40vh" aria-busy>
      <Loader size="sm" aria-hidden />
    </Center>
  );
}
