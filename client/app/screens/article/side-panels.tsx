import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs';
import { useTranslation } from 'react-i18next';
import { useMe } from '#client/api/session.ts';
import { Assignment } from '#client/features/planning/board/assignment-dialog.tsx';
import { PublicationPanel } from '#client/features/publishing/publication-panel.tsx';
import { SignOffPanel } from '#client/features/sign-off/sign-off-panel.tsx';
import { missingSteps } from '#client/features/sign-off/standing.ts';
import type { ArticleAtHand, ArticlePanel } from '#client/features/writing/article/parts.ts';
import { goToPlace } from './go-to-place.ts';

/** The panels of sign-off, publishing and who has the article, with how many signatures are missing while the desk has the article. */
export function useSidePanels(): (at: ArticleAtHand) => ArticlePanel[] {
  const { t } = useTranslation(['signOff', 'publishing', 'board']);
  const me = useMe();
  return (at) => {
    const { article } = at;
    const missing = article.stage === 'in-review' ? missingSteps(article).length : 0;
    return [
      {
        id: 'sign-off',
        group: 'desk',
        key: 'o',
        label: t('signOff:panel.label'),
        icon: IconSignature,
        ...(missing === 0
          ? {}
          : { count: missing, counted: t('signOff:panel.missingCount', { n: missing }) }),
        render: () => <SignOffPanel article={article} onDone={at.renew} />,
      },
      {
        id: 'publication',
        group: 'readers',
        key: 'u',
        label: t('publishing:panel.label'),
        icon: IconBroadcast,
        render: () => <PublicationPanel article={article} onGo={(place) => goToPlace(at, place)} />,
      },
      {
        id: 'who',
        group: 'desk',
        key: 'w',
        label: t('board:assign.panel'),
        icon: IconUserCheck,
        render: () => (
          <Assignment
            articleId={article.id}
            slugline={article.story.slugline}
            me={me}
            zone={me.newsroom.zone}
            onDone={() => void at.renew()}
          />
        ),
      },
    ];
  };
}
