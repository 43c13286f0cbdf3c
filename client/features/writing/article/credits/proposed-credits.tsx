import { Button, Group, Text } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditRow } from '#contract/content.ts';
import { proposedCreditsQuery } from '../api.ts';
import { lacking } from './credit-rows.ts';
import classes from './credits.module.css';

type ProposedCreditsProps = {
  articleId: string;
  /** The head revision and sign-offs speak for people; when they change, so may the proposal. */
  since: string;
  rows: readonly CreditRow[];
  onAdd: (rows: readonly CreditRow[]) => void;
};

/** Who worked on the words and is not credited yet, as the log and the sign-offs tell; a person confirms. */
export function ProposedCredits({
  articleId,
  since,
  rows,
  onAdd,
}: ProposedCreditsProps): ReactNode {
  const { t } = useTranslation('article');
  const proposed = useQuery(proposedCreditsQuery(articleId, since)).data ?? [];
  const missing = lacking(rows, proposed);
  if (missing.length === 0) return null;
  return (
    <div className={classes['proposed']}>
      <Text size="sm" fw={600}>
        {t('proposed.title')}
      </Text>
      <Group gap="xs">
        {missing.map((row) => (
          <Button
            key={`${row.role} ${row.name} ${row.language ?? ''}`}
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={13} aria-hidden />}
            onClick={() => onAdd([row])}
          >
            <span>
              {t(`role.${row.role}`)}: <bdi>{row.name}</bdi>
            </span>
          </Button>
        ))}
        {missing.length < 2 ? null : (
          <Button size="compact-sm" variant="light" onClick={() => onAdd(missing)}>
            {t('proposed.all')}
          </Button>
        )}
      </Group>
    </div>
  );
}
