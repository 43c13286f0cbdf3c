import { Button, CopyButton, Group, Text } from '@mantine/core';
import IconCopy from '@tabler/icons-react/dist/esm/icons/IconCopy.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from '#contract/content.ts';
import { Notice } from '#client/ui/notice.tsx';
import { textOf } from './place-text.ts';

/** One’s own text after somebody else’s was taken in its place, to be copied until one does not need it any more. */
export function SetAside({
  content,
  onDrop,
}: {
  content: Content | null;
  onDrop: () => void;
}): ReactNode {
  const { t } = useTranslation('article');
  if (content === null) return null;
  return (
    <Notice tone="wait" icon={IconCopy} role="status" title={t('aside.title')}>
      <Text size="sm">{t('aside.body')}</Text>
      <Group gap="xs" mt={6}>
        <CopyButton value={textOf(content)}>
          {({ copied, copy }) => (
            <Button size="compact-sm" onClick={copy}>
              {t(copied ? 'conflict.copied' : 'aside.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="compact-sm" variant="default" onClick={onDrop}>
          {t('aside.drop')}
        </Button>
      </Group>
    </Notice>
  );
}
