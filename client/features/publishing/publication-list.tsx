import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPublication } from '#contract/api/publication.ts';
import type { PublicationKind } from '#contract/vocabulary.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { Sign, type Tone } from '#client/ui/sign.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { PublicationExceptions } from './publication-exceptions.tsx';
import classes from './publication-list.module.css';

const TONES: Record<PublicationKind, Tone> = {
  initial: 'work',
  update: 'work',
  clarification: 'work',
  refile: 'plain',
  correction: 'wait',
  withdrawal: 'bad',
  kill: 'dead',
};

type PublicationProps = { publication: ListedPublication; isLive: boolean; language: string };

function Publication({ publication, isLive, language }: PublicationProps): ReactNode {
  const { t } = useTranslation(['publishing', 'ui']);
  const { kind, revisionNumber, note, by, at, significant } = publication;
  return (
    <li className={classes['publication']}>
      <div className={classes['what']}>
        <Sign tone={TONES[kind]}>{t(`ui:kind.${kind}`)}</Sign>
        {revisionNumber === null ? null : (
          <span>{t('panel.revision', { number: revisionNumber })}</span>
        )}
        {isLive ? (
          <Sign tone="good" icon={IconBroadcast}>
            {t('panel.live')}
          </Sign>
        ) : null}
      </div>
      <div className={classes['when']}>
        <Instant at={at} /> · <bdi>{by.name}</bdi>
        {significant ? null : ` · ${t('panel.quiet')}`}
      </div>
      {note === '' ? null : (
        <p className={classes['note']} lang={language} dir={directionOf(language)}>
          {note}
        </p>
      )}
      <PublicationExceptions overrides={publication.overrides} glass={publication.glass} />
    </li>
  );
}

type PublicationListProps = {
  publications: readonly ListedPublication[];
  /** The one readers see now. */
  liveId: string | undefined;
  language: string;
};

/** Everything that happened to an article in public, newest first. */
export function PublicationList({
  publications,
  liveId,
  language,
}: PublicationListProps): ReactNode {
  return (
    <ol className={classes['list']}>
      {publications.map((publication) => (
        <Publication
          key={publication.id}
          publication={publication}
          isLive={publication.id === liveId}
          language={language}
        />
      ))}
    </ol>
  );
}
