import IconUserEdit from '@tabler/icons-react/dist/esm/icons/IconUserEdit.mjs';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { ArticleAtHand, ArticlePanel } from '../parts.ts';
import { AuthorshipPanel } from './authorship-panel.tsx';

/** The tab that says who wrote what, and tints the text as long as it is open. */
export function useAuthorship(at: ArticleAtHand, handle: BodyHandle | null): ArticlePanel {
  const { t } = useTranslation('authorship');
  return {
    id: 'authorship',
    group: 'text',
    key: 'a',
    label: t('panel'),
    icon: IconUserEdit,
    render: () => <AuthorshipPanel at={at} handle={handle} />,
  };
}
