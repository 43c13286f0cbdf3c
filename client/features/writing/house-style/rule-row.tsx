import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleRuleView } from '#contract/api/house-style.ts';
import { languageName } from '#client/ui/language-name.ts';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './house-style.module.css';

type RuleRowProps = {
  rule: StyleRuleView;
  /** The desk’s name, or the newsroom’s. */
  owner: string;
  /** Null where this person may only read it. */
  onChange: (() => void) | null;
};

/** One rule: what it looks for, what it says, how much it weighs, who changed it last. */
export function RuleRow({ rule, owner, onChange }: RuleRowProps): ReactNode {
  const { t, i18n } = useTranslation('houseStyle');
  const lang = rule.language ?? undefined;
  const words = rule.kind === 'words' ? rule.pattern.replaceAll('|', ' · ') : rule.pattern;
  const language =
    rule.language === null ? t('everyLanguage') : languageName(rule.language, i18n.language);
  return (
    <li className={classes['rule']} data-resting={!rule.active || undefined}>
      <div className={classes['what']}>
        <span className={classes['pattern']} data-kind={rule.kind}>
          <bdi lang={lang}>{words}</bdi>
          {rule.replacement === null ? null : (
            <>
              <span className={classes['arrow']}>→</span>
              <bdi lang={lang}>{rule.replacement}</bdi>
            </>
          )}
        </span>
        <p className={classes['advice']}>
          <bdi lang={lang}>{rule.advice}</bdi>
        </p>
      </div>
      <div className={classes['facts']}>
        <span className={classes['weight']} data-weight={rule.severity}>
          {t(`severity.${rule.severity}`)}
        </span>
        {rule.active ? null : <span className={classes['resting']}>{t('resting')}</span>}
        <div className={classes['quiet']}>
          <bdi>{owner}</bdi> · {language}
        </div>
        <div className={classes['quiet']}>
          {t('changedBy')} <bdi>{rule.changedBy.name}</bdi> · <TimeAgo at={rule.changedAt} />
        </div>
      </div>
      <div className={classes['deeds']}>
        {onChange === null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('changeNamed', { words })}
            onClick={onChange}
          >
            {t('changeShort')}
          </Button>
        )}
      </div>
    </li>
  );
}
