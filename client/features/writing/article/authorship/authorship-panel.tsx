import { Stack, Text, Title } from '@mantine/core';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Authorship, AuthorshipShare, AuthorshipSpan } from '#contract/api/authorship.ts';
import { showAuthorship } from '#client/editor/authorship/authorship-look.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { useZone } from '#client/ui/newsroom-zone.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { fullTime } from '#client/ui/times.ts';
import { handName } from '../history/hands.ts';
import { useHandWords } from '../history/use-hand-words.ts';
import type { ArticleAtHand } from '../parts.ts';
import { authorshipQuery } from './api.ts';
import classes from './authorship.module.css';
import { colourOf, makerKey } from './makers.ts';

type AuthorshipPanelProps = { at: ArticleAtHand; handle: BodyHandle | null };

type Telling = { nameOf: (maker: Maker) => string; timeOf: (at: string | null) => string };
type Maker = Pick<AuthorshipSpan, 'by' | 'origin'>;

function useTelling(): Telling {
  const { t, i18n } = useTranslation('authorship');
  const words = useHandWords();
  const style = { language: i18n.language, zone: useZone() };
  return {
    nameOf: ({ by, origin }) => handName(by, origin, words),
    timeOf: (at) => (at === null ? t('before') : fullTime(at, style)),
  };
}

function Legend({
  shares,
  telling,
}: {
  shares: readonly AuthorshipShare[];
  telling: Telling;
}): ReactNode {
  const { t, i18n } = useTranslation('authorship');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <ul className={classes['list']} aria-label={t('shares')}>
      {shares.map((share) => (
        <li
          key={makerKey(share)}
          className={classes['maker']}
          data-person={colourOf(shares, share)}
          data-kind={share.by === null ? 'other' : 'hand'}
        >
          <bdi className={classes['name']}>{telling.nameOf(share)}</bdi>
          <span className={classes['share']}>{percent.format(share.share)}</span>
          <span className={classes['count']}>{t('characters', { count: share.characters })}</span>
        </li>
      ))}
    </ul>
  );
}

function Sentence({
  spans,
  telling,
}: {
  spans: readonly AuthorshipSpan[];
  telling: Telling;
}): ReactNode {
  const { t } = useTranslation('authorship');
  return (
    <section role="status" className={classes['sentence']}>
      <Title order={3} fz="sm">
        {t('sentence')}
      </Title>
      {spans.length === 0 ? (
        <Text fz="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul className={classes['plain']}>
          {spans.map((span, index) => (
            <li key={index}>
              <bdi className={classes['name']}>{telling.nameOf(span)}</bdi>{' '}
              <span className={classes['when']}>{telling.timeOf(span.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who wrote what in the open text: while it is open the text is tinted, and each sentence says who and when. */
export function AuthorshipPanel({ at, handle }: AuthorshipPanelProps): ReactNode {
  const { id: articleId, language } = at.article;
  const { t } = useTranslation('authorship');
  const { data, error, refetch } = useQuery(authorshipQuery(articleId));
  const [spans, setSpans] = useState<readonly AuthorshipSpan[]>([]);
  const telling = useTelling();
  const paint = useEffectEvent((view: BodyHandle['view'], authorship: Authorship) => {
    showAuthorship(view, {
      places: authorship.places,
      language,
      tintOf: (span) => ({
        colour: colourOf(authorship.shares, span),
        isPerson: span.by !== null,
        title: t('stretch', { name: telling.nameOf(span), time: telling.timeOf(span.at) }),
      }),
      onSentence: setSpans,
    });
  });
  useEffect(() => {
    if (handle !== null && data !== undefined) paint(handle.view, data);
  }, [handle, data]);
  useEffect(() => {
    if (handle === null) return undefined;
    return () => showAuthorship(handle.view, null);
  }, [handle]);
  if (error !== null && data === undefined) {
    return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return null;
  if (data.shares.length === 0) {
    return (
      <EmptyState icon={IconSignature} title={t('empty')}>
        {t('emptyHow')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="md">
      <Text fz="sm" c="dimmed">
        {t('intro')}
      </Text>
      <Legend shares={data.shares} telling={telling} />
      <Sentence spans={spans} telling={telling} />
      <Text fz="xs" c="dimmed">
        {t('behind')}
      </Text>
    </Stack>
  );
}
