import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES } from '#contract/vocabulary.ts';
import type { Counts } from './api.ts';
import classes from './desk-list.module.css';
import { STATES, type Filters } from './filters.ts';

type Count = { count: number; capped: boolean } | undefined;
type ViewProps = { label: string; count?: Count; on: boolean; onClick: () => void };

function View({ label, count, on, onClick }: ViewProps): ReactNode {
  const { t, i18n } = useTranslation('deskList');
  const number = new Intl.NumberFormat(i18n.language).format(count?.count ?? 0);
  return (
    <UnstyledButton className={classes['view']} aria-pressed={on} onClick={onClick}>
      <span>{label}</span>
      {count === undefined ? null : (
        <span className={classes['count']}>
          {count.capped ? t('atLeast', { count: count.count }) : number}
        </span>
      )}
    </UnstyledButton>
  );
}

/** What of a whole is not in its part; nothing when either was not counted to its end. */
function without(whole: Count, part: Count): Count {
  if (whole === undefined || part === undefined || whole.capped || part.capped) return undefined;
  return { count: whole.count - part.count, capped: false };
}

type ViewsProps = {
  filters: Filters;
  counts: Counts | undefined;
  onFilters: (filters: Filters) => void;
};

/** The ways to look at the list, with how much is in each; a second press takes a filter off. */
export function Views({ filters, counts, onFilters }: ViewsProps): ReactNode {
  const { t } = useTranslation(['deskList', 'ui']);
  const { mine, awaits, stage, state, ...others } = filters;
  const stateCounts: Partial<Record<string, Count>> = {
    live: counts?.live,
    unpublished: without(counts?.all, counts?.live),
    spiked: counts?.spiked,
  };
  return (
    <section className={classes['views']} aria-label={t('show')}>
      <View
        label={t('all')}
        count={counts?.all}
        on={[mine, awaits, stage, state].every((each) => each === undefined)}
        onClick={() => onFilters(others)}
      />
      <View
        label={t('mine')}
        count={counts?.mine}
        on={mine === true}
        onClick={() => {
          const { mine: _, ...rest } = filters;
          onFilters(mine === true ? rest : { ...rest, mine: true });
        }}
      />
      <View
        label={t('awaitsMe')}
        count={counts?.awaitsMe}
        on={awaits === 'me'}
        onClick={() => {
          const { awaits: _, ...rest } = filters;
          onFilters(awaits === 'me' ? rest : { ...rest, awaits: 'me' });
        }}
      />
      <h2 className={classes['heading']}>{t('stageHeading')}</h2>
      {STAGES.map((each) => (
        <View
          key={each}
          label={t(`ui:stage.${each}`)}
          count={counts?.stages[each]}
          on={stage === each}
          onClick={() => {
            const { stage: _, ...rest } = filters;
            onFilters(stage === each ? rest : { ...rest, stage: each });
          }}
        />
      ))}
      <h2 className={classes['heading']}>{t('stateHeading')}</h2>
      {STATES.map((each) => (
        <View
          key={each}
          label={t(`state.${each}`)}
          count={stateCounts[each]}
          on={state === each}
          onClick={() => {
            const { state: _, ...rest } = filters;
            onFilters(state === each ? rest : { ...rest, state: each });
          }}
        />
      ))}
    </section>
  );
}
