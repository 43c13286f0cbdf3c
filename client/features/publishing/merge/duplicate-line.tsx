import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Duplicate } from '#contract/api/merging.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './merge.module.css';

/** A story that another one may double: what it is called, whose it is, and why it looks alike. */
export function DuplicateLine({ one }: { one: Duplicate }): ReactNode {
  const { t, i18n } = useTranslation('merge');
  const [first] = one.languages;
  const signs = new Intl.ListFormat(i18n.language).format(
    one.signs.map((sign) => t(`sign.${sign}`)),
  );
  return (
    <>
      <span className={classes['line']}>
        <bdi className={classes['slugline']}>{one.slugline}</bdi>
        <span className={classes['dim']}>{one.desk.name}</span>
        {one.languages.map(({ language }) => (
          <LanguageTag key={language} language={language} form="code" />
        ))}
        {one.languages.some(({ live }) => live) ? (
          <span className={classes['dim']}>{t('live')}</span>
        ) : null}
      </span>
      <span
        className={classes['headline']}
        lang={first?.language}
        dir={directionOf(first?.language ?? 'en')}
      >
        {one.headline}
      </span>
      <span className={classes['dim']}>
        {signs === '' ? null : `${t('alike', { signs })} · `}
        <TimeAgo at={one.touchedAt} />
        {one.touchedBy === null ? null : (
          <>
            {' · '}
            <bdi>{one.touchedBy.name}</bdi>
          </>
        )}
      </span>
    </>
  );
}
