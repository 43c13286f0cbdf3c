import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desksQuery } from '#client/api/desks.ts';
import { useMe } from '#client/api/session.ts';
import { RulesPanel } from '#client/features/writing/house-style/rules-panel.tsx';
import { WordList } from '#client/features/writing/house-style/word-list.tsx';
import { Page } from '#client/ui/page.tsx';
import { useTitle } from '../use-title.ts';

/** How the newsroom writes: rules per desk, and the words its spelling takes as right. */
export function HouseStyleScreen(): ReactNode {
  const { t } = useTranslation('houseStyle');
  const me = useMe();
  const desks = useSuspenseQuery(desksQuery).data;
  useTitle(t('title'));
  return (
    <Page title={t('title')} width="wide">
      <RulesPanel me={me} desks={desks} />
      <WordList me={me} />
    </Page>
  );
}
