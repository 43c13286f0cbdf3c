import { Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyLine } from '#client/ui/copy-line.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import type { Link } from './api.ts';

/** A link that is shown this once, to be handed to the person it is for. */
export function HandedLink({ link }: { link: Link }): ReactNode {
  const { t } = useTranslation('accounts');
  const box = useRef<HTMLDivElement>(null);
  // It stands where the form was that had the focus.
  useEffect(() => box.current?.focus(), []);
  return (
    <Stack role="status" tabIndex={-1} ref={box}>
      <CopyLine label={t('people.link')} value={link.url} />
      <Text size="sm" c="dimmed">
        {t('people.linkUntil')} <Instant at={link.expiresAt} />
      </Text>
    </Stack>
  );
}
