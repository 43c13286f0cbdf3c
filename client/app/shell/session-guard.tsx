import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { announceSessionBack } from '#client/api/session-watch.ts';
import { SignInForm } from '#client/features/accounts/sign-in-form.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { DESK } from '../address.ts';
import { useLull } from './use-lull.ts';
import { useSignOut } from './use-sign-out.ts';

/** Milliseconds without a key after which somebody is no longer in the middle of a sentence. */
const LULL = 1_500;

/** Asks to sign in again over the open screen, so that typed text stays where it is; whoever is typing ends their sentence first. */
export function SessionGuard({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const signOut = useSignOut();
  const lull = useLull(LULL);
  const onSignedIn = (now: Me): void => {
    if (now.id !== me.id) {
      // Somebody else: nothing that the first person opened is theirs to see.
      window.location.assign(`${DESK}/`);
      return;
    }
    announceSessionBack();
    void client.invalidateQueries();
  };
  if (!lull) return null;
  return (
    <Dialog title={t('sessionLost.title')} onClose={() => undefined} insistent>
      <Stack>
        <Text>{t('sessionLost.body')}</Text>
        <SignInForm email={me.email} onSignedIn={onSignedIn} />
        <Group justify="center">
          <Button variant="subtle" size="compact-sm" onClick={signOut}>
            {t('person.signOut')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
