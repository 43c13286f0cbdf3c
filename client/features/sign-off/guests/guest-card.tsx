import { Text } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import IconCircleDashed from '@tabler/icons-react/dist/esm/icons/IconCircleDashed.mjs';
import IconEye from '@tabler/icons-react/dist/esm/icons/IconEye.mjs';
import IconLinkOff from '@tabler/icons-react/dist/esm/icons/IconLinkOff.mjs';
import IconMail from '@tabler/icons-react/dist/esm/icons/IconMail.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestLinkView } from '#contract/api/guests.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Sign } from '#client/ui/sign.tsx';
import { Instant, TimeAgo } from '#client/ui/time-ago.tsx';
import classes from '../panel.module.css';

const ENDED = { tone: 'plain', icon: IconLinkOff } as const;
const LOOKS = {
  given: { tone: 'wait', icon: IconMail },
  opened: { tone: 'wait', icon: IconEye },
  signed: { tone: 'good', icon: IconCircleCheck },
  'moved-on': { tone: 'plain', icon: IconCircleDashed },
  expired: ENDED,
  revoked: ENDED,
  closed: ENDED,
  'right-gone': ENDED,
} as const;

/** What is to be said of a link first: why it is dead, else how far its reader has come. */
function standingOf({ state, signed, opened }: GuestLinkView): keyof typeof LOOKS {
  if (state !== 'stands') return state;
  if (signed !== null) return 'signed';
  return opened > 0 ? 'opened' : 'given';
}

function Said({ link }: { link: GuestLinkView }): ReactNode {
  const { t } = useTranslation('ui');
  return link.comments.map(({ id, about, text, at }) => (
    <blockquote key={id} className={classes['note']}>
      {about === '' ? null : (
        <Text span size="xs" c="dimmed" display="block" dir="auto">
          {t('quoted', { words: about })}
        </Text>
      )}
      <span dir="auto">{text}</span>{' '}
      <Text span size="xs" c="dimmed">
        <TimeAgo at={at} />
      </Text>
    </blockquote>
  ));
}

/** One outside reader’s link: for whom, for what, until when, and what became of it. */
export function GuestCard({
  link,
  onRevoke,
}: {
  link: GuestLinkView;
  onRevoke: () => void;
}): ReactNode {
  const { t } = useTranslation('guests');
  const { state, opened, firstOpenedAt, revoked } = link;
  const standing = standingOf(link);
  return (
    <li className={classes['signature']} data-over={state !== 'stands' || undefined}>
      <div className={classes['who']}>
        <bdi>{link.name}</bdi>
        <TimeAgo at={link.at} />
      </div>
      <Text size="sm">
        {t(`for.${link.scope ?? 'reading'}`)} · {t('revision', { number: link.revision.number })}
      </Text>
      {link.email === null ? null : (
        <Text size="sm" c="dimmed" dir="ltr">
          {link.email}
        </Text>
      )}
      <Sign {...LOOKS[standing]}>{t(`state.${standing}`)}</Sign>
      <Text size="sm" c="dimmed">
        {t('by', { name: link.by.name })} · {t('until')} <Instant at={link.expiresAt} />
      </Text>
      {firstOpenedAt === null ? null : (
        <Text size="sm" c="dimmed">
          {t('opened', { count: opened })} <Instant at={firstOpenedAt} />
        </Text>
      )}
      {link.purpose === '' ? null : (
        <Text size="sm">
          {t('purposeOf')} <bdi>{link.purpose}</bdi>
        </Text>
      )}
      {revoked === null ? null : (
        <Text size="sm">
          {t('revokedBy', { name: revoked.by.name })} <bdi>{revoked.reason}</bdi>
        </Text>
      )}
      <Said link={link} />
      {state === 'stands' || state === 'moved-on' ? (
        <AbilityButton
          ability={link.revoke}
          variant="default"
          size="compact-sm"
          aria-label={t('revokeOf', { name: link.name })}
          onClick={onRevoke}
        >
          {t('revoke')}
        </AbilityButton>
      ) : null}
    </li>
  );
}
