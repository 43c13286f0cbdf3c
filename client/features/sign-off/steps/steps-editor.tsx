import { Button, Group, VisuallyHidden } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { STEP_LIMITS, type DeskSteps } from '#contract/api/desk-steps.ts';
import { desksQuery, type DeskView } from '#client/api/desks.ts';
import { FormFaults } from '#client/ui/form-faults.tsx';
import { RefusedSave } from '#client/ui/refused-save.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { deskStepsQuery, saveSteps } from './api.ts';
import { bodyOf, draftsOf, isChanged, moved, newDraft, type StepDraft } from './step-draft.ts';
import { arrowId, StepRow } from './step-row.tsx';
import classes from './steps.module.css';
import { ToldSteps } from './told-steps.tsx';

type Drafts = readonly StepDraft[];

/** The drafts with saving and reading again; what was saved is what the server answered. */
function useDrafts(read: DeskSteps) {
  const client = useQueryClient();
  const { id } = read.desk;
  const [drafts, setDrafts] = useState<Drafts>(() => draftsOf(read.steps));
  const save = useMutation({
    mutationFn: () => saveSteps(id, read.version, bodyOf(drafts)),
    onSuccess: (saved) => {
      client.setQueryData(deskStepsQuery(id).queryKey, saved);
      setDrafts(draftsOf(saved.steps));
      void client.invalidateQueries({ queryKey: desksQuery.queryKey });
    },
  });
  const change = (next: Drafts): void => {
    if (!save.isIdle) save.reset();
    setDrafts(next);
  };
  const reload = async (): Promise<void> => {
    const now = await client.query({ ...deskStepsQuery(id), staleTime: 0 });
    change(draftsOf(now.steps));
  };
  return { drafts, change, save, reload };
}

type ListProps = {
  read: DeskSteps;
  desks: readonly DeskView[];
  drafts: Drafts;
  change: (next: Drafts) => void;
};

function StepList({ read, desks, drafts, change }: ListProps): ReactNode {
  const { t } = useTranslation('deskSteps');
  const [said, setSaid] = useState('');
  const move = (at: number, by: number): void => {
    const step = drafts[at];
    const to = at + by;
    if (step === undefined || to < 0 || to >= drafts.length) return;
    const held = document.activeElement;
    flushSync(() => change(moved(drafts, at, by)));
    setSaid(t('movedTo', { scope: t(`scope.${step.scope}`), number: to + 1, of: drafts.length }));
    // Moving takes the focus off the button that was pressed, and the first arrow of all points nowhere.
    const way = by < 0 ? (to === 0 ? 'down' : 'up') : to === drafts.length - 1 ? 'up' : 'down';
    const inField = held instanceof HTMLElement && held.tagName !== 'BUTTON';
    (inField ? held : document.getElementById(arrowId(step.key, way)))?.focus();
  };
  return (
    <>
      <ol className={classes['rows']}>
        {drafts.map((draft, at) => (
          <StepRow
            key={draft.key}
            draft={draft}
            desk={read.desk}
            desks={desks}
            at={at}
            count={drafts.length}
            change={(part) => change(drafts.with(at, { ...draft, ...part }))}
            onMove={(by) => move(at, by)}
            onRemove={() => change(drafts.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

type StepsEditorProps = { read: DeskSteps; desks: readonly DeskView[] };

/** A desk’s steps: told in sentences, and written by whoever may. */
export function StepsEditor({ read, desks }: StepsEditorProps): ReactNode {
  const { t } = useTranslation('deskSteps');
  const { drafts, change, save, reload } = useDrafts(read);
  const changed = isChanged(drafts, read.steps);
  const told = <ToldSteps desk={read.desk} desks={desks} drafts={drafts} />;
  if (!read.mayChange) {
    return (
      <>
        {told}
        <p className={classes['quiet']}>{t('readOnly')}</p>
      </>
    );
  }
  return (
    <form
      className={classes['editor']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      {told}
      <FormFaults problem={save.error}>
        <StepList read={read} desks={desks} drafts={drafts} change={change} />
      </FormFaults>
      <RefusedSave
        error={save.error}
        words={{ title: t('stale.title'), body: t('stale.body'), reload: t('stale.reload') }}
        onReload={() => void reload()}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={drafts.length >= STEP_LIMITS.steps}
          onClick={() => change([...drafts, newDraft(crypto.randomUUID())])}
        >
          {t('add')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!changed}>
          {t('save', { desk: read.desk.name })}
        </Button>
        {changed ? (
          <Button variant="subtle" onClick={() => change(draftsOf(read.steps))}>
            {t('discard')}
          </Button>
        ) : null}
        <SavedNote shown={save.isSuccess && !changed}>{t('saved')}</SavedNote>
      </Group>
    </form>
  );
}
