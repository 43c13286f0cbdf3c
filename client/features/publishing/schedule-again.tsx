import { Radio, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import { outgoingQuery } from './api.ts';
import { correctionsOf, draftsOf, isWritten, type CorrectionDraft } from './correction-drafts.ts';
import { areForeign } from './correction-faults.ts';
import { CorrectionsForm } from './corrections-form.tsx';
import { keyOf, type Held } from './exceptions.ts';
import { isNoted, mayBeQuiet } from './kinds.ts';
import { PublicNote } from './public-note.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { dayAndTime, nextAt } from './schedule-times.ts';
import { usePassages } from './use-passages.ts';

type ScheduleAgainProps = {
  article: ArticleView;
  failed: ScheduleView;
  onDone: (article?: ArticleView) => Promise<void>;
  onGo: (at: string) => void;
  onClose: () => void;
};

/** What the failed schedule held, as it is decided anew. */
function useHeld({ article, failed }: ScheduleAgainProps) {
  const [revision, setRevision] = useState({
    id: failed.revisionId,
    number: failed.revisionNumber,
  });
  const [significant, setSignificant] = useState(failed.significant);
  const [corrections, setCorrections] = useState<readonly CorrectionDraft[]>(() =>
    draftsOf(failed.corrections),
  );
  const [tried, setTried] = useState(false);
  const { data } = useQuery(outgoingQuery(article.id, revision.id));
  const known = usePassages({
    article,
    content: data?.revision.content,
    drafts: corrections,
    used: failed.kind === 'correction',
  });
  const { head } = article;
  return {
    ...{ revision, setRevision, significant, setSignificant },
    ...{ corrections, setCorrections, tried, setTried },
    outgoing: data?.revision,
    isWritten: corrections.every(isWritten) && !areForeign(corrections, known),
    /** What was submitted since, if anything was. */
    newer: head === null || head.id === failed.revisionId ? null : head,
  };
}

type Deciding = { about: ScheduleAgainProps; held: ReturnType<typeof useHeld> };

/** A text that was put right since is another revision; the one that failed would fail again. */
function WhichRevision({ about, held }: Deciding): ReactNode {
  const { t } = useTranslation('scheduleAgain');
  const { failed } = about;
  const { newer, revision, setRevision } = held;
  if (newer === null) return null;
  const then = { id: failed.revisionId, number: failed.revisionNumber };
  return (
    <Radio.Group
      label={t('revision')}
      value={revision.id}
      onChange={(id) => setRevision(id === newer.id ? newer : then)}
    >
      <Stack gap={8} mt={6}>
        <Radio value={then.id} label={t('same', { number: then.number })} />
        <Radio value={newer.id} label={t('newest', { number: newer.number })} />
      </Stack>
    </Radio.Group>
  );
}

/** What the server said last of these corrections: now, or when the schedule failed with this revision. */
function issuesAbout({ about, held, refused }: DecisionsProps): readonly Issue[] {
  const { failed } = about;
  if (refused.length > 0 || held.revision.id !== failed.revisionId) return refused;
  return failed.end?.issues ?? refused;
}

type DecisionsProps = Deciding & { refused: readonly Issue[] };

function Decisions({ about, held, refused }: DecisionsProps): ReactNode {
  const { t, i18n } = useTranslation(['scheduleAgain', 'publishing']);
  const { article, failed } = about;
  const { instant, zone, by, kind } = failed;
  const { outgoing } = held;
  const when = dayAndTime(instant, { language: i18n.language, zone });
  return (
    <>
      <Text size="sm">{t('lead', { name: by.name, when, zone })}</Text>
      <WhichRevision {...{ about, held }} />
      {mayBeQuiet(kind) ? (
        <Switch
          label={t('publishing:significant.label')}
          description={t(
            held.significant ? 'publishing:significant.on' : 'publishing:significant.off',
          )}
          checked={held.significant}
          onChange={({ currentTarget }) => held.setSignificant(currentTarget.checked)}
        />
      ) : null}
      {isNoted(kind) && outgoing !== undefined ? (
        <PublicNote
          note={outgoing.content.updateNote}
          number={outgoing.number}
          language={article.language}
          kind={kind}
          onGo={about.onGo}
        />
      ) : null}
      {kind === 'correction' ? (
        <CorrectionsForm
          article={article}
          revision={outgoing}
          drafts={held.corrections}
          found={0}
          tried={held.tried}
          issues={issuesAbout({ about, held, refused })}
          onDrafts={held.setCorrections}
        />
      ) : null}
    </>
  );
}

/**
 * A failed schedule once more: it begins with the kind, the corrections and the time of day of the one before, and shows
 * each reason with which a check was overridden; whoever decides now says so again.
 */
export function ScheduleAgain(props: ScheduleAgainProps): ReactNode {
  const { article, failed, onDone, onGo, onClose } = props;
  const held = useHeld(props);
  const { kind, local, zone } = failed;
  const { revision, significant, corrections } = held;
  const leave = (at: string): void => {
    onClose();
    onGo(at);
  };
  const reasons = new Map(
    failed.overrides.map((each): [string, Held] => [
      keyOf(each),
      { reason: each.reason, by: failed.by.name },
    ]),
  );
  return (
    <ScheduleDialog
      article={article}
      number={revision.number}
      first={{ local: nextAt(local, zone), zone, which: null }}
      what={{
        revisionId: revision.id,
        kind,
        ...(mayBeQuiet(kind) ? { significant } : {}),
        corrections: correctionsOf(corrections),
      }}
      decisions={(refused) => (
        <Decisions about={{ ...props, onGo: leave }} {...{ held, refused }} />
      )}
      complete={() => {
        held.setTried(true);
        return held.isWritten;
      }}
      heldOf={(issue) => reasons.get(keyOf(issue)) ?? null}
      onGo={leave}
      onScheduled={async (answered) => {
        onClose();
        await onDone(answered);
      }}
      onClose={onClose}
    />
  );
}
