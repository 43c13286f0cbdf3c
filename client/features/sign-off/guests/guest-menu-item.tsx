import IconMailShare from '@tabler/icons-react/dist/esm/icons/IconMailShare.mjs';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityMenuItem } from '#client/ui/ability-menu-item.tsx';
import { guestLinksQuery } from './api.ts';
import { mayGive } from './may-give.ts';

type GuestMenuItemProps = { article: ArticleView; onOpen: () => void };

/** The item of the menu “More” that gives an outside reader a link. */
export function GuestMenuItem({ article, onOpen }: GuestMenuItemProps): ReactNode {
  const { t } = useTranslation('guests');
  const { data } = useQuery(guestLinksQuery(article.id));
  return (
    <AbilityMenuItem
      ability={data && mayGive(data)}
      leftSection={<IconMailShare size={16} aria-hidden />}
      onClick={onOpen}
    >
      {t('share')}
    </AbilityMenuItem>
  );
}
