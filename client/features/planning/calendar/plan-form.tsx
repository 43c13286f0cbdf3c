import {
  Button,
  Group,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { TemplateView } from '#contract/api/templates.ts';
import type { DeskView } from '#client/api/desks.ts';
import { useFault } from '#client/ui/form-faults.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { zonesWith } from '#client/ui/local-time.ts';
import { templateOf, withTemplate, type ChangePlan, type PlanDraft } from './plan-draft.ts';

/** What a story may begin from: of which desk, in which language, what is chosen, and how it is chosen. */
export type TemplateWish = {
  deskId: string;
  language: string;
  chosen: { id: string; name: string } | null;
  locked: boolean;
  onChoose: (template: TemplateView | null) => void;
};

export type PlanChoices = {
  desks: readonly DeskView[];
  languages: readonly string[];
  people: readonly PersonRef[];
  /** What the writing room shows to choose a template by. */
  templateChoice: (wish: TemplateWish) => ReactNode;
};

type FormProps = PlanChoices & {
  draft: PlanDraft;
  change: ChangePlan;
  /** Whoever looks cannot change it. */
  locked: boolean;
};

function What({ draft, change, languages }: FormProps): ReactNode {
  const { t, i18n } = useTranslation('calendar');
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('form.slugline')}
        error={fault('slugline')}
        required
        withAsterisk={false}
        maxLength={120}
        autoComplete="off"
        value={draft.slugline}
        onChange={({ currentTarget }) => change({ slugline: currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t('form.title')}
        error={fault('title')}
        maxLength={500}
        autoComplete="off"
        dir="auto"
        value={draft.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <MultiSelect
        label={t('form.languages')}
        error={fault('languages')}
        description={t('form.languagesHint')}
        data={languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
        value={draft.languages}
        onChange={(chosen) => change({ languages: chosen })}
        comboboxProps={{ withinPortal: true }}
      />
      <TextInput
        label={t('form.purpose')}
        error={fault('purpose')}
        description={t('form.purposeHint')}
        maxLength={500}
        autoComplete="off"
        dir="auto"
        value={draft.purpose}
        onChange={({ currentTarget }) => change({ purpose: currentTarget.value })}
      />
    </>
  );
}

function When({ draft, change }: FormProps): ReactNode {
  const { t } = useTranslation('calendar');
  const fault = useFault();
  const zones = useMemo(() => zonesWith(draft.zone), [draft.zone]);
  return (
    <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm">
      <TextInput
        type="date"
        label={t('form.date')}
        error={fault('planned.local')}
        required
        withAsterisk={false}
        value={draft.date}
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('form.time')}
        value={draft.time}
        onChange={({ currentTarget }) => change({ time: currentTarget.value.slice(0, 5) })}
      />
      <NativeSelect
        label={t('form.zone')}
        error={fault('planned.zone')}
        data={zones}
        value={draft.zone}
        onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

function Who({ draft, change, desks, people }: FormProps): ReactNode {
  const { t } = useTranslation('calendar');
  const fault = useFault();
  return (
    <>
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="sm">
        <NativeSelect
          label={t('form.desk')}
          error={fault('deskId')}
          data={desks.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.deskId}
          onChange={({ currentTarget }) => change({ deskId: currentTarget.value })}
        />
        <NativeSelect
          label={t('form.assignee')}
          error={fault('assigneeId')}
          data={[
            { value: '', label: t('nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.assigneeId}
          onChange={({ currentTarget }) => change({ assigneeId: currentTarget.value })}
        />
        <NumberInput
          label={t('form.words')}
          error={fault('commissionedWords')}
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          value={draft.words}
          onChange={(words) => change({ words: typeof words === 'number' ? words : '' })}
        />
      </SimpleGrid>
      <Textarea
        label={t('form.notes')}
        error={fault('notes')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        dir="auto"
        value={draft.notes}
        onChange={({ currentTarget }) => change({ notes: currentTarget.value })}
      />
    </>
  );
}

/** All that is said of a planned story. */
export function PlanFields(props: FormProps): ReactNode {
  const { draft, change, locked, templateChoice } = props;
  return (
    <Stack gap="md">
      <What {...props} />
      <When {...props} />
      <Who {...props} />
      {templateChoice({
        deskId: draft.deskId,
        language: draft.languages[0] ?? '',
        chosen: templateOf(draft),
        locked,
        onChoose: (template) => change((now) => withTemplate(now, template)),
      })}
    </Stack>
  );
}

/** The buttons under the form. */
export function PlanButtons({
  confirm,
  busy,
  ready,
  onClose,
  children,
}: {
  confirm: string;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
  children?: ReactNode;
}): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Group justify="flex-end" gap="sm">
      {children}
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={!ready}>
        {confirm}
      </Button>
    </Group>
  );
}
