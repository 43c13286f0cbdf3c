import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs';
import IconClockQuestion from '@tabler/icons-react/dist/esm/icons/IconClockQuestion.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleChecks } from '#contract/api/schedules.ts';
import { useNow } from '#client/ui/clock.ts';
import { Notice } from '#client/ui/notice.tsx';
import { dayAndTime, knowsZone, ownZone, spanUntil } from './schedule-times.ts';
import type { Time } from './time-fields.tsx';

type TimeAnswerProps = {
  time: Time;
  /** Undefined while it is being asked. */
  found: ScheduleChecks | undefined;
  newsroomZone: string;
  onTime: (time: Time) => void;
};

type FaultProps = Pick<TimeAnswerProps, 'time' | 'onTime'> & {
  fault: NonNullable<ScheduleChecks['time']>;
};

/** In spring the clocks skip it: the minutes on either side are offered. */
function Skipped({ time, fault, onTime }: FaultProps): ReactNode {
  const { t } = useTranslation('schedule');
  const [before, after] = fault.choices;
  if (before === undefined || after === undefined) return null;
  return (
    <Notice tone="bad" icon={IconClockQuestion} role="alert" title={t('skipped.title')}>
      <Text size="sm">
        {t('skipped.body', {
          zone: time.zone,
          before: before.local.slice(11),
          after: after.local.slice(11),
        })}
      </Text>
      <Group gap="xs" mt={6}>
        {fault.choices.map(({ local, offset }) => (
          <Button
            key={local}
            size="compact-sm"
            variant="default"
            onClick={() => onTime({ ...time, local, which: null })}
          >
            {t('skipped.take', { time: local.slice(11), offset })}
          </Button>
        ))}
      </Group>
    </Notice>
  );
}

/** In autumn the clocks show it twice: which of the two is asked. */
function Twice({ time, fault, onTime }: FaultProps): ReactNode {
  const { t } = useTranslation('schedule');
  return (
    <Radio.Group
      label={t('twice.title', { time: time.local.slice(11) })}
      description={t('twice.body', { zone: time.zone })}
      value={time.which ?? ''}
      onChange={(which) => onTime({ ...time, which: which === 'later' ? 'later' : 'earlier' })}
    >
      <Stack gap={6} mt={6}>
        {fault.choices.map(({ offset }, n) => (
          <Radio
            key={offset}
            value={n === 0 ? 'earlier' : 'later'}
            label={t(n === 0 ? 'twice.earlier' : 'twice.later', { offset })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

type InstantProps = Pick<TimeAnswerProps, 'time' | 'newsroomZone'> & { instant: string };

/** The instant by the clocks there, in the newsroom and here, and how long it is until then. */
function HereAndThere({ time, newsroomZone, instant }: InstantProps): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  const { language } = i18n;
  const span = spanUntil(instant, useNow(), language);
  const zones = [...new Set([time.zone, newsroomZone, ownZone()])].filter(knowsZone);
  return (
    <Notice
      tone="plain"
      icon={IconClock}
      role="status"
      title={span === null ? t('now') : t('in', { span })}
    >
      {zones.map((zone) => (
        <Text size="sm" key={zone}>
          {t('at', { when: dayAndTime(instant, { language, zone }), zone })}
        </Text>
      ))}
    </Notice>
  );
}

function Fault({ fault }: Pick<FaultProps, 'fault'>): ReactNode {
  const { i18n } = useTranslation('said');
  const said =
    i18n.language === 'en'
      ? fault.sentence
      : i18n.t(`refusal.${fault.code}`, { ns: 'said', defaultValue: fault.sentence });
  return <Notice tone="bad" icon={IconClockQuestion} role="alert" title={said} />;
}

/** What a time means: the instant here and there and how long it is until then, or what is wrong with it. */
export function TimeAnswer({ time, found, newsroomZone, onTime }: TimeAnswerProps): ReactNode {
  const { t } = useTranslation('schedule');
  const [last, setLast] = useState(found);
  if (found !== undefined && found !== last) setLast(found);
  // While it is asked anew, a choice that was offered stays: the focus is in it.
  const shown = found ?? (last?.time?.code === 'time-twice' ? last : undefined);
  if (shown === undefined) {
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('asking')}
      </Text>
    );
  }
  const { time: fault, instant } = shown;
  if (fault?.code === 'time-skipped') return <Skipped {...{ time, fault, onTime }} />;
  return (
    <>
      {fault?.code === 'time-twice' ? <Twice {...{ time, fault, onTime }} /> : null}
      {instant === null ? null : <HereAndThere {...{ time, newsroomZone, instant }} />}
      {fault === null || fault.code === 'time-twice' ? null : <Fault fault={fault} />}
    </>
  );
}
