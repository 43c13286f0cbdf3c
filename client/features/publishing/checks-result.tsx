import { Text } from '@mantine/core';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import { Sign } from '#client/ui/sign.tsx';
import type { Checks } from './api.ts';
import type { Reasons } from './exceptions.ts';
import { IssueList } from './issue-list.tsx';
import { factsOf } from './kinds.ts';

type ChecksResultProps = {
  checks: Checks;
  /** Whose words are in the revision, for what the checks say of them. */
  people: readonly PersonRef[];
  onGo: (at: string) => void;
  reasons?: Reasons;
};

/** What the publish checks found, all of it, said aloud when it changes. */
export function ChecksResult({ checks, people, onGo, reasons }: ChecksResultProps): ReactNode {
  const { t } = useTranslation('publishing');
  const errors = checks.issues.filter(({ severity }) => severity !== 'warning').length;
  const warnings = checks.issues.length - errors;
  return (
    <>
      <div role="status">
        {errors === 0 ? (
          <Sign tone="good" icon={IconCircleCheck}>
            {t('checks.ready')}
          </Sign>
        ) : (
          <Text size="sm" fw={600}>
            {t('checks.error', { count: errors })}
          </Text>
        )}
        {warnings === 0 ? null : (
          <Text size="sm" c="dimmed">
            {t('checks.warning', { count: warnings })}
          </Text>
        )}
      </div>
      <IssueList
        issues={checks.issues}
        people={people}
        facts={factsOf(checks)}
        onGo={onGo}
        reasons={reasons}
      />
    </>
  );
}
