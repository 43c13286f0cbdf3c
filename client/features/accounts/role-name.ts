import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BUILT_IN_ROLES, type BuiltInRole } from '#contract/vocabulary.ts';
import { rolesQuery } from '#client/api/roles.ts';

function isBuiltIn(id: string): id is BuiltInRole {
  return (BUILT_IN_ROLES as readonly string[]).includes(id);
}

/** What a role is called: translated when every newsroom has it, else as this newsroom has called it. */
export function useRoleName(): (id: string) => string {
  const { t } = useTranslation('accounts');
  const roles = useSuspenseQuery(rolesQuery).data;
  return (id) =>
    isBuiltIn(id) ? t(`role.${id}`) : (roles.find((role) => role.id === id)?.name ?? id);
}
