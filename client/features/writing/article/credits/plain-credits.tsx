import IconEyeOff from '@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditRow } from '#contract/content.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { Sign } from '#client/ui/sign.tsx';
import classes from './credits.module.css';

/** The credits for somebody who cannot change them: who did what, withheld names among them. */
export function PlainCredits({ credits }: { credits: readonly CreditRow[] }): ReactNode {
  const { t } = useTranslation('article');
  if (credits.length === 0) return null;
  return (
    <ol className={classes['plain']}>
      {credits.map((row, index) => (
        <li key={`${index} ${row.name}`}>
          {t(`role.${row.role}`)}: <bdi>{row.name}</bdi>
          {row.organisation === null ? '' : ` (${row.organisation})`}
          {row.place === null ? '' : `, ${row.place}`}{' '}
          {row.language === null ? null : <LanguageTag language={row.language} form="code" />}{' '}
          {row.withheld ? (
            <Sign tone="bad" icon={IconEyeOff}>
              {t('credit.withheldSign')}
            </Sign>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
