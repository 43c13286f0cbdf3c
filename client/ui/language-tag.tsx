import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, languageName } from './language-name.ts';
import classes from './language-tag.module.css';

type LanguageTagProps = { language: string; form?: 'name' | 'code' };

/** A language by its own name, or by its code with the name for those who point at it or listen. */
export function LanguageTag({ language, form = 'name' }: LanguageTagProps): ReactNode {
  const { i18n } = useTranslation();
  if (form === 'code') {
    return (
      <abbr className={classes['code']} title={languageName(language, i18n.language)}>
        {language.toUpperCase()}
      </abbr>
    );
  }
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {languageName(language)}
    </bdi>
  );
}
