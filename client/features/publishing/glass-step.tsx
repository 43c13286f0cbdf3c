import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { useNow } from '#client/ui/clock.ts';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert, type Failure } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import type { Checks } from './api.ts';
import { sorted } from './exceptions.ts';
import { IssueList } from './issue-list.tsx';
import classes from './publishing.module.css';

type GlassStepProps = {
  article: ArticleView;
  number: number;
  checks: Checks;
  people: readonly PersonRef[];
  busy: boolean;
  problem: Failure | null;
  onGo: (at: string) => void;
  onBreak: (reason: string) => void;
  onBack: () => void;
};

function WhatFollows({ article, checks }: Pick<GlassStepProps, 'article' | 'checks'>): ReactNode {
  const { t, i18n } = useTranslation('glass');
  const now = useNow();
  const { minutes, secondEyes } = checks.glass ?? { minutes: 0, secondEyes: [] };
  const until = new Date(now + minutes * 60_000).toISOString();
  const names = new Intl.ListFormat(i18n.language).format(secondEyes.map(({ name }) => name));
  return (
    <dl className={classes['facts']}>
      <dt>{t('step.told')}</dt>
      <dd>{t('step.toldWho', { desk: article.desk.name })}</dd>
      <dt>{t('step.eyes')}</dt>
      <dd>{secondEyes.length === 0 ? t('step.nobody') : names}</dd>
      <dt>{t('step.until')}</dt>
      <dd>
        <Instant at={until} /> ({t('step.minutes', { count: minutes })})
      </dd>
      <dt>{t('step.otherwise')}</dt>
      <dd>{t('step.alarm')}</dd>
    </dl>
  );
}

/** The second step before something goes out without its signatures: why, who will be told, until when, and the slugline again. */
export function GlassStep(props: GlassStepProps): ReactNode {
  const { article, number, checks, people, busy, problem, onGo, onBreak, onBack } = props;
  const { t } = useTranslation(['glass', 'ui']);
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const { slugline } = article.story;
  const ready = reason.trim() !== '' && typed.trim() === slugline;
  return (
    <form
      className={classes['glass']}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onBreak(reason.trim());
      }}
    >
      <Notice tone="bad" icon={IconHammer} title={t('step.danger', { number })}>
        <Text size="sm">{t('step.body')}</Text>
      </Notice>
      <IssueList issues={sorted(checks.issues).unsigned} people={people} onGo={onGo} />
      <WhatFollows article={article} checks={checks} />
      <Textarea
        label={t('step.reason')}
        description={t('step.reasonHint')}
        required
        data-autofocus
        autoFocus
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={t('ui:confirm.type', { words: slugline })}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {problem === null ? null : <ProblemAlert problem={problem} />}
      <Group justify="space-between" gap="sm">
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('step.back')}
        </Button>
        <Button
          type="submit"
          color="red.9"
          loading={busy}
          disabled={!ready}
          className={classes['deed'] ?? ''}
        >
          {t('step.confirm', { number })}
        </Button>
      </Group>
    </form>
  );
}
