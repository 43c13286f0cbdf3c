import IconEyeExclamation from '@tabler/icons-react/dist/esm/icons/IconEyeExclamation.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconHammer from '@tabler/icons-react/dist/esm/icons/IconHammer.mjs';
import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import { HeadlineLink } from '#client/ui/headline-link.tsx';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { FormSign } from '#client/ui/form-sign.tsx';
import { StandingBadges } from '#client/ui/standing-badges.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import { PeopleThere } from './people-there.tsx';
import classes from './row.module.css';
import { ROW_LINK } from './use-row-focus.ts';

type RowProps = { row: ArticleRow };

/** The headline; the one link of a row. */
export function Headline({ row }: RowProps): ReactNode {
  return <HeadlineLink article={row} killed={row.killed} mark={{ [ROW_LINK]: row.id }} />;
}

/** The language’s code, with a sign when the text was translated. */
export function Language({ row }: RowProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <span className={classes['language']}>
      <LanguageTag language={row.language} form="code" />
      {row.isTranslation ? (
        <span title={t('translation')} role="img" aria-label={t('translation')}>
          <IconLanguage size={14} aria-hidden />
        </span>
      ) : null}
    </span>
  );
}

/** Slugline with what must be known before opening: legal, sensitive, who is in there already. */
export function Slugline({ row }: RowProps): ReactNode {
  const { t } = useTranslation('deskList');
  return (
    <span className={classes['slugline']}>
      <span>
        <bdi>{row.slugline}</bdi>
      </span>
      {row.flags.includes('needs-legal') ? (
        <Sign tone="wait" icon={IconGavel}>
          {t('flag.needs-legal')}
        </Sign>
      ) : null}
      {row.flags.includes('sensitive') ? (
        <Sign tone="bad" icon={IconEyeExclamation}>
          {t('flag.sensitive')}
        </Sign>
      ) : null}
      {row.secondEyesDue === null ? null : (
        <Sign tone="bad" icon={IconHammer}>
          {t('unread')}
        </Sign>
      )}
      <PeopleThere articleId={row.id} />
    </span>
  );
}

/** Standing towards readers and stage on the desk. */
export function Standing({ row }: RowProps): ReactNode {
  return (
    <span className={classes['standing']}>
      <FormSign form={row.form} />
      <StandingBadges {...row} />
    </span>
  );
}

/** When the text was last touched, and by whom. */
export function Touched({ row }: RowProps): ReactNode {
  return (
    <span className={classes['touched']}>
      <TimeAgo at={row.touchedAt} />
      {row.touchedBy === null ? null : (
        <span dir="auto" className={classes['who']}>
          {row.touchedBy.name}
        </span>
      )}
    </span>
  );
}
