import { Checkbox, Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_LIMITS } from '#contract/house-style/rule.ts';
import { STYLE_RULE_KINDS, STYLE_RULE_SEVERITIES } from '#contract/writing-words.ts';
import { languageName } from '#client/ui/language-name.ts';
import type { RuleDraft } from './rule-draft.ts';

type RuleFieldsProps = {
  draft: RuleDraft;
  languages: readonly string[];
  change: (part: Partial<RuleDraft>) => void;
};

function find<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((one) => one === word);
}

function LookingFor({ draft, change }: Omit<RuleFieldsProps, 'languages'>): ReactNode {
  const { t } = useTranslation('houseStyle');
  return (
    <>
      <NativeSelect
        label={t('kindLabel')}
        value={draft.kind}
        data={STYLE_RULE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={({ currentTarget }) => {
          const kind = find(STYLE_RULE_KINDS, currentTarget.value);
          if (kind !== undefined) change({ kind });
        }}
      />
      <TextInput
        label={t('pattern')}
        description={t(`patternHint.${draft.kind}`)}
        required
        withAsterisk={false}
        maxLength={RULE_LIMITS.pattern}
        dir={draft.kind === 'pattern' ? 'ltr' : 'auto'}
        spellCheck={false}
        value={draft.pattern}
        onChange={({ currentTarget }) => change({ pattern: currentTarget.value })}
        data-autofocus
      />
      <Group>
        <Checkbox
          label={t('wholeWord')}
          checked={draft.wholeWord}
          onChange={({ currentTarget }) => change({ wholeWord: currentTarget.checked })}
        />
        <Checkbox
          label={t('matchCase')}
          checked={draft.matchCase}
          onChange={({ currentTarget }) => change({ matchCase: currentTarget.checked })}
        />
      </Group>
    </>
  );
}

/** The fields of a rule: what is looked for, what is said, and how much it weighs. */
export function RuleFields({ draft, languages, change }: RuleFieldsProps): ReactNode {
  const { t, i18n } = useTranslation('houseStyle');
  const choices = [...new Set([...languages, ...(draft.language === '' ? [] : [draft.language])])];
  return (
    <>
      <LookingFor draft={draft} change={change} />
      <TextInput
        label={t('advice')}
        description={t('adviceHint')}
        required
        withAsterisk={false}
        maxLength={RULE_LIMITS.advice}
        dir="auto"
        value={draft.advice}
        onChange={({ currentTarget }) => change({ advice: currentTarget.value })}
      />
      <TextInput
        label={t('replacement')}
        description={t(`replacementHint.${draft.kind}`)}
        maxLength={RULE_LIMITS.replacement}
        dir="auto"
        spellCheck={false}
        value={draft.replacement}
        onChange={({ currentTarget }) => change({ replacement: currentTarget.value })}
      />
      <Group grow>
        <NativeSelect
          label={t('severityLabel')}
          value={draft.severity}
          data={STYLE_RULE_SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          onChange={({ currentTarget }) => {
            const severity = find(STYLE_RULE_SEVERITIES, currentTarget.value);
            if (severity !== undefined) change({ severity });
          }}
        />
        <NativeSelect
          label={t('language')}
          value={draft.language}
          data={[
            { value: '', label: t('everyLanguage') },
            ...choices.map((value) => ({ value, label: languageName(value, i18n.language) })),
          ]}
          onChange={({ currentTarget }) => change({ language: currentTarget.value })}
        />
      </Group>
      <Switch
        label={t('active')}
        checked={draft.active}
        onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
      />
    </>
  );
}
