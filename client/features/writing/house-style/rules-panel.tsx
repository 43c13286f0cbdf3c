import { Button, Group } from '@mantine/core';
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { StyleRuleView } from '#contract/api/house-style.ts';
import type { DeskView } from '#client/api/desks.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { rulesQuery, type RuleFilter } from './api.ts';
import classes from './house-style.module.css';
import { ImportDialog } from './import-dialog.tsx';
import { writableOwners } from './owners.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleFilters } from './rule-filters.tsx';
import { RuleRow } from './rule-row.tsx';

type Open = { dialog: 'none' | 'import' | 'new' } | { dialog: 'rule'; rule: StyleRuleView };
type RulesPanelProps = { me: Me; desks: readonly DeskView[] };

/** The rules of house style, with the way to write them for those who may. */
export function RulesPanel({ me, desks }: RulesPanelProps): ReactNode {
  const { t } = useTranslation('houseStyle');
  const [filter, setFilter] = useState<RuleFilter>({});
  const [open, setOpen] = useState<Open>({ dialog: 'none' });
  const asked = useDeferredValue(filter);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...rulesQuery(asked),
    placeholderData: keepPreviousData,
  });
  const owners = [
    ...desks.map(({ id, name }) => ({ id, name })),
    { id: 'newsroom', name: t('newsroom') },
  ];
  const writable = writableOwners(me, desks);
  const mine = owners.filter(({ id }) => writable.includes(id));
  const { languages } = me.newsroom;
  const rules = data?.pages.flatMap(({ items }) => items) ?? [];
  const close = (): void => setOpen({ dialog: 'none' });
  const ownerOf = ({ deskId }: StyleRuleView): string => deskId ?? 'newsroom';
  const nameOf = (rule: StyleRuleView): string =>
    owners.find(({ id }) => id === ownerOf(rule))?.name ?? '';
  return (
    <Panel
      title={t('rules')}
      lead={t('lead')}
      actions={
        mine.length === 0 ? null : (
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen({ dialog: 'import' })}>
              {t('import')}
            </Button>
            <Button onClick={() => setOpen({ dialog: 'new' })}>{t('add')}</Button>
          </Group>
        )
      }
    >
      <RuleFilters filter={filter} owners={owners} languages={languages} onChange={setFilter} />
      {error === null ? null : <ProblemAlert problem={error} />}
      {data !== undefined && rules.length === 0 ? (
        <EmptyState icon={IconChecklist} title={t('none')}>
          {t(mine.length === 0 ? 'noneHint' : 'noneHintWriter')}
        </EmptyState>
      ) : (
        <ul className={classes['rules']}>
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              owner={nameOf(rule)}
              onChange={
                writable.includes(ownerOf(rule)) ? () => setOpen({ dialog: 'rule', rule }) : null
              }
            />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
      {open.dialog === 'import' ? <ImportDialog owners={mine} onClose={close} /> : null}
      {open.dialog === 'new' || open.dialog === 'rule' ? (
        <RuleDialog
          rule={open.dialog === 'rule' ? open.rule : null}
          owners={mine}
          languages={languages}
          onClose={close}
        />
      ) : null}
    </Panel>
  );
}
