import { Group, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delay, Figures as FiguresAnswer } from '#contract/api/figures.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { PERIODS, type FigureFilters } from '../duty/filters.ts';
import { figuresQuery } from './api.ts';
import { Figure } from './figure.tsx';

type FiguresProps = {
  filters: FigureFilters;
  onFilters: (filters: FigureFilters) => void;
  desks: readonly { id: string; name: string }[];
};

const DAYS = 28;
const COLOURS = { one: 'blue.6', two: 'cyan.8', good: 'teal.7', bad: 'red.7', wait: 'yellow.8' };

function Choosing({ filters, onFilters, desks }: FiguresProps): ReactNode {
  const { t } = useTranslation('figures');
  return (
    <Group align="flex-end">
      <NativeSelect
        label={t('period')}
        value={String(filters.days ?? DAYS)}
        onChange={({ currentTarget }) =>
          onFilters({ ...filters, days: Number(currentTarget.value) })
        }
        data={PERIODS.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
      />
      <NativeSelect
        label={t('desk')}
        value={filters.deskId ?? ''}
        onChange={({ currentTarget }) => {
          const { deskId: _, ...rest } = filters;
          onFilters(currentTarget.value === '' ? rest : { ...rest, deskId: currentTarget.value });
        }}
        data={[
          { value: '', label: t('allDesks') },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Group>
  );
}

/** A day of the newsroom’s calendar, as the screens write days. */
function useDay(): (day: string) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en-GB' : i18n.language;
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (day) => format.format(new Date(`${day}T00:00:00Z`));
}

function Delays({ what, delays }: { what: 'signOff' | 'filedToLive'; delays: Delay[] }): ReactNode {
  const { t, i18n } = useTranslation('figures');
  const day = useDay();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const minutes = (n: number): string => t('minutes', { n: number.format(n) });
  return (
    <Figure
      title={t(`${what}.title`)}
      lead={t(`${what}.lead`)}
      bars={{
        under: 'day',
        data: delays.map((one) => ({
          day: day(one.day),
          median: Number(one.median.toFixed(1)),
          slow: Number(one.slow.toFixed(1)),
        })),
        series: [
          { name: 'median', label: t('median'), color: COLOURS.one },
          { name: 'slow', label: t('slow'), color: COLOURS.two },
        ],
      }}
      head={[t('day'), t('count'), t('median'), t('slow')]}
      rows={delays.map((one) => [
        day(one.day),
        String(one.count),
        minutes(one.median),
        minutes(one.slow),
      ])}
    />
  );
}

function Corrections({ corrections }: Pick<FiguresAnswer, 'corrections'>): ReactNode {
  const { t, i18n } = useTranslation('figures');
  const share = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return (
    <Figure
      title={t('corrections.title')}
      lead={t('corrections.lead')}
      bars={{
        under: 'desk',
        data: corrections.map((one) => ({ ...one, desk: one.desk.name })),
        series: [
          { name: 'published', label: t('published'), color: COLOURS.one },
          { name: 'corrections', label: t('correctionCount'), color: COLOURS.bad },
        ],
      }}
      head={[t('desk'), t('published'), t('correctionCount'), t('share')]}
      rows={corrections.map((one) => [
        one.desk.name,
        String(one.published),
        String(one.corrections),
        share.format(one.corrections / one.published),
      ])}
    />
  );
}

function Schedules({ schedules }: Pick<FiguresAnswer, 'schedules'>): ReactNode {
  const { t } = useTranslation('figures');
  const day = useDay();
  return (
    <Figure
      title={t('schedules.title')}
      lead={t('schedules.lead')}
      bars={{
        under: 'day',
        stacked: true,
        data: schedules.map((one) => ({ ...one, day: day(one.day) })),
        series: [
          { name: 'onTime', label: t('onTime'), color: COLOURS.good },
          { name: 'late', label: t('late'), color: COLOURS.wait },
          { name: 'failed', label: t('failed'), color: COLOURS.bad },
        ],
      }}
      head={[t('day'), t('onTime'), t('late'), t('failed')]}
      rows={schedules.map((one) => [
        day(one.day),
        String(one.onTime),
        String(one.late),
        String(one.failed),
      ])}
    />
  );
}

/** How it went: delays, corrections, schedules; bars with the table beside. */
export function Figures(props: FiguresProps): ReactNode {
  const { t } = useTranslation('figures');
  const day = useDay();
  const { days = DAYS, ...desk } = props.filters;
  const figures = useQuery(figuresQuery({ ...desk, days }));
  const { data } = figures;
  return (
    <>
      <Choosing {...props} />
      {figures.error === null ? null : (
        <ProblemAlert problem={figures.error} onRetry={() => void figures.refetch()} />
      )}
      {figures.isPending ? <Waiting height={240} /> : null}
      {data === undefined ? null : (
        <>
          <Text c="dimmed">
            {t('range', { from: day(data.from), until: day(data.until), zone: data.zone })}
          </Text>
          <Delays what="signOff" delays={data.signOff} />
          <Delays what="filedToLive" delays={data.filedToLive} />
          <Corrections corrections={data.corrections} />
          <Schedules schedules={data.schedules} />
        </>
      )}
    </>
  );
}
