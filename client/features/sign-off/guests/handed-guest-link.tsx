import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestLinkMade } from '#contract/api/guests.ts';
import { CopyLine } from '#client/ui/copy-line.tsx';
import { Instant } from '#client/ui/time-ago.tsx';

type Handed = { made: GuestLinkMade; email: string };

type Handing = {
  made: GuestLinkMade | null;
  email: string;
  /** Somebody would leave without the link, which nobody has. */
  warned: boolean;
  hand: (made: GuestLinkMade, email: string) => void;
  /** The link is in the clipboard. */
  take: () => void;
  /** Closes, unless the link would be lost: then it says so first. */
  leave: () => void;
};

/** A link that is shown this once: whether somebody has it, before the dialog with it is closed. */
export function useHanding(onClose: () => void): Handing {
  const [handed, setHanded] = useState<Handed | null>(null);
  const [taken, setTaken] = useState(false);
  const [warned, setWarned] = useState(false);
  const isLost = handed !== null && !taken && handed.made.mailed !== true;
  return {
    made: handed?.made ?? null,
    email: handed?.email ?? '',
    warned: warned && isLost,
    hand: (made, email) => setHanded({ made, email }),
    take: () => setTaken(true),
    leave: () => {
      if (isLost) setWarned(true);
      else onClose();
    },
  };
}

type HandedProps = Pick<Handing, 'email' | 'warned' | 'take' | 'leave'> & {
  made: GuestLinkMade;
  onClose: () => void;
};

/** The link that was made, to be copied now; it is not shown again. */
export function HandedGuestLink(props: HandedProps): ReactNode {
  const { made, email, warned, take, leave, onClose } = props;
  const { t } = useTranslation('guests');
  const box = useRef<HTMLDivElement>(null);
  // It stands where the form was that had the focus.
  useEffect(() => box.current?.focus(), []);
  return (
    <Stack>
      <Stack role="status" tabIndex={-1} ref={box}>
        <CopyLine label={t('link')} value={made.url} onCopied={take} />
        <Text size="sm">{t('shownOnce')}</Text>
        <Text size="sm" c="dimmed">
          {t('until')} <Instant at={made.expiresAt} />
        </Text>
        {made.mailed === null ? null : (
          <Text size="sm">{t(made.mailed ? 'mailed' : 'notMailed', { email })}</Text>
        )}
      </Stack>
      {warned ? (
        <Alert color="yellow" role="alert" title={t('notCopied')}>
          {t('notCopiedLead')}
        </Alert>
      ) : null}
      <Group justify="flex-end">
        {warned ? (
          <Button variant="default" onClick={onClose}>
            {t('closeWithout')}
          </Button>
        ) : null}
        <Button onClick={leave}>{t('done')}</Button>
      </Group>
    </Stack>
  );
}
