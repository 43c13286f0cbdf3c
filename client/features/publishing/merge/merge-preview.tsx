import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { MergeChecks, MergeSideView } from '#contract/api/merging.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { LanguageTag } from '#client/ui/language-tag.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { useSaid } from '#client/ui/said.ts';
import classes from './merge.module.css';

function Side({ side, stays }: { side: MergeSideView; stays: boolean }): ReactNode {
  const { t } = useTranslation('merge');
  return (
    <section className={classes['side']} data-stays={stays || undefined}>
      <h3>{t(stays ? 'stays' : 'closes')}</h3>
      <p className={classes['line']}>
        <bdi className={classes['slugline']}>{side.slugline}</bdi>
        <span className={classes['dim']}>{side.desk.name}</span>
      </p>
      <ul>
        {side.articles.map(({ id, language, headline, live }) => (
          <li key={id}>
            <LanguageTag language={language} form="code" />{' '}
            <bdi lang={language} dir={directionOf(language)}>
              {headline === '' ? t('noHeadline') : headline}
            </bdi>{' '}
            {live ? <span className={classes['dim']}>{t('live')}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Address({ url }: { url: string }): ReactNode {
  const { pathname } = new URL(url, 'http://newsroom.invalid');
  return (
    <bdi className={classes['address']} dir="ltr">
      {decodeURI(pathname)}
    </bdi>
  );
}

/** What will happen, told before it does: what closes, which addresses lead elsewhere, who hears of it. */
function Effects({ checks }: { checks: MergeChecks }): ReactNode {
  const { t, i18n } = useTranslation('merge');
  const { duplicate, survivor, redirects, told } = checks;
  const names = new Intl.ListFormat(i18n.language).format(told.map(({ name }) => name));
  const gone = duplicate.slugline;
  const kept = survivor.slugline;
  return (
    <section>
      <h3 className={classes['heading']}>{t('effects')}</h3>
      <ul className={classes['effects']}>
        <li>{t('effect.closed', { gone, count: duplicate.articles.length })}</li>
        {redirects.map(({ language, from, to }) => (
          <li key={language}>
            {t('effect.redirect')} <Address url={from} /> {t('effect.leadsTo')} <Address url={to} />
          </li>
        ))}
        <li>{t(redirects.length === 0 ? 'effect.noReaders' : 'effect.withdrawn')}</li>
        <li>{names === '' ? t('effect.nobodyTold') : t('effect.told', { names })}</li>
        <li>{t('effect.desk', { gone, kept })}</li>
        <li>{t('effect.undo')}</li>
      </ul>
    </section>
  );
}

/** The two stories side by side, what stands in the way, and what will happen. */
export function MergePreview({ checks }: { checks: MergeChecks }): ReactNode {
  const { t } = useTranslation('merge');
  const said = useSaid();
  return (
    <>
      <div className={classes['sides']}>
        <Side side={checks.duplicate} stays={false} />
        <Side side={checks.survivor} stays />
      </div>
      {checks.issues.length === 0 ? (
        <Effects checks={checks} />
      ) : (
        <Notice tone="bad" icon={IconAlertTriangle} role="status" title={t('inTheWay')}>
          <ul className={classes['effects']}>
            {checks.issues.map(({ code, message }) => (
              <li key={code}>{said.coded(code, message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
