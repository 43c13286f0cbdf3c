import { Skeleton, Stack } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';

/** What a panel shows. What it fetches first keeps nobody waiting but the panel: text and focus stay where they are. */
export function PanelContent({ children }: { children: ReactNode }): ReactNode {
  return (
    <Suspense
      fallback={
        <Stack gap="sm">
          <Skeleton height={18} width="50%" />
          <Skeleton height={60} />
        </Stack>
      }
    >
      {children}
    </Suspense>
  );
}
