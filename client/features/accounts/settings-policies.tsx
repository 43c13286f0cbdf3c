import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/ui/page.tsx';
import type { PartProps } from './settings-general.tsx';

/** What the public site says about corrections and ethics, and how it answers for a killed story. */
export function SettingsPolicies({ draft, change }: PartProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { policies } = draft;
  const set = (part: Partial<typeof policies>): void =>
    change({ policies: { ...policies, ...part } });
  return (
    <Panel title={t('settings.policies')}>
      <NativeSelect
        label={t('settings.killedPage')}
        data={[
          { value: '410', label: t('settings.gone') },
          { value: '200', label: t('settings.ok') },
        ]}
        value={String(policies.killedPageStatus)}
        onChange={({ currentTarget: { value } }) =>
          set({ killedPageStatus: value === '200' ? 200 : 410 })
        }
      />
      <TextInput
        label={t('settings.corrections')}
        dir="ltr"
        maxLength={500}
        value={policies.correctionsPolicyUrl}
        onChange={({ currentTarget }) => set({ correctionsPolicyUrl: currentTarget.value })}
      />
      <TextInput
        label={t('settings.ethics')}
        dir="ltr"
        maxLength={500}
        value={policies.ethicsPolicyUrl}
        onChange={({ currentTarget }) => set({ ethicsPolicyUrl: currentTarget.value })}
      />
      <TextInput
        label={t('settings.feedback')}
        type="email"
        dir="ltr"
        maxLength={254}
        value={policies.feedbackAddress}
        onChange={({ currentTarget }) => set({ feedbackAddress: currentTarget.value })}
      />
    </Panel>
  );
}
