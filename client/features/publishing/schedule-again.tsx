import { Radio, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '#contract/api/schedules.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { outgoingQuery } from './api.ts';
import { correctionsOf, isWritten, type CorrectionDraft } from './correction-drafts.ts';
import { CorrectionsForm } from './corrections-form.tsx';
import { keyOf, type Held } from './exceptions.ts';
import { isNoted, mayBeQuiet } from './kinds.ts';
import { PublicNote } from './public-note.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { dayAndTime, nextAt } from './schedule-times.ts';

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
    failed.corrections.map((each, key) => ({ ...each, key })),
  );
  const [tried, setTried] = useState(false);
  const { head } = article;
  return {
    ...{ revision, setRevision, significant, setSignificant },
    ...{ corrections, setCorrections, tried, setTried },
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

function Note({ about, held }: Deciding): ReactNode {
  const { article } = about;
  const { data } = useQuery(outgoingQuery(article.id, held.revision.id));
  if (data === undefined) return null;
  const { content, number } = data.revision;
  return <PublicNote note={content.updateNote} number={number} language={article.language} used />;
}

function Decisions({ about, held }: Deciding): ReactNode {
  const { t, i18n } = useTranslation(['scheduleAgain', 'publishing']);
  const { article, failed } = about;
  const { instant, zone, by, kind } = failed;
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
      {isNoted(kind) ? <Note {...{ about, held }} /> : null}
      {kind === 'correction' ? (
        <CorrectionsForm
          drafts={held.corrections}
          found={0}
          language={article.language}
          tried={held.tried}
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
      decisions={<Decisions about={props} held={held} />}
      complete={() => {
        held.setTried(true);
        return corrections.every(isWritten);
      }}
      heldOf={(issue) => reasons.get(keyOf(issue)) ?? null}
      onGo={(at) => {
        onClose();
        onGo(at);
      }}
      onScheduled={async (answered) => {
        onClose();
        await onDone(answered);
      }}
      onClose={onClose}
    />
  );
}
