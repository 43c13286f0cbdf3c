import { Stack, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type EmptyStateProps = { icon: Icon; title: string; children?: ReactNode; actions?: ReactNode };

/** What stands where nothing is: what that means, and what to do about it. */
export function EmptyState({
  icon: Picture,
  title,
  children,
  actions,
}: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <Picture size={32} stroke={1.4} color="var(--wt-dim)" aria-hidden />
      <Text fw={650} size="lg">
        {title}
      </Text>
      {children === undefined ? null : (
        <Text c="dimmed" maw="44ch">
          {children}
        </Text>
      )}
      {actions}
    </Stack>
  );
}
