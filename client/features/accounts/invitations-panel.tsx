import { Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenInvitation } from '#contract/api/roles.ts';
import { call } from '#client/api/call.ts';
import { desksQuery } from '#client/api/desks.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Panel } from '#client/ui/page.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import { AccountRow } from './account-row.tsx';
import { accountRoutes, invitationsQuery } from './api.ts';
import { HandedLink } from './handed-link.tsx';
import classes from './people.module.css';
import { useRoleName } from './role-name.ts';

type DialogProps = { invitation: OpenInvitation; onClose: () => void };

function RenewDialog({ invitation, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => call(accountRoutes.renewInvitation, { params: { id: invitation.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const title = t('invitations.renewFor', { name: invitation.name });
  if (make.data !== undefined) {
    return (
      <Dialog title={title} onClose={onClose}>
        <HandedLink link={make.data} />
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      opened
      title={title}
      confirm={t('invitations.renew')}
      busy={make.isPending}
      problem={make.error}
      onConfirm={() => make.mutate()}
      onClose={onClose}
    >
      {t('invitations.renewBody')}
    </ConfirmDialog>
  );
}

function TakeBackDialog({ invitation, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('accounts');
  const client = useQueryClient();
  const { id, name, email } = invitation;
  const end = useMutation({
    mutationFn: () => call(accountRoutes.takeBackInvitation, { params: { id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('invitations.takeBackFor', { name })}
      confirm={t('invitations.takeBackConfirm')}
      busy={end.isPending}
      problem={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      {t('invitations.takeBackBody', { email })}
    </ConfirmDialog>
  );
}

type Deed = { verb: 'renew' | 'takeBack'; invitation: OpenInvitation };

function Row({ invitation, onDeed }: { invitation: OpenInvitation; onDeed: (deed: Deed) => void }) {
  const { t } = useTranslation('accounts');
  const desks = useSuspenseQuery(desksQuery).data;
  const roleName = useRoleName();
  const { name, email, memberships, madeBy, isAdmin, expiresAt } = invitation;
  const deeds = (['renew', 'takeBack'] as const).map((verb) => ({
    word: t(`invitations.${verb}`),
    label: t(`invitations.${verb}For`, { name }),
    onClick: () => onDeed({ verb, invitation }),
  }));
  return (
    <AccountRow name={name} email={email} deeds={deeds}>
      {isAdmin ? <div>{t('people.admin')}</div> : null}
      {memberships.map(({ deskId, role }) => (
        <div key={`${deskId} ${role}`}>
          <bdi>{desks.find(({ id }) => id === deskId)?.name}</bdi>: {roleName(role)}
        </div>
      ))}
      <div className={classes['quiet']}>
        {madeBy === '' ? t('invitations.byServer') : t('invitations.by', { name: madeBy })}
        {' · '}
        {t('invitations.until')} <Instant at={expiresAt} />
      </div>
    </AccountRow>
  );
}

/** Who was invited and has not come yet: by whom, until when, with a new link or taking it back. */
export function InvitationsPanel(): ReactNode {
  const { t } = useTranslation('accounts');
  const invitations = useSuspenseQuery(invitationsQuery).data;
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = (): void => setDeed(null);
  return (
    <Panel title={t('invitations.title')}>
      {invitations.length === 0 ? <Text c="dimmed">{t('invitations.none')}</Text> : null}
      <ul className={classes['rows']}>
        {invitations.map((invitation) => (
          <Row key={invitation.id} invitation={invitation} onDeed={setDeed} />
        ))}
      </ul>
      {deed?.verb === 'renew' ? <RenewDialog invitation={deed.invitation} onClose={close} /> : null}
      {deed?.verb === 'takeBack' ? (
        <TakeBackDialog invitation={deed.invitation} onClose={close} />
      ) : null}
    </Panel>
  );
}
