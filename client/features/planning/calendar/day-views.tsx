import { UnstyledButton } from '@mantine/core';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarEntry } from '#contract/api/plan.ts';
import classes from './calendar.module.css';
import { addDays, sayDay, type CalendarForm } from './days.ts';
import { Entry } from './entry.tsx';

export type DaysProps = {
  form: CalendarForm;
  /** The day that is looked at; its month is the one that is meant. */
  day: string;
  days: readonly string[];
  today: string;
  entries: ReadonlyMap<string, readonly CalendarEntry[]>;
  zone: string;
  onDay: (day: string) => void;
  /** Shows the week of a day, and all that is on it. */
  onWeek: (day: string) => void;
  onPlan: (id: string) => void;
  onNew: (day: string) => void;
};

/** So many are shown on a day of a month; the rest are a look at the day away. */
const MOST_SHOWN = 4;

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -7, ArrowDown: 7, Home: -1, End: 1 };

/** Where a key leads from a day: arrows as one sees them, so that the left one goes on in Arabic. */
function stepOf(key: string, rtl: boolean): number {
  if (key === 'ArrowLeft') return rtl ? 1 : -1;
  if (key === 'ArrowRight') return rtl ? -1 : 1;
  return key === 'Home' || key === 'End' ? 0 : (STEPS[key] ?? 0);
}

type CellProps = DaysProps & { at: string };

function Cell(props: CellProps): ReactNode {
  const { at, form, day, today, entries, zone, onWeek, onPlan, onNew } = props;
  const { t, i18n } = useTranslation('calendar');
  const all = entries.get(at) ?? [];
  const shown = form === 'month' ? all.slice(0, MOST_SHOWN) : all;
  const name = sayDay(at, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <li
      className={classes['cell']}
      data-outside={(form === 'month' && at.slice(0, 7) !== day.slice(0, 7)) || undefined}
      data-today={at === today || undefined}
    >
      <UnstyledButton
        className={classes['date']}
        data-day={at}
        tabIndex={at === day ? 0 : -1}
        aria-label={t('planOn', { day: name, count: all.length })}
        aria-current={at === today ? 'date' : undefined}
        onClick={() => onNew(at)}
      >
        {form === 'week' ? (
          <span className={classes['weekday']}>
            {sayDay(at, i18n.language, { weekday: 'long' })}{' '}
          </span>
        ) : null}
        {sayDay(at, i18n.language, { day: 'numeric' })}
      </UnstyledButton>
      <ul className={classes['entries']}>
        {shown.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <Entry entry={entry} zone={zone} full={form === 'week'} onPlan={onPlan} />
          </li>
        ))}
      </ul>
      {all.length > shown.length ? (
        <UnstyledButton
          className={classes['rest']}
          aria-label={t('moreOn', { count: all.length - shown.length, day: name })}
          onClick={() => onWeek(at)}
        >
          {t('more', { count: all.length - shown.length })}
        </UnstyledButton>
      ) : null}
    </li>
  );
}

/** A month or a week as a grid; arrows walk through its days, Enter plans for one. */
export function DayGrid(props: DaysProps): ReactNode {
  const { form, days, day, onDay } = props;
  const { t, i18n } = useTranslation('calendar');
  const grid = useRef<HTMLOListElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target } = event;
    const at = target instanceof HTMLElement ? target.dataset['day'] : undefined;
    if (at === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = stepOf(event.key, rtl);
    if (step === 0) return;
    event.preventDefault();
    const to = addDays(at, step);
    onDay(to);
    requestAnimationFrame(() => {
      grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
    });
  };
  return (
    <div className={classes['grid']}>
      <div className={classes['weekdays']} aria-hidden>
        {days.slice(0, 7).map((each) => (
          <span key={each}>{sayDay(each, i18n.language, { weekday: 'short' })}</span>
        ))}
      </div>
      <ol
        ref={grid}
        className={classes['days']}
        data-form={form}
        aria-label={t('days')}
        onKeyDown={onKeyDown}
      >
        {days.map((at) => (
          <Cell key={at} {...props} day={days.includes(day) ? day : (days[0] ?? day)} at={at} />
        ))}
      </ol>
    </div>
  );
}

/** The days on which there is something, one under the other. */
export function Agenda({ days, today, entries, zone, onPlan }: DaysProps): ReactNode {
  const { i18n } = useTranslation('calendar');
  const full = days.filter((each) => (entries.get(each) ?? []).length > 0);
  return (
    <ol className={classes['agenda']}>
      {full.map((each) => (
        <li key={each} data-today={each === today || undefined}>
          <h2>{sayDay(each, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' })}</h2>
          <ul className={classes['entries']}>
            {(entries.get(each) ?? []).map((entry) => (
              <li key={`${entry.kind} ${entry.id}`}>
                <Entry entry={entry} zone={zone} full onPlan={onPlan} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
