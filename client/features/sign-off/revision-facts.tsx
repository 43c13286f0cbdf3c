import { Button, CopyButton } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listed } from '#client/ui/listed.ts';
import { Instant } from '#client/ui/time-ago.tsx';
import type { Reading } from './api.ts';
import { authorsOf, type Which } from './choice.ts';
import classes from './sign-off.module.css';

/** As many digits of a digest as a person can compare at a glance. */
const SHORT = 12;

function Digest({ digest }: { digest: string }): ReactNode {
  const { t } = useTranslation(['signOff', 'ui']);
  return (
    <CopyButton value={digest}>
      {({ copied, copy }) => (
        <Button
          variant="subtle"
          size="compact-xs"
          title={t('fact.digestHint')}
          aria-label={`${digest.slice(0, SHORT)}. ${t('fact.copyDigest')}`}
          onClick={copy}
        >
          <code dir="ltr">{copied ? t('ui:copied') : digest.slice(0, SHORT)}</code>
        </Button>
      )}
    </CopyButton>
  );
}

/** Exactly what is signed: its number, when and by whom it was kept, whose words are new, its digest. */
export function RevisionFacts({ reading, which }: { reading: Reading; which: Which }): ReactNode {
  const { t, i18n } = useTranslation('signOff');
  const label = useId();
  const { head } = reading.article;
  const authors = authorsOf(reading, which).map(({ name }) => name);
  const isHead = which === 'head' && head !== null;
  return (
    <dl className={classes['facts']} aria-labelledby={label}>
      <dt id={label}>{t('fact.revision')}</dt>
      <dd>
        <b>{isHead ? head.number : t('fact.next')}</b>
      </dd>
      {isHead ? (
        <>
          <dt>{t('fact.made')}</dt>
          <dd>
            <Instant at={head.at} /> · <bdi>{head.madeBy.name}</bdi>
          </dd>
        </>
      ) : null}
      <dt>{t('fact.authors')}</dt>
      <dd>
        <bdi>{authors.length === 0 ? t('fact.nobody') : listed(authors, i18n.language)}</bdi>
      </dd>
      <dt>{t('fact.digest')}</dt>
      <dd>{isHead ? <Digest digest={head.digest} /> : t('fact.digestLater')}</dd>
    </dl>
  );
}
