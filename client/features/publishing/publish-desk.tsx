import { Button, Stack, Switch, Text } from '@mantine/core';
import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { languageName } from '#client/ui/language-name.ts';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { ChecksResult } from './checks-result.tsx';
import { issuesOf } from './correction-faults.ts';
import { CorrectionsForm } from './corrections-form.tsx';
import { GlassStep } from './glass-step.tsx';
import { KindChoice } from './kind-choice.tsx';
import { factsOf, isNoted, mayBeQuiet } from './kinds.ts';
import { NoteSection } from './note-section.tsx';
import { PublicNote } from './public-note.tsx';
import classes from './publishing.module.css';
import { ReaderPreview } from './reader-preview.tsx';
import { ScheduleInstead } from './schedule-instead.tsx';
import { WhatStands } from './what-stands.tsx';
import { useDecisions, type Deciding, type Decisions } from './use-decisions.ts';

type PublishDeskProps = Deciding & {
  kinds: readonly LiveKind[];
  onGo: (at: string) => void;
  onAgain: () => void;
  /** The checks are being made anew. */
  asking: boolean;
  onScheduled: (article: ArticleView) => Promise<void>;
};

function Significance({ decisions }: { decisions: Decisions }): ReactNode {
  const { t } = useTranslation('publishing');
  const { significant, setSignificant } = decisions;
  return (
    <Switch
      label={t('significant.label')}
      description={t(significant ? 'significant.on' : 'significant.off')}
      checked={significant}
      onChange={(event) => setSignificant(event.currentTarget.checked)}
    />
  );
}

type SendingProps = {
  decisions: Decisions;
  number: number;
  onGlass: () => void;
  checks: RefObject<HTMLElement | null>;
  instead: ReactNode;
};

function Sending({ decisions, number, onGlass, checks, instead }: SendingProps): ReactNode {
  const { t } = useTranslation(['publishing', 'glass']);
  const { kind, ready, sending, mayBreakGlass } = decisions;
  return (
    <div className={classes['sending']}>
      {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
      <WhatStands count={decisions.standing} checks={checks} />
      {ready ? null : (
        <Text
          size="sm"
          id="publish-stopped"
          // Whoever sees it has just read what it is; who hears the button has not.
          className={mayBreakGlass ? undefined : (classes['heard'] ?? '')}
        >
          {t(mayBreakGlass ? 'glass:only' : 'stopped')}
        </Text>
      )}
      <Button
        type="submit"
        className={classes['deed'] ?? ''}
        loading={sending.isPending}
        disabled={!ready}
        aria-describedby={ready ? undefined : 'publish-stopped'}
      >
        {t('publish', { number, as: t(`kind.article.${kind}`) })}
      </Button>
      {instead}
      {mayBreakGlass ? (
        <Button
          variant="default"
          c="var(--wt-tone-bad)"
          className={classes['deed'] ?? ''}
          leftSection={<IconHammer size={16} aria-hidden />}
          onClick={onGlass}
        >
          {t('glass:action')}
        </Button>
      ) : null}
    </div>
  );
}

function Behind({ number }: { number: number }): ReactNode {
  const { t } = useTranslation('publishing');
  return (
    <Notice tone="wait" icon={IconPencil} title={t('behind.title', { number })}>
      {t('behind.body', { number })}
    </Notice>
  );
}

type FormProps = PublishDeskProps & { decisions: Decisions; onGlass: () => void };
type ChecksProps = FormProps & { place: RefObject<HTMLElement | null> };

function ChecksSection(props: ChecksProps): ReactNode {
  const { outgoing, decisions, asking, onGo, onAgain, place } = props;
  const { t } = useTranslation('publishing');
  const { known, reasons } = decisions;
  return (
    <section ref={place} tabIndex={-1} className={classes['checks']} aria-label={t('checks.title')}>
      {known === undefined ? null : (
        <ChecksResult
          issues={known.issues}
          ready={t('checks.ready')}
          people={outgoing.revision.authors}
          facts={factsOf(known)}
          reasons={reasons}
          onGo={onGo}
        />
      )}
      <Button variant="subtle" size="compact-xs" loading={asking} onClick={onAgain}>
        {t('checks.again')}
      </Button>
    </section>
  );
}

function DecidingForm(props: FormProps): ReactNode {
  const { article, outgoing, kinds, checks, decisions, onGlass } = props;
  const { t, i18n } = useTranslation('publishing');
  const { kind, corrections, sending } = decisions;
  const { number, content } = outgoing.revision;
  const { language } = article;
  const place = useRef<HTMLElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    decisions.send();
  };
  return (
    <form
      ref={decisions.form}
      className={classes['deciding']}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        decisions.send();
      }}
    >
      <Stack gap="md" className={classes['decisions'] ?? ''}>
        <Text size="sm" fw={600}>
          {t('revision', { number, language: languageName(language, i18n.language) })}
        </Text>
        {article.headIsCurrent ? null : <Behind number={number} />}
        <KindChoice kinds={kinds} kind={kind} checks={checks} onKind={decisions.setKind} />
        {mayBeQuiet(kind) ? <Significance decisions={decisions} /> : null}
        <PublicNote {...{ number, language, kind }} note={content.updateNote} onGo={props.onGo} />
        {kind === 'correction' ? (
          <CorrectionsForm
            article={article}
            revision={outgoing.revision}
            drafts={corrections}
            found={decisions.found}
            tried={decisions.tried}
            issues={issuesOf(sending.error)}
            onDrafts={decisions.setCorrections}
          />
        ) : null}
        <NoteSection
          article={article}
          revisionId={outgoing.revision.id}
          used={isNoted(kind)}
          corrects={kind === 'correction'}
          onGo={props.onGo}
          onSaid={props.onAgain}
        />
        <ChecksSection {...props} place={place} />
        <Sending
          {...{ decisions, number, onGlass }}
          checks={place}
          instead={
            <ScheduleInstead
              {...{ article, decisions }}
              revision={outgoing.revision}
              onGo={props.onGo}
              onScheduled={props.onScheduled}
            />
          }
        />
      </Stack>
    </form>
  );
}

/** What readers will see on one side; on the other the checks, the kind and what belongs to it. A second step is for breaking the glass. */
export function PublishDesk(props: PublishDeskProps): ReactNode {
  const { article, outgoing, onGo } = props;
  const [glass, setGlass] = useState(false);
  const decisions = useDecisions(props);
  const { kind, known, sending } = decisions;
  const { number, authors } = outgoing.revision;
  if (glass && known !== undefined) {
    return (
      <GlassStep
        article={article}
        number={number}
        checks={known}
        people={authors}
        busy={sending.isPending}
        problem={sending.error}
        onGo={onGo}
        onBreak={(reason) => sending.mutate(reason)}
        onBack={() => {
          sending.reset();
          setGlass(false);
        }}
      />
    );
  }
  return (
    <div className={classes['desk']}>
      <ReaderPreview article={article} outgoing={outgoing} kind={kind} />
      <DecidingForm
        {...props}
        decisions={decisions}
        onGlass={() => setGlass(decisions.complete())}
      />
    </div>
  );
}
