import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { PublicationPanel } from '#client/features/publishing/publication-panel.tsx';
import { PublishActions } from '#client/features/publishing/publish-actions.tsx';
import { PublishingMenu, type TakingDown } from '#client/features/publishing/publishing-menu.tsx';
import { StandingNotices } from '#client/features/publishing/standing-notices.tsx';
import { SignOffActions } from '#client/features/sign-off/sign-off-actions.tsx';
import { SignOffPanel } from '#client/features/sign-off/sign-off-panel.tsx';
import { missingScopes } from '#client/features/sign-off/standing.ts';
import type {
  ArticleAtHand,
  ArticlePanel,
  ArticleParts,
} from '#client/features/writing/article/parts.ts';
import { goToPlace } from './go-to-place.ts';

const WithdrawDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/withdraw-dialog.tsx')).WithdrawDialog,
}));
const KillDialog = lazy(async () => ({
  default: (await import('#client/features/publishing/kill-dialog.tsx')).KillDialog,
}));

type DownProps = { what: TakingDown | null; at: ArticleAtHand; onClose: () => void };

/** Outside the menu that opens it: a menu takes its items away when it closes. */
function TakingDownDialog({ what, at, onClose }: DownProps): ReactNode {
  if (what === null) return null;
  const Dialog = what === 'kill' ? KillDialog : WithdrawDialog;
  return (
    <Suspense fallback={null}>
      <Dialog article={at.article} onDone={at.renew} onClose={onClose} />
    </Suspense>
  );
}

function usePanels(): (at: ArticleAtHand) => ArticlePanel[] {
  const { t } = useTranslation(['signOff', 'publishing']);
  return (at) => {
    const { article } = at;
    const missing = article.stage === 'in-review' ? missingScopes(article).length : 0;
    return [
      {
        id: 'sign-off',
        label: t('signOff:panel.label'),
        icon: IconSignature,
        ...(missing === 0 ? {} : { count: missing }),
        render: () => <SignOffPanel article={article} onDone={at.renew} />,
      },
      {
        id: 'publication',
        label: t('publishing:panel.label'),
        icon: IconBroadcast,
        render: () => <PublicationPanel article={article} onGo={(place) => goToPlace(at, place)} />,
      },
    ];
  };
}

/**
 * What the other rooms put into the article’s frame: each room’s feature gets the open article as properties,
 * because features never import one another.
 */
export function useArticleParts(me: Me): ArticleParts {
  const panels = usePanels();
  const [down, setDown] = useState<TakingDown | null>(null);
  return {
    panels,
    notices: (at) => <StandingNotices article={at.article} onDone={at.renew} />,
    actions: (at) => (
      <>
        <SignOffActions article={at.article} me={me} settle={at.settle} onDone={at.renew} />
        <PublishActions
          article={at.article}
          onDone={at.renew}
          onGo={(place) => goToPlace(at, place)}
        />
        <TakingDownDialog what={down} at={at} onClose={() => setDown(null)} />
      </>
    ),
    menu: ({ article }) => <PublishingMenu article={article} onOpen={setDown} />,
  };
}
