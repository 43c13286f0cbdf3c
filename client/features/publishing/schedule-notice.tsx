import { Text, Textarea } from '@mantine/core';
import IconClockPlay from '@tabler/icons-react/dist/esm/icons/IconClockPlay.mjs';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenSchedule } from '#contract/api/open-schedule.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { useNow } from '#client/ui/clock.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useTell } from '#client/ui/tell.ts';
import { FailedSchedule } from './failed-schedule.tsx';
import { cancelSchedule } from './schedule-api.ts';
import { ScheduleStops } from './schedule-stops.tsx';
import { dayAndTime, daysAhead, ownZone, spanUntil, timeOfDay } from './schedule-times.ts';

type ScheduleNoticeProps = {
  article: ArticleView;
  onDone: (article?: ArticleView) => Promise<void>;
  /** Leads to the place that a check names. */
  onGo: (at: string) => void;
};

type CancelProps = Omit<ScheduleNoticeProps, 'onGo'> & {
  schedule: OpenSchedule;
  onClose: () => void;
};

function CancelDialog({ article, schedule, onDone, onClose }: CancelProps): ReactNode {
  const { t } = useTranslation('schedule');
  const tell = useTell();
  const [reason, setReason] = useState('');
  const { slugline } = article.story;
  const cancelling = useMutation({
    mutationFn: () => cancelSchedule(schedule.id, reason.trim()),
    onSuccess: async ({ article: answered }) => {
      tell(t('cancel.done', { slugline }));
      onClose();
      await onDone(answered);
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('cancel.title', { slugline })}
      confirm={t('cancel.confirm')}
      keep={t('cancel.keep')}
      busy={cancelling.isPending}
      problem={cancelling.error}
      onConfirm={() => cancelling.mutate()}
      onClose={onClose}
    >
      <Text>{t('cancel.body', { number: schedule.revisionNumber, name: schedule.by.name })}</Text>
      <Textarea
        label={t('cancel.reason')}
        description={t('cancel.hint')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

/** When it runs, in the words of the day: “tomorrow, 06:00”. */
function useWhen({ instant, zone }: OpenSchedule): string {
  const { t, i18n } = useTranslation('schedule');
  const now = useNow();
  const style = { language: i18n.language, zone };
  const days = daysAhead(instant, now, zone);
  if (days === 0) return t('today', { time: timeOfDay(instant, style) });
  if (days === 1) return t('tomorrow', { time: timeOfDay(instant, style) });
  return dayAndTime(instant, style);
}

function Scheduled({
  article,
  schedule,
  onDone,
}: Omit<ScheduleNoticeProps, 'onGo'> & { schedule: OpenSchedule }): ReactNode {
  const { t, i18n } = useTranslation('schedule');
  const [open, setOpen] = useState(false);
  const when = useWhen(schedule);
  const now = useNow();
  const newsroomZone = useZone() ?? ownZone();
  const { instant, zone, revisionNumber: number, by } = schedule;
  const language = i18n.language;
  const span = spanUntil(instant, now, language);
  const elsewhere = [...new Set([newsroomZone, ownZone()])].filter((other) => other !== zone);
  return (
    <Notice
      tone="work"
      icon={IconClockPlay}
      role="status"
      title={t('notice.title', { when, zone, number })}
    >
      <Text size="sm">
        {t(article.headIsCurrent ? 'notice.later' : 'notice.changed', { number })}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          span === null ? t('now') : t('in', { span }),
          ...elsewhere.map((other) =>
            t('at', { when: dayAndTime(instant, { language, zone: other }), zone: other }),
          ),
          t('notice.by', { name: by.name }),
        ].join(' · ')}
      </Text>
      <AbilityButton
        mt={6}
        size="compact-sm"
        variant="default"
        ability={article.abilities['cancel-schedule']}
        onClick={() => setOpen(true)}
      >
        {t('cancel.action')}
      </AbilityButton>
      {open ? (
        <CancelDialog {...{ article, schedule, onDone }} onClose={() => setOpen(false)} />
      ) : null}
    </Notice>
  );
}

/** That a revision goes out by itself, which and when, and that what is typed now is not in it; or that the last one did not. */
export function ScheduleNotice({ article, onDone, onGo }: ScheduleNoticeProps): ReactNode {
  const { schedule } = article;
  return schedule === null ? (
    <FailedSchedule {...{ article, onDone, onGo }} />
  ) : (
    <>
      <Scheduled {...{ article, schedule, onDone }} />
      <ScheduleStops {...{ article, onGo }} />
    </>
  );
}
