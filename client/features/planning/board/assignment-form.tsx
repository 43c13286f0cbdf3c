import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssignmentChange, AssignmentView } from '#contract/api/board.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { FormFaults, useFault } from '#client/ui/form-faults.tsx';
import { localTimeIn, zonesWith } from '#client/ui/local-time.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { assign, assignmentQuery } from './api.ts';
import { AssignmentHistory } from './assignment-history.tsx';

type FormProps = {
  assignment: AssignmentView;
  me: PersonRef;
  /** The newsroom’s zone, proposed where no time was said yet. */
  zone: string;
  /** What the article is called, for what is told. */
  slugline: string;
  onDone: () => void;
};

type Draft = { assigneeId: string; local: string; zone: string };

function draftOf({ assignment: { assignee, due }, zone }: FormProps): Draft {
  return {
    assigneeId: assignee?.id ?? '',
    local: due === null ? '' : localTimeIn(due.at, due.zone),
    zone: due?.zone ?? zone,
  };
}

/** What of the draft is new; a time that was left alone is not said again. */
function changeOf(before: Draft, draft: Draft): AssignmentChange {
  const timeChanged =
    draft.local !== before.local || (draft.local !== '' && draft.zone !== before.zone);
  return {
    ...(draft.assigneeId === before.assigneeId
      ? {}
      : { assigneeId: draft.assigneeId === '' ? null : draft.assigneeId }),
    ...(timeChanged
      ? { due: draft.local === '' ? null : { local: draft.local, zone: draft.zone } }
      : {}),
  };
}

type FieldsProps = FormProps & { draft: Draft; change: (part: Partial<Draft>) => void };

function Fields({ assignment, draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('board');
  const fault = useFault();
  const zones = useMemo(() => zonesWith(draft.zone), [draft.zone]);
  const { assignee, candidates } = assignment;
  const known = candidates.some(({ id }) => id === assignee?.id);
  const people = assignee === null || known ? candidates : [assignee, ...candidates];
  return (
    <>
      <NativeSelect
        label={t('assign.who')}
        error={fault('assigneeId')}
        data={[
          { value: '', label: t('nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.assigneeId}
        onChange={({ currentTarget }) => change({ assigneeId: currentTarget.value })}
        data-autofocus
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput
          type="datetime-local"
          label={t('assign.due')}
          error={fault('due.local')}
          miw="12.5rem"
          value={draft.local}
          onChange={({ currentTarget }) => change({ local: currentTarget.value.slice(0, 16) })}
        />
        <NativeSelect
          label={t('assign.zone')}
          error={fault('due.zone')}
          miw="10rem"
          data={zones}
          value={draft.zone}
          onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** Who has an article and until when: to take it on, and for those who may, to give it and to say when it is due. */
export function AssignmentForm(props: FormProps): ReactNode {
  const { assignment, me, slugline, onDone } = props;
  const { t } = useTranslation('board');
  const client = useQueryClient();
  const tell = useTell();
  const { articleId, version, abilities } = assignment;
  const [before, setBefore] = useState(() => draftOf(props));
  const [draft, setDraft] = useState(before);
  const saving = useMutation({
    mutationFn: (change: AssignmentChange) => assign({ id: articleId, version }, change),
    onSuccess: (answer) => {
      client.setQueryData(assignmentQuery(articleId).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['articles', articleId], exact: true });
      const next = draftOf({ ...props, assignment: answer });
      setBefore(next);
      setDraft(next);
      tell(
        answer.assignee === null
          ? t('assign.freed', { slugline })
          : t('assign.done', { slugline, name: answer.assignee.name }),
      );
      onDone();
    },
    // Somebody was first: what stands now is shown, and the next press is about that.
    onError: () => void client.invalidateQueries({ queryKey: ['articles', articleId] }),
  });
  const mine = assignment.assignee?.id === me.id;
  const change = changeOf(before, draft);
  const nothing = Object.keys(change).length === 0;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Text size="sm">
          {assignment.assignee === null
            ? t('assign.nobody')
            : t(mine ? 'assign.mine' : 'assign.has', { name: assignment.assignee.name })}
        </Text>
        <AbilityButton
          ability={abilities.claim}
          variant="default"
          onClick={() => saving.mutate({ assigneeId: mine ? null : me.id })}
        >
          {t(mine ? 'assign.letGo' : 'assign.take')}
        </AbilityButton>
      </Group>
      {abilities.assign.allowed ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!nothing) saving.mutate(change);
          }}
        >
          <Stack gap="md">
            <FormFaults problem={saving.error}>
              <Fields {...props} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
            </FormFaults>
            <Group justify="flex-end">
              <Button type="submit" loading={saving.isPending} disabled={nothing}>
                {t('assign.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : null}
      {saving.error === null ? null : <ProblemAlert problem={saving.error} />}
      <AssignmentHistory history={assignment.history} />
    </Stack>
  );
}
