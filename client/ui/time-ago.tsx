import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from './clock.ts';
import { useZone } from './newsroom-zone.ts';
import { clockTime, fullTime, timeAgo } from './times.ts';

type TimeProps = { at: string };

/** How long ago something happened, renewed as time passes; the full time with its zone on pointing at it. */
export function TimeAgo({ at }: TimeProps): ReactNode {
  const { i18n } = useTranslation();
  const style = { language: i18n.language, zone: useZone() };
  const now = useNow();
  return (
    <time dateTime={at} title={fullTime(at, style)}>
      {timeAgo(at, now, style)}
    </time>
  );
}

/** An instant with day, minute and zone; `form="clock"` gives the time of day to the second. */
export function Instant({ at, form = 'full' }: TimeProps & { form?: 'full' | 'clock' }): ReactNode {
  const { i18n } = useTranslation();
  const style = { language: i18n.language, zone: useZone() };
  const full = fullTime(at, style);
  return (
    <time dateTime={at} title={full}>
      {form === 'clock' ? clockTime(at, style) : full}
    </time>
  );
}
