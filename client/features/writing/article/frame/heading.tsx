import IconArrowLeft from '@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs';
import IconEyeExclamation from '@tabler/icons-react/dist/esm/icons/IconEyeExclamation.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { FormSign } from '#client/ui/form-sign.tsx';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { useSaid } from '#client/ui/said.ts';
import { Sign } from '#client/ui/sign.tsx';
import { StandingBadges } from '#client/ui/standing-badges.tsx';
import classes from './heading.module.css';

/** What must be known before anything is done: legal, sensitive, killed, live, and where it stands on the desk. */
function Badges({ article }: { article: ArticleView }): ReactNode {
  const { t } = useTranslation('article');
  const said = useSaid();
  const { story, live, head } = article;
  const flags = new Set([...story.flags, ...article.flags]);
  const killed = story.killed !== null;
  const merged = story.merged !== null;
  const spiked = story.spikedAt !== null;
  return (
    <span className={classes['badges']}>
      <FormSign form={article.form} />
      <StandingBadges
        stage={article.stage}
        live={live !== null}
        liveKind={live?.kind ?? null}
        changed={!article.headIsCurrent || head?.id !== live?.revisionId}
        withdrawn={article.lastPublication?.kind === 'withdrawal'}
        killed={killed}
        merged={merged}
        spiked={spiked}
        embargoed={story.embargo !== null}
      />
      {flags.has('needs-legal') ? (
        <Sign tone="wait" icon={IconGavel}>
          {t('flag.needs-legal')}
        </Sign>
      ) : null}
      {flags.has('sensitive') ? (
        <Sign tone="bad" icon={IconEyeExclamation}>
          {t('flag.sensitive')}
        </Sign>
      ) : null}
      {article.abilities.edit.allowed || killed || merged || spiked ? null : (
        <Sign tone="plain" icon={IconLock} title={said.refusal(article.abilities.edit)}>
          {t('readOnly')}
        </Sign>
      )}
    </span>
  );
}

type HeadingProps = {
  article: ArticleView;
  /** Who else is here. */
  people: ReactNode;
  saveLine: ReactNode;
  actions: ReactNode;
};

/** The line that stays: which story in which language, where it stands, whether it is saved, and what to do next. */
export function Heading({ article, people, saveLine, actions }: HeadingProps): ReactNode {
  const { t } = useTranslation('article');
  return (
    <header className={classes['heading']}>
      <Link to="/" className={classes['back']} aria-label={t('back')}>
        <IconArrowLeft size={18} className={classes['arrow']} aria-hidden />
      </Link>
      <div className={classes['names']}>
        <h1 className={classes['slugline']}>
          <bdi>{article.story.slugline}</bdi>
        </h1>
        <span className={classes['where']}>
          <LanguageTag language={article.language} form="code" />
          <bdi>{article.desk.name}</bdi>
          <span title={t('urgencyOf', { urgency: article.story.urgency })}>
            {t('urgencyShort', { urgency: article.story.urgency })}
          </span>
        </span>
        <Badges article={article} />
      </div>
      {people}
      {saveLine}
      <div className={classes['actions']}>{actions}</div>
    </header>
  );
}
