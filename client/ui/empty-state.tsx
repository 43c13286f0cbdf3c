import { Stack, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: Icon;
  title: string;
  /** 1 where it is all that the screen has. */
  level?: 1 | 2;
  children?: ReactNode;
  actions?: ReactNode;
};

/** What stands where nothing is: what that means, and what to do about it. */
export function EmptyState({
  icon: Picture,
  title,
  level = 2,
  children,
  actions,
}: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <Picture size={32} stroke={1.4} color="var(--wt-dim)" aria-hidden />
      <Title order={level} fz="lg">
        {title}
      </Title>
      {children === undefined ? null : (
        <Text c="dimmed" maw="44ch">
          {children}
        </Text>
      )}
      {actions}
    </Stack>
  );
}
