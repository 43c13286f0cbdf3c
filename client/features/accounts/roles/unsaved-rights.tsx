import { Button, Group } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleView } from '#contract/api/roles.ts';
import type { Right } from '#contract/vocabulary.ts';
import { ApiProblem } from '#client/api/api-problem.ts';
import { call } from '#client/api/call.ts';
import { rolesQuery } from '#client/api/roles.ts';
import { meQuery } from '#client/api/session.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { Notice } from '#client/ui/notice.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { accountRoutes } from '../api.ts';
import { useRoleName } from '../role-name.ts';
import { changesOf, withoutRole, type RoleChange, type RoleEdits } from './role-edits.ts';
import classes from './roles.module.css';

/** One role was not saved; it says which, because several may be saved at once. */
class NotSaved extends Error {
  readonly role: string;
  readonly problem: Error;

  constructor(role: string, problem: Error) {
    super(problem.message);
    this.role = role;
    this.problem = problem;
  }
}

function Told({ changes }: { changes: readonly RoleChange[] }): ReactNode {
  const { t, i18n } = useTranslation('roles');
  const roleName = useRoleName();
  const list = new Intl.ListFormat(i18n.language);
  const named = (rights: readonly Right[]): string =>
    list.format(rights.map((right) => t(`right.${right}`)));
  return (
    <ul>
      {changes.flatMap(({ role: { id }, gained, lost }) => [
        gained.length === 0 ? null : (
          <li key={`${id} +`}>{t('gains', { role: roleName(id), rights: named(gained) })}</li>
        ),
        lost.length === 0 ? null : (
          <li key={`${id} -`}>{t('loses', { role: roleName(id), rights: named(lost) })}</li>
        ),
      ])}
    </ul>
  );
}

function Refusal({ error, onReload }: { error: Error | null; onReload: (role: string) => void }) {
  const { t } = useTranslation('roles');
  const roleName = useRoleName();
  if (error === null) return null;
  const role = error instanceof NotSaved ? error.role : '';
  const problem = error instanceof NotSaved ? error.problem : error;
  if (!(problem instanceof ApiProblem) || problem.status !== 412) {
    return <ProblemAlert problem={problem} />;
  }
  const title = t('stale.title', { name: roleName(role) });
  return (
    <Notice role="alert" tone="wait" icon={IconAlertTriangle} title={title}>
      <p>{t('stale.body')}</p>
      <Button size="compact-sm" variant="default" onClick={() => onReload(role)}>
        {t('stale.reload')}
      </Button>
    </Notice>
  );
}

/** Warns whoever leaves while something is ticked and not saved. */
function LeaveWarning({ unsaved }: { unsaved: boolean }): ReactNode {
  const { t } = useTranslation('roles');
  const leaving = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={leaving.status === 'blocked'}
      title={t('leave.title')}
      confirm={t('leave.confirm')}
      onConfirm={() => leaving.proceed?.()}
      onClose={() => leaving.reset?.()}
    >
      {t('leave.body')}
    </ConfirmDialog>
  );
}

function useSaving(changes: readonly RoleChange[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      for (const { role, rights } of changes) {
        try {
          const { items } = await call(accountRoutes.saveRole, {
            ...{ params: { id: role.id }, body: { rights }, ifMatch: role.version },
          });
          client.setQueryData(rolesQuery.queryKey, items);
        } catch (error) {
          throw new NotSaved(role.id, error instanceof Error ? error : new Error(String(error)));
        }
      }
    },
    // Perhaps one has just changed what one may do oneself.
    onSettled: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  });
}

type UnsavedRightsProps = {
  roles: readonly RoleView[];
  edits: RoleEdits;
  onEdits: (edits: RoleEdits) => void;
};

/** What was ticked and is not saved yet, in sentences; saving it, or letting it go. */
export function UnsavedRights({ roles, edits, onEdits }: UnsavedRightsProps): ReactNode {
  const { t } = useTranslation('roles');
  const client = useQueryClient();
  const changes = changesOf(roles, edits);
  const save = useSaving(changes);
  const unsaved = changes.length > 0;
  const reload = async (role: string): Promise<void> => {
    await client.query({ ...rolesQuery, staleTime: 0 });
    onEdits(withoutRole(edits, role));
    save.reset();
  };
  return (
    <form
      className={unsaved ? classes['unsaved'] : undefined}
      aria-label={t('changes')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {unsaved ? <b>{t('changes')}</b> : null}
      <Told changes={changes} />
      <Refusal error={save.error} onReload={(role) => void reload(role)} />
      <Group>
        <Button type="submit" loading={save.isPending} disabled={!unsaved}>
          {t('save')}
        </Button>
        {unsaved ? (
          <Button variant="subtle" onClick={() => onEdits(new Map())}>
            {t('discard')}
          </Button>
        ) : null}
        <SavedNote shown={save.isSuccess && !unsaved}>{t('saved')}</SavedNote>
      </Group>
      <LeaveWarning unsaved={unsaved} />
    </form>
  );
}
