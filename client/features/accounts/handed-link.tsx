import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '#client/ui/copy-line.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import type { Link } from './api.ts';

/** A link that is shown this once, to be handed to the person it is for. */
export function HandedLink({ link }: { link: Link }): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Stack role="status">
      <CopyLine label={t('people.link')} value={link.url} />
      <Text size="sm" c="dimmed">
        {t('people.linkUntil')} <Instant at={link.expiresAt} />
      </Text>
    </Stack>
  );
}
