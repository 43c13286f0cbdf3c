import { Text } from '@mantine/core';
import IconArchive from '@tabler/icons-react/dist/esm/icons/IconArchive.mjs';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconClockPause from '@tabler/icons-react/dist/esm/icons/IconClockPause.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { Notice } from '#client/ui/notice.tsx';
import { useSaid } from '#client/ui/said.ts';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';

type NoticeProps = { article: ArticleView };

/** Why the desk sent it back, for the writer to read first. */
function Returned({ article }: NoticeProps): ReactNode {
  const { t } = useTranslation('article');
  const { lastReturn, stage } = article;
  if (stage !== 'returned' || lastReturn === null) return null;
  return (
    <Notice
      tone="wait"
      icon={IconArrowBackUp}
      title={t('returned.by', { name: lastReturn.by.name })}
    >
      <Text size="sm" component="div">
        <span dir="auto" style={{ whiteSpace: 'pre-wrap' }}>
          {lastReturn.note}
        </span>{' '}
        <Text span size="sm" c="dimmed">
          (<TimeAgo at={lastReturn.at} />)
        </Text>
      </Text>
    </Notice>
  );
}

function Embargo({ article }: NoticeProps): ReactNode {
  const { t } = useTranslation('article');
  const { embargo } = article.story;
  if (embargo === null) return null;
  return (
    <Notice tone="bad" icon={IconClockPause} title={t('embargo.noticeTitle')}>
      <Text size="sm">
        {embargo.until === 'infinity' ? (
          t('embargo.noticeLifted')
        ) : (
          <>
            {t('embargo.noticeUntil')} <Instant at={embargo.until} />
          </>
        )}
      </Text>
    </Notice>
  );
}

/** Why nothing can be typed: spiked, or not this person’s desk, by the server’s reason. */
function NotWritable({ article }: NoticeProps): ReactNode {
  const { t } = useTranslation('article');
  const said = useSaid();
  const { edit } = article.abilities;
  if (edit.allowed) return null;
  const { killed, merged, spikedAt } = article.story;
  // What a kill or a merge means is told by those who publish.
  if (killed !== null || merged !== null) return null;
  return (
    <Notice
      tone="plain"
      icon={spikedAt === null ? IconLock : IconArchive}
      title={t(spikedAt === null ? 'readOnlyTitle' : 'spikedTitle')}
    >
      <Text size="sm">{said.refusal(edit)}</Text>
    </Notice>
  );
}

/** What must be read before the text: returned, under embargo, not to be written in. */
export function ArticleNotices({ article }: NoticeProps): ReactNode {
  return (
    <>
      <NotWritable article={article} />
      <Returned article={article} />
      <Embargo article={article} />
    </>
  );
}
