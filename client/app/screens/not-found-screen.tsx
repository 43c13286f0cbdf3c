import { Button } from '@mantine/core';
import IconMapPinOff from '@tabler/icons-react/dist/esm/icons/IconMapPinOff.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#client/ui/empty-state.tsx';

/** The answer to an address that names nothing. */
export function NotFoundScreen(): ReactNode {
  const { t } = useTranslation('app');
  return (
    <main>
      <EmptyState
        icon={IconMapPinOff}
        level={1}
        title={t('notFound.title')}
        actions={
          <Button component={Link} to="/" mt="sm">
            {t('notFound.back')}
          </Button>
        }
      >
        {t('notFound.body')}
      </EmptyState>
    </main>
  );
}
