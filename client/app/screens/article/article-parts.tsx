import IconSignature from '@tabler/icons-react/dist/esm/icons/IconSignature.mjs';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { SignOffActions } from '#client/features/sign-off/sign-off-actions.tsx';
import { SignOffPanel } from '#client/features/sign-off/sign-off-panel.tsx';
import { missingScopes } from '#client/features/sign-off/standing.ts';
import type { ArticleParts } from '#client/features/writing/article/parts.ts';

/**
 * What the other rooms put into the article’s frame: each room’s feature gets the open article as properties,
 * because features never import one another.
 */
export function useArticleParts(me: Me): ArticleParts {
  const { t } = useTranslation('signOff');
  return {
    actions: ({ article, settle, renew }) => (
      <SignOffActions article={article} me={me} settle={settle} onDone={renew} />
    ),
    panels: ({ article, renew }) => {
      const missing = article.stage === 'in-review' ? missingScopes(article).length : 0;
      return [
        {
          id: 'sign-off',
          label: t('panel.label'),
          icon: IconSignature,
          ...(missing === 0 ? {} : { count: missing }),
          render: () => <SignOffPanel article={article} onDone={renew} />,
        },
      ];
    },
  };
}
