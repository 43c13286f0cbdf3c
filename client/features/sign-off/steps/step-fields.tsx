import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STEP_LIMITS } from '#contract/api/desk-steps.ts';
import { FLAGS, SCOPES, STEP_CONDITIONS } from '#contract/vocabulary.ts';
import { STEP_FORMS } from '#contract/writing-words.ts';
import type { DeskView } from '#client/api/desks.ts';
import { useFault } from '#client/ui/form-faults.tsx';
import type { StepDraft } from './step-draft.ts';
import classes from './steps.module.css';

export type StepFieldsProps = {
  draft: StepDraft;
  desk: Pick<DeskView, 'id' | 'name'>;
  desks: readonly DeskView[];
  /** Which of the list it is, from 0. */
  at: number;
  change: (part: Partial<StepDraft>) => void;
};

function find<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((one) => one === word);
}

function When({ draft, change }: Pick<StepFieldsProps, 'draft' | 'change'>): ReactNode {
  const { t } = useTranslation('deskSteps');
  return (
    <NativeSelect
      label={t('when')}
      value={draft.condition}
      data={STEP_CONDITIONS.map((value) => ({ value, label: t(`condition.${value}`) }))}
      onChange={({ currentTarget }) => {
        const condition = find(STEP_CONDITIONS, currentTarget.value);
        if (condition !== undefined) change({ condition, flag: draft.flag ?? 'needs-legal' });
      }}
    />
  );
}

/** What the condition looks at: which flag, or which words. */
function LookedAt({
  draft,
  at,
  change,
}: Pick<StepFieldsProps, 'draft' | 'at' | 'change'>): ReactNode {
  const { t } = useTranslation('deskSteps');
  const fault = useFault();
  if (draft.condition === 'flagged') {
    return (
      <NativeSelect
        label={t('flag')}
        error={fault(`steps[${String(at)}].flag`)}
        value={draft.flag ?? 'needs-legal'}
        data={FLAGS.map((value) => ({ value, label: t(`flags.${value}`) }))}
        onChange={({ currentTarget }) => {
          const flag = find(FLAGS, currentTarget.value);
          if (flag !== undefined) change({ flag });
        }}
      />
    );
  }
  if (draft.condition !== 'contains-term') return null;
  return (
    <div className={classes['terms']}>
      <Textarea
        label={t('terms')}
        error={fault(`steps[${String(at)}].terms`)}
        description={t('termsHint')}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        value={draft.lines}
        onChange={({ currentTarget }) => change({ lines: currentTarget.value })}
      />
      <TextInput
        label={t('termsName')}
        error={fault(`steps[${String(at)}].termsName`)}
        description={t('termsNameHint')}
        maxLength={STEP_LIMITS.termsName}
        dir="auto"
        value={draft.termsName}
        onChange={({ currentTarget }) => change({ termsName: currentTarget.value })}
      />
    </div>
  );
}

/** Whether it counts for all, for what has a text, or for headlines that go out first. */
function CountsFor({ draft, change }: Pick<StepFieldsProps, 'draft' | 'change'>): ReactNode {
  const { t } = useTranslation('deskSteps');
  return (
    <NativeSelect
      label={t('countsFor')}
      value={draft.countsFor}
      data={STEP_FORMS.map((value) => ({ value, label: t(`counts.${value}`) }))}
      onChange={({ currentTarget }) => {
        const countsFor = find(STEP_FORMS, currentTarget.value);
        if (countsFor !== undefined) change({ countsFor });
      }}
    />
  );
}

/** The fields of one step: what is signed, when, by how many, of which desk, and after which others. */
export function StepFields({ draft, desk, desks, at, change }: StepFieldsProps): ReactNode {
  const { t } = useTranslation('deskSteps');
  const fault = useFault();
  const others = desks.filter(({ id }) => id !== desk.id);
  const counts = Array.from({ length: STEP_LIMITS.people }, (_, at) => at + 1);
  return (
    <div className={classes['fields']}>
      <NativeSelect
        label={t('what')}
        value={draft.scope}
        data={SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        onChange={({ currentTarget }) => {
          const scope = find(SCOPES, currentTarget.value);
          if (scope !== undefined) change({ scope });
        }}
      />
      <When draft={draft} change={change} />
      <NativeSelect
        label={t('people')}
        error={fault(`steps[${String(at)}].people`)}
        value={String(draft.people)}
        data={counts.map((count) => ({ value: String(count), label: t('count', { count }) }))}
        onChange={({ currentTarget }) => change({ people: Number(currentTarget.value) })}
      />
      <NativeSelect
        label={t('whose')}
        error={fault(`steps[${String(at)}].byDeskId`)}
        value={draft.byDeskId ?? ''}
        data={[
          { value: '', label: t('own', { desk: desk.name }) },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ byDeskId: currentTarget.value || null })}
      />
      <CountsFor draft={draft} change={change} />
      <LookedAt draft={draft} at={at} change={change} />
      {at === 0 ? null : (
        <Checkbox
          className={classes['inOrder'] ?? ''}
          label={t('inOrder')}
          error={fault(`steps[${String(at)}].inOrder`)}
          description={t('inOrderHint')}
          checked={draft.inOrder}
          onChange={({ currentTarget }) => change({ inOrder: currentTarget.checked })}
        />
      )}
    </div>
  );
}
