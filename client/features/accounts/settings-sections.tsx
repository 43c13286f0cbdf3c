import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, languageName } from '#client/ui/language-name.ts';
import { Panel } from '#client/ui/page.tsx';
import { movedUp, type SectionDraft } from './settings-draft.ts';
import type { PartProps } from './settings-general.tsx';

type RowProps = {
  section: SectionDraft;
  languages: readonly string[];
  isFirst: boolean;
  change: (section: SectionDraft) => void;
  onUp: () => void;
  onRemove: () => void;
};

function Row({ section, languages, isFirst, change, onUp, onRemove }: RowProps): ReactNode {
  const { t, i18n } = useTranslation('accounts');
  const name = section.names[languages[0] ?? ''] ?? section.slug;
  return (
    <Group component="li" align="flex-end" gap="xs">
      <TextInput
        label={t('settings.sectionSlug')}
        required
        withAsterisk={false}
        pattern="[a-z0-9\-]{1,60}"
        dir="ltr"
        w={130}
        value={section.slug}
        onChange={({ currentTarget }) => change({ ...section, slug: currentTarget.value })}
      />
      {languages.map((tag) => (
        <TextInput
          key={tag}
          label={t('settings.sectionName', { language: languageName(tag, i18n.language) })}
          maxLength={80}
          lang={tag}
          dir={directionOf(tag)}
          flex="1 1 8rem"
          value={section.names[tag] ?? ''}
          onChange={({ currentTarget }) =>
            change({ ...section, names: { ...section.names, [tag]: currentTarget.value } })
          }
        />
      ))}
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('settings.moveUp', { name })}
          disabled={isFirst}
          onClick={onUp}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('settings.removeSection', { name })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}

/** The sections of the public site, in their order, named in every language. */
export function SettingsSections({ draft, change }: PartProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { sections, languages } = draft;
  const add = (): void =>
    change({ sections: [...sections, { key: crypto.randomUUID(), slug: '', names: {} }] });
  return (
    <Panel
      title={t('settings.sections')}
      lead={t('settings.sectionsHint')}
      actions={
        <Button variant="default" onClick={add}>
          {t('settings.addSection')}
        </Button>
      }
    >
      <ul style={{ display: 'grid', gap: '0.9rem', margin: 0, padding: 0, listStyle: 'none' }}>
        {sections.map((section, n) => (
          <Row
            key={section.key}
            section={section}
            languages={languages}
            isFirst={n === 0}
            change={(changed) => change({ sections: sections.with(n, changed) })}
            onUp={() => change({ sections: movedUp(sections, n) })}
            onRemove={() => change({ sections: sections.toSpliced(n, 1) })}
          />
        ))}
      </ul>
    </Panel>
  );
}
