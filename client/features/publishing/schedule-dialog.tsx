import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import { intentions } from '#client/api/intention.ts';
import { now } from '#client/ui/clock.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { issuesOf } from './correction-faults.ts';
import { leftOf, overridesOf, useReasons, type Reasons } from './exceptions.ts';
import { schedule, scheduleChecksQuery, type Scheduling } from './schedule-api.ts';
import { ScheduleChecksResult } from './schedule-checks-result.tsx';
import { dayAndTime, knowsZone, localIn, ownZone } from './schedule-times.ts';
import { TimeFields, type Time } from './time-fields.tsx';
import { TimeAnswer } from './time-answer.tsx';
import { useFaultFocus } from './use-fault-focus.ts';

/** What is to go out: everything that publishing takes but the time. */
type What = Pick<Scheduling, 'revisionId' | 'kind' | 'significant' | 'corrections' | 'overrides'>;

type ScheduleDialogProps = {
  article: ArticleView;
  number: number;
  what: What;
  /** The time to begin with; without it where an embargo ends, else the next morning. */
  first?: Time;
  /** What belongs to what goes out and is decided here too, above the time; given what the server refused of it. */
  decisions?: (refused: readonly Issue[]) => ReactNode;
  /** Whether all of that is written; asking shows what is not. */
  complete?: () => boolean;
  /** What somebody said before of an issue. */
  heldOf?: NonNullable<Reasons['heldOf']>;
  /** Leads to the place that a check names, and closes all that is open. */
  onGo: (at: string) => void;
  onScheduled: (article: ArticleView) => Promise<void>;
  onClose: () => void;
};

/** Where an embargo ends, there; else six the next morning, by the newsroom's clocks. */
function firstTime({ story }: ArticleView, newsroomZone: string): Time {
  const until = story.embargo?.until;
  if (story.embargo && until !== undefined && until !== 'infinity') {
    const zone = knowsZone(story.embargo.zone) ? story.embargo.zone : newsroomZone;
    return { local: localIn(zone, until), zone, which: null };
  }
  const tomorrow = localIn(newsroomZone, now() + 24 * 3_600_000).slice(0, 10);
  return { local: `${tomorrow}T06:00`, zone: newsroomZone, which: null };
}

function useScheduling({ article, what, first, heldOf, onScheduled }: ScheduleDialogProps) {
  const { t, i18n } = useTranslation('schedule');
  const tell = useTell();
  const newsroomZone = useZone() ?? ownZone();
  const [time, setTime] = useState(() => first ?? firstTime(article, newsroomZone));
  const [keyFor] = useState(intentions);
  const given = useReasons(what.overrides);
  const reasons: Reasons = { ...given, ...(heldOf === undefined ? {} : { heldOf }) };
  const [asked] = useDebouncedValue(time, 250);
  const { local, zone, which } = asked;
  const isWhole = /T\d\d:\d\d$/u.test(local) && zone !== '';
  const checks = useQuery({
    ...scheduleChecksQuery(article.id, {
      revisionId: what.revisionId,
      kind: what.kind,
      local,
      zone,
      ...(which === null ? {} : { which }),
    }),
    enabled: isWhole,
  });
  const sending = useMutation({
    mutationFn: async () => {
      const chosen = time.which === null ? {} : { which: time.which };
      const overrides = overridesOf(checks.data?.issues ?? [], reasons);
      const body = { ...what, overrides, local: time.local, zone: time.zone, ...chosen };
      return schedule(article.id, body, keyFor(body));
    },
    onSuccess: async ({ article: answered }) => {
      // A time that is near may have come before the answer: then the schedule is done, and gone.
      const at = answered.schedule?.instant ?? checks.data?.instant ?? now();
      const when = dayAndTime(at, { language: i18n.language, zone: time.zone });
      tell(t('done', { slugline: article.story.slugline, when, zone: time.zone }));
      await onScheduled(answered);
    },
  });
  const isCurrent = asked === time && !checks.isPlaceholderData;
  const found = isWhole && isCurrent ? checks.data : undefined;
  const ready =
    found !== undefined && found.instant !== null && leftOf(found.issues, reasons).ready;
  // What was found for the time before stays in its place meanwhile.
  const before = isWhole ? checks.data : undefined;
  return { time, setTime, newsroomZone, checks, found, before, reasons, sending, ready };
}

/** Asks when a revision goes out by itself, shows what that means here and there, and every check as it would be then. */
export function ScheduleDialog(props: ScheduleDialogProps): ReactNode {
  const { article, number, what, decisions, complete = () => true, onClose } = props;
  const { t } = useTranslation(['schedule', 'publishing', 'ui']);
  const scheduling = useScheduling(props);
  const { time, setTime, newsroomZone, checks, found, before, reasons, sending, ready } =
    scheduling;
  const { form, onFault } = useFaultFocus();
  const as = t(`publishing:kind.article.${what.kind}`);
  return (
    <Dialog
      size="lg"
      fullScreenBelow="36em"
      title={t('title', { slugline: article.story.slugline })}
      onClose={onClose}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The form of publishing is around this one in React's tree.
          event.stopPropagation();
          if (!complete()) onFault();
          else if (ready && !sending.isPending) sending.mutate();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{t('lead', { number, as })}</Text>
          {decisions?.(issuesOf(sending.error))}
          <TimeFields time={time} near={[newsroomZone, ownZone()]} onTime={setTime} />
          {checks.error === null ? null : (
            <ProblemAlert problem={checks.error} onRetry={() => void checks.refetch()} />
          )}
          <TimeAnswer time={time} found={found} newsroomZone={newsroomZone} onTime={setTime} />
          <ScheduleChecksResult
            found={found ?? before}
            isOld={found === undefined}
            reasons={reasons}
            onGo={props.onGo}
          />
          {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={sending.isPending} disabled={!ready}>
              {t('confirm', { number })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
