import { NativeSelect, Pill, PillsInput, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '#client/ui/language-name.ts';
import { Panel } from '#client/ui/page.tsx';
import type { SettingsDraft } from './settings-draft.ts';

/** What each part of the settings gets: the draft, and a way to change some of it. */
export type PartProps = { draft: SettingsDraft; change: (part: Partial<SettingsDraft>) => void };

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function Languages({ draft, change }: PartProps): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const [typed, setTyped] = useState('');
  const add = (): void => {
    if (!TAG.test(typed) || draft.languages.includes(typed)) return;
    change({ languages: [...draft.languages, typed] });
    setTyped('');
  };
  return (
    <PillsInput label={t('settings.languages')} description={t('settings.languagesHint')}>
      <Pill.Group>
        {draft.languages.map((tag) => {
          const name = languageName(tag, i18n.language);
          return (
            <Pill
              key={tag}
              withRemoveButton={draft.languages.length > 1}
              onRemove={() => change({ languages: draft.languages.filter((one) => one !== tag) })}
              removeButtonProps={{
                'aria-label': t('settings.remove', { name }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
            >
              {name} ({tag})
            </Pill>
          );
        })}
        <PillsInput.Field
          placeholder={t('settings.addLanguage')}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value.trim())}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ',') return;
            event.preventDefault();
            add();
          }}
        />
      </Pill.Group>
    </PillsInput>
  );
}

/** Name, address, time zone, languages. */
export function SettingsGeneral({ draft, change }: PartProps): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const zones = useId();
  return (
    <Panel title={t('settings.general')}>
      <TextInput
        label={t('settings.name')}
        required
        withAsterisk={false}
        maxLength={120}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        label={t('settings.siteUrl')}
        description={t('settings.siteUrlHint')}
        type="url"
        required
        withAsterisk={false}
        dir="ltr"
        value={draft.siteUrl}
        onChange={({ currentTarget }) => change({ siteUrl: currentTarget.value })}
      />
      <TextInput
        label={t('settings.zone')}
        description={t('settings.zoneHint')}
        required
        withAsterisk={false}
        dir="ltr"
        list={zones}
        value={draft.zone}
        onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <Languages draft={draft} change={change} />
      <NativeSelect
        label={t('settings.defaultLanguage')}
        data={draft.languages.map((tag) => ({
          value: tag,
          label: languageName(tag, i18n.language),
        }))}
        value={draft.defaultLanguage}
        onChange={({ currentTarget }) => change({ defaultLanguage: currentTarget.value })}
      />
    </Panel>
  );
}
