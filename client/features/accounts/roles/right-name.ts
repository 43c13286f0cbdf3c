import { useTranslation } from 'react-i18next';
import type { Right } from '#contract/vocabulary.ts';
import { GROUPED_RIGHTS } from './right-groups.ts';

/** What a right is called where its heading does not stand above it: “Legal” is “Sign, by scope: Legal”. */
export function useGroupedName(): (right: Right) => string {
  const { t } = useTranslation('roles');
  return (right) => {
    const name = t(`right.${right}`);
    const group = GROUPED_RIGHTS.find(({ rights }) => rights.includes(right))?.group;
    return group === 'sign' || group === 'publish'
      ? t('inGroup', { group: t(`short.${group}`), name })
      : name;
  };
}
