import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCreditLine } from '#contract/credits/parse.ts';
import type { CreditRow } from '#contract/content.ts';
import classes from './credits.module.css';

type PasteLineProps = {
  language: string;
  onAdd: (rows: readonly CreditRow[]) => void;
  onClose: () => void;
};

/** Reads a printed credit line into rows, and says what it could not read, before anything is taken over. */
export function PasteLine({ language, onAdd, onClose }: PasteLineProps): ReactNode {
  const { t } = useTranslation(['article', 'ui']);
  const [line, setLine] = useState('');
  const { rows, unread } = useMemo(() => parseCreditLine(line, language), [line, language]);
  return (
    <Stack gap="xs" className={classes['paste'] ?? ''}>
      <Textarea
        size="xs"
        label={t('paste.label')}
        placeholder={t('paste.placeholder')}
        autosize
        minRows={2}
        dir="auto"
        autoFocus
        value={line}
        onChange={({ currentTarget }) => setLine(currentTarget.value)}
      />
      {rows.length === 0 ? null : (
        <ul className={classes['read']} aria-label={t('paste.read')}>
          {rows.map((row, index) => (
            <li key={`${index} ${row.name}`}>
              {t(`role.${row.role}`)}: <bdi>{row.name}</bdi>
              {row.place === null ? '' : `, ${row.place}`}
              {row.organisation === null ? '' : ` (${row.organisation})`}
            </li>
          ))}
        </ul>
      )}
      {unread.length === 0 ? null : (
        <Text size="xs" c="var(--wt-tone-wait)">
          {t('paste.unread', { words: unread.join(' · ') })}
        </Text>
      )}
      <Group gap="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button
          size="compact-sm"
          disabled={rows.length === 0}
          onClick={() => {
            onAdd(rows);
            onClose();
          }}
        >
          {t('paste.add', { count: rows.length })}
        </Button>
      </Group>
    </Stack>
  );
}
