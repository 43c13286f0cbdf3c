import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import classes from './panel.module.css';
import { nameOf, worthOf, type Worth } from './standing.ts';

const LOOKS = {
  now: { tone: 'good', icon: IconCircleCheck },
  same: { tone: 'good', icon: IconCircleCheck },
  head: { tone: 'wait', icon: IconCircleCheck },
  live: { tone: 'good', icon: IconCircleCheck },
  void: { tone: 'plain', icon: IconCircleDashed },
  'taken-back': { tone: 'bad', icon: IconArrowBackUp },
} as const;

function useWorthText(): (signOff: SignOffView, worth: Worth, head: number) => string {
  const { t } = useTranslation('signOff');
  return (signOff, worth, head) => {
    const number = signOff.revisionNumber;
    if (worth === 'taken-back')
      return t('stands.takenBack', { name: signOff.takenBack?.by.name ?? '' });
    return t(`stands.${worth}`, { number, head });
  };
}

type SignatureProps = {
  signOff: SignOffView;
  article: ArticleView;
  onTakeBack: () => void;
  /** Opens what changed since, of what it covers. */
  onSeeWhy: () => void;
};

/** One sign-off: whose, of what, when, and what it is worth as things stand. */
export function Signature({ signOff, article, onTakeBack, onSeeWhy }: SignatureProps): ReactNode {
  const { t } = useTranslation('signOff');
  const worthText = useWorthText();
  const worth = worthOf(signOff, article);
  const { person, guestName, takenBack } = signOff;
  const isOver = worth === 'taken-back' || worth === 'void';
  return (
    <li className={classes['signature']} data-over={isOver || undefined}>
      <div className={classes['who']}>
        <bdi>{person?.name ?? `${guestName ?? ''} (${t('guest')})`}</bdi>
        <TimeAgo at={signOff.at} />
      </div>
      <Text size="sm">
        {t(`scope.${signOff.scope}`)} · {t('revision', { number: signOff.revisionNumber })}
      </Text>
      <Sign {...LOOKS[worth]}>{worthText(signOff, worth, article.head?.number ?? 0)}</Sign>
      {signOff.withRight ? null : (
        <Text size="xs" c="dimmed">
          {t('counter')}
        </Text>
      )}
      {signOff.note === '' ? null : (
        <blockquote className={classes['note']} dir="auto">
          {signOff.note}
        </blockquote>
      )}
      {takenBack === null || takenBack.reason === '' ? null : (
        <Text size="sm">{t('reason', { reason: takenBack.reason })}</Text>
      )}
      {worth === 'void' ? (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('step.seeWhyOf', {
            name: nameOf(signOff),
            scope: t(`inScope.${signOff.scope}`),
          })}
          onClick={onSeeWhy}
        >
          {t('step.seeWhy')}
        </Button>
      ) : null}
      {takenBack === null && signOff.standsForHead ? (
        <AbilityButton
          ability={article.abilities['take-back-sign-off']}
          variant="default"
          size="compact-sm"
          onClick={onTakeBack}
        >
          {t('takeBack.action')}
        </AbilityButton>
      ) : null}
    </li>
  );
}
