import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import IconSkull from '@tabler/icons-react/dist/esm/icons/IconSkull.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityMenuItem } from '#client/ui/ability-menu-item.tsx';

/** What can be taken away from readers: this article, or the whole story for good. */
export type TakingDown = 'withdraw' | 'kill';

type PublishingMenuProps = { article: ArticleView; onOpen: (what: TakingDown) => void };

/** The items of the menu “More” that take something away from readers. */
export function PublishingMenu({ article, onOpen }: PublishingMenuProps): ReactNode {
  const { t } = useTranslation('publishing');
  return (
    <>
      <AbilityMenuItem
        ability={article.abilities.withdraw}
        leftSection={<IconEyeOff size={16} aria-hidden />}
        onClick={() => onOpen('withdraw')}
      >
        {t('withdraw.action')}
      </AbilityMenuItem>
      <AbilityMenuItem
        ability={article.abilities.kill}
        c="var(--wt-tone-bad)"
        leftSection={<IconSkull size={16} aria-hidden />}
        onClick={() => onOpen('kill')}
      >
        {t('kill.action')}
      </AbilityMenuItem>
    </>
  );
}
