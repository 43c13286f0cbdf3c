import { Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeMe, meQuery } from '#client/api/session.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import {
  keepLanguage,
  SCREEN_LANGUAGES,
  screenLanguageFor,
  type ScreenLanguage,
} from '../words/languages.ts';

/** The language and so the direction of the screens; kept with the person and in this browser. */
export function LanguageChoice(): ReactNode {
  const { t, i18n } = useTranslation('app');
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (language: ScreenLanguage) => changeMe({ language }),
    onSuccess: (me) => client.setQueryData(meQuery.queryKey, me),
  });
  const choose = (value: string): void => {
    const language = screenLanguageFor(value);
    if (language === null) return;
    keepLanguage(language);
    void i18n.changeLanguage(language);
    keep.mutate(language);
  };
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{t('person.language')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <Menu.RadioGroup value={i18n.language} onChange={choose}>
          {SCREEN_LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language}>
              <LanguageTag language={language} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
