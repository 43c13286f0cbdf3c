import { Button } from '@mantine/core';
import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { verifyChain, type Verification } from './api.ts';

function Anchor({ anchor }: { anchor: Verification['anchor'] }): ReactNode {
  const { t } = useTranslation('record');
  if (anchor === null) return <div>{t('noAnchor')}</div>;
  return (
    <div>
      {t(anchor.matches ? 'anchored' : 'notAnchored', { seq: anchor.seq })}{' '}
      <Instant at={anchor.at} />
    </div>
  );
}

function Answer({ found }: { found: Verification }): ReactNode {
  const { t } = useTranslation('record');
  const good = found.holds && found.anchor?.matches !== false;
  return (
    <Notice
      role="status"
      tone={good ? 'good' : 'bad'}
      icon={good ? IconShieldCheck : IconLinkOff}
      title={t(good ? 'holds' : 'broken')}
    >
      <div>{t('entries', { count: Number(found.entries) })}</div>
      {found.firstBad === null ? null : (
        <div>{found.firstBad === '-1' ? t('tail') : t('firstBad', { seq: found.firstBad })}</div>
      )}
      <Anchor anchor={found.anchor} />
    </Notice>
  );
}

/** Asks the server to walk the whole chain, and says what it found. */
export function VerifyChain(): ReactNode {
  const { t } = useTranslation('record');
  const verify = useMutation({ mutationFn: verifyChain });
  return (
    <>
      <div>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('verify')}
        </Button>
      </div>
      {verify.data === undefined ? null : <Answer found={verify.data} />}
      {verify.error === null ? null : <ProblemAlert problem={verify.error} />}
    </>
  );
}
