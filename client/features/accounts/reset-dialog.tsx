import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#contract/api/accounts.ts';
import { call } from '#client/api/call.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { accountRoutes } from './api.ts';
import { HandedLink } from './handed-link.tsx';

/** Makes a link with which somebody sets a new password, once an admin has said so. */
export function ResetDialog({
  person,
  onClose,
}: {
  person: PersonView;
  onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('accounts');
  const make = useMutation({
    mutationFn: () => call(accountRoutes.reset, { params: { id: person.id } }),
  });
  const title = t('people.resetFor', { name: person.name });
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
      confirm={t('people.reset')}
      busy={make.isPending}
      problem={make.error}
      onConfirm={() => make.mutate()}
      onClose={onClose}
    />
  );
}
