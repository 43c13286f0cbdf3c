import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './headline-link.module.css';
import { directionOf } from './language-name.ts';

type HeadlineLinkProps = {
  article: { id: string; headline: string; language: string; slugline: string };
  killed?: boolean;
  /** On a narrow card it may take another line. */
  narrow?: boolean;
  /** By what the keyboard finds it. */
  mark: Record<`data-${string}`, string>;
  /** Where something around it is dragged, the link itself is not. */
  draggable?: false;
};

/** The way to an article: its headline in its own language and direction, or the slugline where there is none yet. */
export function HeadlineLink(props: HeadlineLinkProps): ReactNode {
  const { article, killed = false, narrow = false, mark, draggable } = props;
  const { t } = useTranslation('ui');
  const { id, headline, language, slugline } = article;
  const empty = headline.trim() === '';
  return (
    <Link
      to="/articles/$articleId"
      params={{ articleId: id }}
      className={classes['headline']}
      data-empty={empty || undefined}
      data-killed={killed || undefined}
      data-narrow={narrow || undefined}
      {...(draggable === undefined ? {} : { draggable })}
      {...mark}
    >
      {empty ? (
        <>
          {t('noHeadline')}
          <VisuallyHidden component="span"> ({slugline})</VisuallyHidden>
        </>
      ) : (
        <span lang={language} dir={directionOf(language)}>
          {headline}
        </span>
      )}
    </Link>
  );
}
