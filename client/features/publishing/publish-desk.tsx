import { Button, Stack, Switch, Text } from '@mantine/core';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { LiveKind } from '#contract/vocabulary.ts';
import { newIntention } from '#client/api/intention.ts';
import { languageName } from '#client/ui/language-name.ts';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { publish, type Checks, type Outgoing } from './api.ts';
import { ChecksResult } from './checks-result.tsx';
import { correctionsOf, draftCorrections, isWritten } from './correction-drafts.ts';
import { CorrectionsForm } from './corrections-form.tsx';
import { KindChoice } from './kind-choice.tsx';
import { isNoted, mayBeQuiet } from './kinds.ts';
import { PublicNote } from './public-note.tsx';
import classes from './publishing.module.css';
import { ReaderPreview } from './reader-preview.tsx';

type PublishDeskProps = {
  article: ArticleView;
  outgoing: Outgoing;
  kinds: readonly LiveKind[];
  checks: Partial<Record<LiveKind, Checks>>;
  proposed: LiveKind;
  onGo: (at: string) => void;
  onAgain: () => void;
  onPublished: (article: ArticleView, kind: LiveKind) => Promise<void>;
};

/** The decisions of one publication, and publishing itself. */
function useDecisions({ article, outgoing, checks, proposed, onPublished }: PublishDeskProps) {
  const { revision } = outgoing;
  const [kind, setKind] = useState(proposed);
  const [significant, setSignificant] = useState(true);
  const facts = checks[proposed]?.changedFacts ?? [];
  const [corrections, setCorrections] = useState(() =>
    draftCorrections(facts, { note: revision.content.updateNote, language: article.language }),
  );
  const [tried, setTried] = useState(false);
  const [key] = useState(newIntention);
  const sending = useMutation({
    mutationFn: () =>
      publish(
        article.id,
        {
          revisionId: revision.id,
          kind,
          ...(mayBeQuiet(kind) ? { significant } : {}),
          corrections: kind === 'correction' ? correctionsOf(corrections) : [],
        },
        `${key}-${kind}`,
      ),
    onSuccess: ({ article: answered }) => onPublished(answered, kind),
  });
  const known = checks[kind];
  const isComplete = kind !== 'correction' || corrections.every(isWritten);
  return {
    ...{ kind, setKind, significant, setSignificant, corrections, setCorrections, tried },
    ...{ found: facts.length, known, sending, ready: known?.ready === true },
    send: (): void => {
      setTried(true);
      if (known?.ready === true && isComplete && !sending.isPending) sending.mutate();
    },
  };
}

type Decisions = ReturnType<typeof useDecisions>;

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

function Sending({ decisions, number }: { decisions: Decisions; number: number }): ReactNode {
  const { t } = useTranslation('publishing');
  const { kind, ready, sending } = decisions;
  return (
    <div className={classes['sending']}>
      {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
      {ready ? null : (
        <Text size="sm" id="publish-stopped">
          {t('stopped')}
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

/** What readers will see on one side; on the other the checks, the kind and what belongs to it. */
export function PublishDesk(props: PublishDeskProps): ReactNode {
  const { article, outgoing, kinds, checks, onGo, onAgain } = props;
  const { t, i18n } = useTranslation('publishing');
  const decisions = useDecisions(props);
  const { kind, known, corrections } = decisions;
  const { number, content } = outgoing.revision;
  const { language } = article;
  return (
    <div className={classes['desk']}>
      <ReaderPreview article={article} outgoing={outgoing} kind={kind} />
      <form
        className={classes['deciding']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          decisions.send();
        }}
      >
        <Stack gap="md">
          <Text size="sm" fw={600}>
            {t('revision', { number, language: languageName(language, i18n.language) })}
          </Text>
          {article.headIsCurrent ? null : <Behind number={number} />}
          <KindChoice kinds={kinds} kind={kind} checks={checks} onKind={decisions.setKind} />
          {mayBeQuiet(kind) ? <Significance decisions={decisions} /> : null}
          <PublicNote
            note={content.updateNote}
            number={number}
            language={language}
            used={isNoted(kind)}
          />
          {kind === 'correction' ? (
            <CorrectionsForm
              drafts={corrections}
              found={decisions.found}
              language={language}
              tried={decisions.tried}
              onDrafts={decisions.setCorrections}
            />
          ) : null}
          <section className={classes['checks']} aria-label={t('checks.title')}>
            {known === undefined ? null : (
              <ChecksResult checks={known} people={outgoing.revision.authors} onGo={onGo} />
            )}
            <Button variant="subtle" size="compact-xs" onClick={onAgain}>
              {t('checks.again')}
            </Button>
          </section>
          <Sending decisions={decisions} number={number} />
        </Stack>
      </form>
    </div>
  );
}
