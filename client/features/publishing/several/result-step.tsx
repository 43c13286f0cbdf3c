import { Button, Group, Stack, Text, Title } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#contract/problem.ts';
import { useSaid } from '#client/ui/said.ts';
import { keyOf, mayPass, sorted } from '../exceptions.ts';
import { IssueList } from '../issue-list.tsx';
import type { Outcome } from './api.ts';
import { Headline, nameOf } from './one-article.tsx';
import classes from './several.module.css';
import type { One } from './use-several.ts';

/** Why one was refused, and nothing that would not have stopped it. */
function Why({ problem, one }: { problem: Problem; one: One }): ReactNode {
  const said = useSaid();
  const { stops, unsigned, overridable } = sorted(problem.issues);
  const { reasons } = one.decided;
  const standing = overridable.filter((issue) => !(mayPass(issue) && reasons.has(keyOf(issue))));
  const issues = [...stops, ...unsigned, ...standing];
  if (issues.length === 0) {
    return <Text size="sm">{said.coded(problem.code, problem.detail ?? problem.title)}</Text>;
  }
  return <IssueList issues={issues} people={one.going?.revision?.authors ?? []} most={5} />;
}

function Line({ one, problem }: { one: One; problem: Problem | null }): ReactNode {
  const { t } = useTranslation('several');
  const { named, going } = one;
  const url = problem === null ? (going?.article.publicUrl ?? null) : null;
  const name = nameOf(named);
  return (
    <li>
      <Headline named={named} />
      <span className={classes['ways']}>
        {url === null ? null : (
          <a href={url} target="_blank" rel="noreferrer" aria-label={`${t('done.page')}: ${name}`}>
            {t('done.page')}
          </a>
        )}
        <Link
          to="/articles/$articleId"
          params={{ articleId: named.id }}
          aria-label={`${t('done.open')}: ${name}`}
        >
          {t('done.open')}
        </Link>
      </span>
      {problem === null ? null : <Why problem={problem} one={one} />}
    </li>
  );
}

type PartProps = { title: string; tone: 'good' | 'bad' | 'plain'; children: ReactNode };

function Part({ title, tone, children }: PartProps): ReactNode {
  const Picture = tone === 'good' ? IconCircleCheck : tone === 'bad' ? IconHandStop : null;
  return (
    <section>
      <Title order={3} className={classes['outcome'] ?? ''} data-tone={tone}>
        {Picture === null ? null : <Picture size={18} stroke={2} aria-hidden />}
        {title}
      </Title>
      <ul className={classes['lines']}>{children}</ul>
    </section>
  );
}

type ResultStepProps = {
  all: readonly One[];
  outcomes: readonly Outcome[];
  onClose: () => void;
};

/** What became of each: gone out with its page, refused with its reasons, or not asked for. */
export function ResultStep({ all, outcomes, onClose }: ResultStepProps): ReactNode {
  const { t } = useTranslation('several');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const told = all.map((one) => ({
    one,
    outcome: outcomes.find(({ articleId }) => articleId === one.named.id),
  }));
  const refused = told.filter(({ outcome }) => outcome?.problem != null);
  const out = told.filter(({ outcome }) => outcome !== undefined && outcome.problem === null);
  const stays = told.filter(({ outcome }) => outcome === undefined);
  const parts = [
    { title: t('done.out'), tone: 'good', lines: out },
    { title: t('done.refused'), tone: 'bad', lines: refused },
    { title: t('done.stays'), tone: 'plain', lines: stays },
  ] as const;
  return (
    <Stack gap="md">
      {parts.map(({ title, tone, lines }) =>
        lines.length === 0 ? null : (
          <Part key={tone} title={title} tone={tone}>
            {lines.map(({ one, outcome }) => (
              <Line key={one.named.id} one={one} problem={outcome?.problem ?? null} />
            ))}
          </Part>
        ),
      )}
      <Group justify="flex-end">
        <Button ref={close} onClick={onClose}>
          {t('done.close')}
        </Button>
      </Group>
    </Stack>
  );
}
