import { Checkbox, NativeSelect, Skeleton, Stack, Switch, Text, Title } from '@mantine/core';
import IconExternalLink from '@tabler/icons-react/dist/esm/icons/IconExternalLink.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import type { Checks } from '../api.ts';
import { ChecksResult } from '../checks-result.tsx';
import { issuesOf } from '../correction-faults.ts';
import { CorrectionsForm } from '../corrections-form.tsx';
import { reasonsIn } from '../exceptions.ts';
import { factsOf, kindsFor, listOfFacts, mayBeQuiet } from '../kinds.ts';
import { PublicNote } from '../public-note.tsx';
import classes from './several.module.css';
import type { Standing } from './standing.ts';
import type { Named, One } from './use-several.ts';

/** The headline, or the slugline of what has none yet. */
export function nameOf({ headline, slugline }: Named): string {
  const words = headline.trim();
  return words === '' ? slugline : words;
}

/** A headline in its own language and direction. */
export function Headline({ named }: { named: Named }): ReactNode {
  const words = named.headline.trim();
  if (words === '') return <bdi>{named.slugline}</bdi>;
  return (
    <span lang={named.language} dir={directionOf(named.language)}>
      {words}
    </span>
  );
}

function Head({ one, id }: { one: One; id: string }): ReactNode {
  const { t, i18n } = useTranslation(['several', 'publishing']);
  const { named, going, standing, decided, onDecide } = one;
  const language = languageName(named.language, i18n.language);
  const can = standing?.item != null;
  const number = going?.revision?.number;
  return (
    <div className={classes['head']}>
      <Checkbox
        aria-label={t('goes', { headline: nameOf(named), language })}
        checked={can && !decided.leftOut}
        disabled={!can}
        onChange={({ currentTarget }) => onDecide({ leftOut: !currentTarget.checked })}
      />
      <div className={classes['name']}>
        <Text size="xs" c="dimmed">
          <bdi className={classes['slugline']}>{named.slugline}</bdi> ·{' '}
          {number === undefined ? language : t('publishing:revision', { number, language })}
        </Text>
        <Title order={3} id={id} className={classes['headline'] ?? ''}>
          <Headline named={named} />
        </Title>
      </div>
      <Link
        to="/articles/$articleId"
        params={{ articleId: named.id }}
        target="_blank"
        className={classes['open']}
        title={t('open')}
        aria-label={`${t('open')}: ${nameOf(named)}`}
      >
        <IconExternalLink size={16} aria-hidden />
      </Link>
    </div>
  );
}

type KindProps = { one: One; article: ArticleView; checks: Checks };

function Kind({ one, article, checks }: KindProps): ReactNode {
  const { t, i18n } = useTranslation(['publishing', 'ui']);
  const said = useSaid();
  const kinds = kindsFor(article);
  const { kind, proposedKind, proposedBecause } = checks;
  const { decided, onDecide } = one;
  if (kinds.length === 1) {
    return (
      <Text size="sm">
        <strong>{t(`ui:kind.${kind}`)}</strong> · {t(`kind.hint.${kind}`)}
      </Text>
    );
  }
  const facts = listOfFacts(factsOf(checks), i18n.language);
  const why = said.because(proposedKind, proposedBecause, { facts });
  return (
    <NativeSelect
      size="sm"
      label={t('kind.label')}
      description={kind === proposedKind ? `${t('kind.proposed')}: ${why}` : t(`kind.hint.${kind}`)}
      value={decided.kind ?? kind}
      data={kinds.map((value) => ({ value, label: t(`ui:kind.${value}`) }))}
      onChange={({ currentTarget }) =>
        onDecide({ kind: kinds.find((each) => each === currentTarget.value) ?? null })
      }
    />
  );
}

type DecidingProps = KindProps & { standing: Standing };

/** What belongs to the kind: whether time moves, the note as signed, what a correction says. */
function OfKind({ one, article, checks, standing }: DecidingProps): ReactNode {
  const { t } = useTranslation('publishing');
  const { decided, onDecide, going } = one;
  const { kind, corrections } = standing;
  const revision = going?.revision ?? null;
  return (
    <>
      {mayBeQuiet(kind) ? (
        <Switch
          label={t('significant.label')}
          description={t(decided.significant ? 'significant.on' : 'significant.off')}
          checked={decided.significant}
          onChange={({ currentTarget }) => onDecide({ significant: currentTarget.checked })}
        />
      ) : null}
      {revision === null ? null : (
        <PublicNote
          note={revision.content.updateNote}
          number={revision.number}
          language={article.language}
          kind={kind}
        />
      )}
      {kind === 'correction' && revision !== null ? (
        <CorrectionsForm
          article={article}
          revision={revision}
          drafts={corrections}
          found={checks.changedFacts.length}
          tried={false}
          issues={issuesOf(null)}
          onDrafts={(drafts) => onDecide({ corrections: drafts })}
        />
      ) : null}
    </>
  );
}

function Deciding(props: DecidingProps): ReactNode {
  const { one, article, checks, standing } = props;
  const { t } = useTranslation(['several', 'publishing']);
  const { decided, onDecide, going } = one;
  const number = going?.revision?.number;
  const mayBreak = standing.onlyUnsigned && article.abilities['break-glass'].allowed;
  return (
    <Stack gap="sm">
      {number === undefined || article.headIsCurrent ? null : (
        <Text size="sm" c="var(--wt-tone-wait)">
          {t('publishing:behind.title', { number })}
        </Text>
      )}
      {going?.revision == null ? null : <Kind {...props} />}
      <OfKind {...props} />
      <ChecksResult
        issues={standing.issues}
        ready={t('publishing:checks.ready')}
        people={going?.revision?.authors ?? []}
        facts={factsOf(checks)}
        reasons={reasonsIn(decided.reasons, (reasons) => onDecide({ reasons }))}
      />
      {standing.unfinished ? <Text size="sm">{t('unfinished')}</Text> : null}
      {mayBreak ? <Text size="sm">{t('glass')}</Text> : null}
    </Stack>
  );
}

/** One of several articles: whether it goes out, as what, with which note, and what stands in its way. */
export function OneArticle({ one, onAgain }: { one: One; onAgain: () => void }): ReactNode {
  const { t } = useTranslation('several');
  const { going, checks, standing, error, named } = one;
  const id = `several-${named.id}`;
  const body = (): ReactNode => {
    if (error !== null) return <ProblemAlert problem={error} onRetry={onAgain} />;
    if (going === undefined || checks === undefined || standing === undefined) {
      return <Skeleton h={60} role="status" aria-label={t('asking')} />;
    }
    if (standing.nothingNew) return <Text size="sm">{t('nothingNew')}</Text>;
    return <Deciding one={one} article={going.article} checks={checks} standing={standing} />;
  };
  return (
    <li className={classes['article']} aria-labelledby={id}>
      <Head one={one} id={id} />
      <div className={classes['body']}>{body()}</div>
    </li>
  );
}
