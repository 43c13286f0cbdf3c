import { Skeleton, Text, Title } from '@mantine/core';
import IconMailShare from '@tabler/icons-react/dist/esm/icons/IconMailShare.mjs';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestLinkView } from '#contract/api/guests.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { useNews } from '#client/api/news-line.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import classes from '../panel.module.css';
import { guestLinksQuery } from './api.ts';
import { GiveLinkDialog } from './give-link-dialog.tsx';
import { GuestCard } from './guest-card.tsx';
import { mayGive } from './may-give.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

/** The outside readers of an article: who was given a link, what they said, what they signed. */
export function GuestSection({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('guests');
  const client = useQueryClient();
  const query = guestLinksQuery(article.id);
  const { data, error, refetch } = useQuery(query);
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<GuestLinkView | null>(null);
  useNews('article', ({ id }) => {
    if (id === null || id === article.id) {
      void client.invalidateQueries({ queryKey: query.queryKey });
    }
  });
  return (
    <section>
      <Title order={2} fz="md" mb={6}>
        {t('title')}
      </Title>
      {data === undefined ? (
        error === null ? (
          <Skeleton h={40} role="status" aria-label={t('loading')} />
        ) : (
          <ProblemAlert problem={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          {data.items.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
          <ul className={classes['list']}>
            {data.items.map((link) => (
              <GuestCard key={link.id} link={link} onRevoke={() => setEnding(link)} />
            ))}
          </ul>
        </>
      )}
      <AbilityButton
        ability={data && mayGive(data)}
        variant="default"
        size="compact-md"
        mt="sm"
        leftSection={<IconMailShare size={16} aria-hidden />}
        onClick={() => setGiving(true)}
      >
        {t('share')}
      </AbilityButton>
      {giving ? <GiveLinkDialog article={article} onClose={() => setGiving(false)} /> : null}
      {ending === null ? null : (
        <RevokeDialog article={article} link={ending} onClose={() => setEnding(null)} />
      )}
    </section>
  );
}
