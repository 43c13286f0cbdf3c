import { ActionIcon, Button, Group, NativeSelect, SegmentedControl, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconChevronLeft from '@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNews } from '#client/api/news-line.ts';
import { useNow } from '#client/ui/clock.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { calendarQuery, namesQuery } from './api.ts';
import classes from './calendar.module.css';
import { Agenda, DayGrid } from './day-views.tsx';
import {
  byDay,
  CALENDAR_FORMS,
  dayIn,
  daysAround,
  firstWeekday,
  sayDay,
  sayDays,
  stepped,
  type CalendarForm,
} from './days.ts';
import type { CalendarShown } from './filters.ts';
import { NewPlanDialog, PlanItemDialog } from './plan-dialogs.tsx';
import type { PlanChoices } from './plan-form.tsx';

export type CalendarProps = Omit<PlanChoices, 'people'> & {
  shown: CalendarShown;
  onShown: (shown: CalendarShown) => void;
  zone: string;
  /** The desk and language that are proposed for what is planned. */
  deskId: string;
  language: string;
  onOpenArticle: (articleId: string) => void;
};

/** What is open over the calendar: a new plan for a day, or a planned story. */
type Open = { new: string } | { item: string };

type ToolbarProps = CalendarProps & {
  form: CalendarForm;
  day: string;
  days: readonly string[];
  today: string;
  onNew: () => void;
};

type TitleProps = Pick<ToolbarProps, 'form' | 'day' | 'days' | 'zone'>;

/** The days that are shown, and by which clocks. */
function Title({ form, day, days, zone }: TitleProps): ReactNode {
  const { i18n } = useTranslation();
  const said =
    form === 'month'
      ? sayDay(day, i18n.language, { month: 'long', year: 'numeric' })
      : sayDays(days, i18n.language);
  return (
    <div className={classes['title']}>
      <h1>{said}</h1>
      <bdi>{zone}</bdi>
    </div>
  );
}

function Toolbar(props: ToolbarProps): ReactNode {
  const { shown, onShown, desks, form, day, today, onNew } = props;
  const { t } = useTranslation('calendar');
  const { deskId: _, ...everyDesk } = shown;
  const go = (to: string): void => onShown({ ...shown, day: to });
  return (
    <Group className={classes['toolbar'] ?? ''} gap="sm">
      <ActionIcon
        variant="default"
        size="lg"
        className={classes['arrow'] ?? ''}
        aria-label={t(`before.${form}`)}
        onClick={() => go(stepped(day, form, -1))}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        className={classes['arrow'] ?? ''}
        aria-label={t(`after.${form}`)}
        onClick={() => go(stepped(day, form, 1))}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      <Button variant="default" onClick={() => go(today)}>
        {t('today')}
      </Button>
      <Title {...props} />
      <NativeSelect
        aria-label={t('desk')}
        data={[
          { value: '', label: t('anyDesk') },
          ...desks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={shown.deskId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onShown(value === '' ? everyDesk : { ...shown, deskId: value })
        }
      />
      <SegmentedControl
        aria-label={t('form.view')}
        data={CALENDAR_FORMS.map((each) => ({ value: each, label: t(`view.${each}`) }))}
        value={form}
        onChange={(value) =>
          onShown({ ...shown, form: CALENDAR_FORMS.find((each) => each === value) ?? 'month' })
        }
      />
      <Button leftSection={<IconCalendarEvent size={16} aria-hidden />} onClick={onNew}>
        {t('new')}
      </Button>
    </Group>
  );
}

function useRenewal(): void {
  const client = useQueryClient();
  const renew = (): void => void client.invalidateQueries({ queryKey: ['calendar'] });
  useNews('plan', renew);
  useNews('story', renew);
}

/** What is planned, scheduled and under embargo: by month, by week, or as a list; a list on a phone. */
export function Calendar(props: CalendarProps): ReactNode {
  const { shown, onShown, zone } = props;
  const { t, i18n } = useTranslation('calendar');
  const today = dayIn(new Date(useNow()).toISOString(), zone);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const form = shown.form ?? (narrow ? 'agenda' : 'month');
  const day = shown.day ?? today;
  const days = useMemo(
    () => daysAround(day, form, firstWeekday(i18n.language)),
    [day, form, i18n.language],
  );
  const [open, setOpen] = useState<Open | null>(null);
  const people = useQuery(namesQuery).data ?? [];
  const { data, error, isPending, refetch } = useQuery(
    calendarQuery({
      from: days[0] ?? day,
      to: days.at(-1) ?? day,
      zone,
      ...(shown.deskId === undefined ? {} : { deskId: shown.deskId }),
    }),
  );
  useRenewal();
  const entries = useMemo(() => byDay(data?.entries ?? [], zone), [data, zone]);
  const views = {
    form,
    day,
    days,
    today,
    entries,
    zone,
    onDay: (to: string) => onShown({ ...shown, day: to }),
    onWeek: (of: string) => onShown({ ...shown, form: 'week', day: of }),
    onPlan: (item: string) => setOpen({ item }),
    onNew: (at: string) => setOpen({ new: at }),
  };
  const close = (): void => setOpen(null);
  return (
    <main className={classes['screen']}>
      <Toolbar
        {...props}
        form={form}
        day={day}
        days={days}
        today={today}
        onNew={() => setOpen({ new: day < today ? today : day })}
      />
      {error === null ? null : <ProblemAlert problem={error} onRetry={() => void refetch()} />}
      {isPending ? <Skeleton h="60vh" m="md" role="status" aria-label={t('loading')} /> : null}
      {data?.capped === true ? <p className={classes['capped']}>{t('capped')}</p> : null}
      {form === 'agenda' ? <Agenda {...views} /> : <DayGrid {...views} />}
      {data?.entries.length === 0 && form === 'agenda' ? (
        <EmptyState icon={IconCalendarEvent} title={t('empty.title')}>
          {t('empty.body')}
        </EmptyState>
      ) : null}
      {open !== null && 'new' in open ? (
        <NewPlanDialog {...props} people={people} day={open.new} onClose={close} />
      ) : null}
      {open !== null && 'item' in open ? (
        <PlanItemDialog {...props} people={people} id={open.item} onClose={close} />
      ) : null}
    </main>
  );
}
