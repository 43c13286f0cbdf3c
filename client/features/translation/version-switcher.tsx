import { Button, Menu } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { languageName } from '#client/ui/language-name.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { LiveBadge } from '#client/ui/live-badge.tsx';
import { StageBadge } from '#client/ui/stage-badge.tsx';
import classes from './version-switcher.module.css';

type Version = ArticleView['versions'][number];

function VersionItem({ version, open }: { version: Version; open: boolean }): ReactNode {
  const { t } = useTranslation('translation');
  const { id, language, headline, stage, live, isSource } = version;
  return (
    <Menu.Item
      renderRoot={(props) => (
        <Link {...props} to="/articles/$articleId" params={{ articleId: id }} />
      )}
      aria-current={open ? 'page' : undefined}
      rightSection={open ? <IconCheck size={16} aria-hidden /> : null}
    >
      <span className={classes['top']}>
        <b>
          <LanguageTag language={language} />
        </b>
        {isSource ? <span className={classes['source']}>{t('source')}</span> : null}
        <StageBadge stage={stage} />
        <LiveBadge live={live} />
      </span>
      <span className={classes['headline']} lang={language} dir="auto">
        {headline}
      </span>
    </Menu.Item>
  );
}

/** The language versions of the story, to go from one to the other; nothing while there is only one. */
export function VersionSwitcher({ article }: { article: ArticleView }): ReactNode {
  const { t, i18n } = useTranslation('translation');
  const { versions, language } = article;
  if (versions.length < 2) return null;
  const name = languageName(language, i18n.language);
  return (
    <Menu position="bottom-start" shadow="md" width={340} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconLanguage size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          aria-label={t('versionsOf', { language: name })}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('versions')}</Menu.Label>
        {versions.map((version) => (
          <VersionItem key={version.id} version={version} open={version.id === article.id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
