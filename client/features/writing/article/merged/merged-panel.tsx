import { Skeleton, Stack, Text, Title } from '@mantine/core';
import IconArrowMerge from '@tabler/icons-react/dist/esm/icons/IconArrowMerge.mjs';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedText } from '#contract/api/transfers.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import { isNarrow } from '../frame/narrow.ts';
import type { ArticleAtHand } from '../parts.ts';
import { mergedTextsQuery } from './api.ts';
import { MergedBlockItem } from './merged-block.tsx';
import classes from './merged.module.css';
import { saidBy } from './place-behind.ts';
import { useBringing } from './use-bringing.ts';

type MergedPanelProps = { at: ArticleAtHand; handle: BodyHandle | null };
type TextProps = { text: MergedText; at: ArticleAtHand; bringing: ReturnType<typeof useBringing> };

/** What a merged text is called, why nothing of it comes over where that is so, and its blocks. */
function Merged({ text, at, bringing }: TextProps): ReactNode {
  const { t } = useTranslation('merge');
  const { refusal } = useSaid();
  const { articleId, slugline, headline, language, transfer, blocks } = text;
  const { busy, bring } = bringing;
  return (
    <section aria-label={slugline}>
      <Title order={3} fz="sm">
        <Link to="/articles/$articleId" params={{ articleId }} className={classes['link']}>
          <bdi>{slugline}</bdi>
        </Link>{' '}
        <LanguageTag language={language} />
      </Title>
      {headline === '' ? null : (
        <Text size="sm" dir="auto" lang={language}>
          {headline}
        </Text>
      )}
      {transfer.allowed ? null : (
        <Text size="sm" c="dimmed">
          {refusal(transfer)}
        </Text>
      )}
      {blocks.length === 0 && language === at.article.language ? (
        <Text size="sm" c="dimmed">
          {t('over.noText')}
        </Text>
      ) : null}
      <ol className={classes['list']}>
        {blocks.map((block) => (
          <MergedBlockItem
            key={block.id}
            text={text}
            block={block}
            stands={
              block.brought !== null && saidBy(at.content.body, block.brought.blockId) !== null
            }
            busy={busy?.from === articleId && busy.blockId === block.id}
            onBring={() => bring({ from: articleId, blockId: block.id })}
            onShow={() => at.reveal(block.brought?.blockId ?? '')}
          />
        ))}
      </ol>
    </section>
  );
}

/** Where the next block comes in; on a phone the text is behind the panel, and nobody can put the cursor anywhere. */
function Where({ behind }: { behind: string | null }): ReactNode {
  const { t } = useTranslation('merge');
  // A stretch of its own, whichever way the words around it are written.
  const said =
    behind === ''
      ? t('over.behindBlock')
      : t('over.behind', { text: `\u2068${behind ?? ''}\u2069` });
  return (
    <div className={classes['where']}>
      <Text fz="sm" fw={600}>
        {behind === null ? t('over.atEnd') : said}
      </Text>
      {isNarrow() ? null : (
        <Text fz="xs" c="dimmed">
          {t('over.where')}
        </Text>
      )}
    </div>
  );
}

/** The texts of the stories that were merged into this one: read beside it, and brought over block by block. */
export function MergedPanel({ at, handle }: MergedPanelProps): ReactNode {
  const { t } = useTranslation('merge');
  const { data, error, refetch } = useQuery(mergedTextsQuery(at.article.id));
  const bringing = useBringing(at, handle);
  if (error !== null && data === undefined) {
    return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Skeleton height={60} />;
  if (data.length === 0) {
    return (
      <EmptyState icon={IconArrowMerge} title={t('over.empty')}>
        {t('over.emptyHow')}
      </EmptyState>
    );
  }
  const { behind, problem } = bringing;
  const mayBring = data.some(({ transfer }) => transfer.allowed);
  return (
    <Stack gap="md">
      <Text fz="sm" c="dimmed">
        {t('over.intro')}
      </Text>
      {mayBring ? <Where behind={behind} /> : null}
      {problem === null ? null : <ProblemAlert problem={problem} />}
      {data.map((text) => (
        <Merged key={text.articleId} text={text} at={at} bringing={bringing} />
      ))}
    </Stack>
  );
}
