import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow as Row } from '#contract/api/templates.ts';
import { languageName } from '#client/ui/language-name.ts';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './templates.module.css';

type TemplateRowProps = {
  template: Row;
  mayKeep: boolean;
  onOpen: () => void;
  /** Retires it, or brings it back. */
  onTurn: () => void;
  busy: boolean;
};

/** One template: its name, what it is for, who changed it last, and what can be done with it. */
export function TemplateRow({
  template,
  mayKeep,
  onOpen,
  onTurn,
  busy,
}: TemplateRowProps): ReactNode {
  const { t, i18n } = useTranslation('templates');
  const { name, purpose, language, headline, retiredAt, changedBy, changedAt } = template;
  const opens = mayKeep && retiredAt === null ? 'change' : 'read';
  const turns = retiredAt === null ? 'retire' : 'bringBack';
  return (
    <li className={classes['row']} data-retired={retiredAt !== null || undefined}>
      <div className={classes['what']}>
        <p className={classes['name']}>
          <bdi>{name}</bdi>
          {retiredAt === null ? null : <span className={classes['badge']}>{t('retired')}</span>}
        </p>
        {purpose === '' ? null : (
          <p className={classes['purpose']}>
            <bdi>{purpose}</bdi>
          </p>
        )}
        <p className={classes['quiet']}>
          {languageName(language, i18n.language)}
          {headline === '' ? null : (
            <>
              {' · '}
              <bdi lang={language}>{headline}</bdi>
            </>
          )}
        </p>
        <p className={classes['quiet']}>
          {t('changedBy')} <bdi>{changedBy.name}</bdi> · <TimeAgo at={changedAt} />
        </p>
      </div>
      <Group gap="xs" className={classes['deeds'] ?? ''}>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t(`${opens}Named`, { name })}
          onClick={onOpen}
        >
          {t(opens)}
        </Button>
        {mayKeep ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(`${turns}Named`, { name })}
            loading={busy}
            onClick={onTurn}
          >
            {t(turns)}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}
