import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlinesView } from '#contract/api/handover.ts';
import { RefusedSave } from '#client/ui/refused-save.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { deadlinesQuery, saveDeadlines } from './api.ts';
import {
  bodyOf,
  draftsOf,
  isChanged,
  isSound,
  saidIn,
  UNITS,
  type DeadlineDraft,
  type Unit,
} from './deadline-drafts.ts';
import classes from './deadlines.module.css';

type RowProps = { draft: DeadlineDraft; change: (part: Partial<DeadlineDraft>) => void };

function Row({ draft, change }: RowProps): ReactNode {
  const { t } = useTranslation(['deadlines', 'duty']);
  const { kind, house, amount, unit } = draft;
  const id = useId();
  const name = t(`duty:kind.${kind === 'correct' ? 'correct_any' : kind}`);
  const usual = saidIn(house);
  const empty = t('house', { time: t(`in.${usual.unit}`, { count: usual.amount }) });
  return (
    <li className={classes['row']}>
      <div id={id}>
        <b>{name}</b>
        <p className={classes['why']}>{t(`does.${kind}`)}</p>
      </div>
      <div className={classes['time']}>
        <NumberInput
          aria-label={t('amount', { name })}
          aria-describedby={id}
          description={amount === '' ? empty : t('houseOtherwise', { told: empty })}
          inputWrapperOrder={['input', 'description', 'error']}
          placeholder={String(usual.amount)}
          error={isSound(draft) ? null : t('bad')}
          allowNegative={false}
          hideControls
          value={amount}
          onChange={(value) => change({ amount: value === '' ? '' : Number(value) })}
        />
        <NativeSelect
          aria-label={t('unit', { name })}
          value={unit}
          data={UNITS.map((each) => ({ value: each, label: t(`units.${each}`) }))}
          onChange={({ currentTarget }) => change({ unit: currentTarget.value as Unit })}
        />
      </div>
    </li>
  );
}

type FormProps = { desk: { id: string; name: string }; read: DeadlinesView };

/** The drafts with saving and reading again; what was saved is what the server answered. */
function useDrafts({ desk, read }: FormProps) {
  const client = useQueryClient();
  const { queryKey } = deadlinesQuery(desk.id);
  const [drafts, setDrafts] = useState(() => draftsOf(read));
  const save = useMutation({
    mutationFn: () => saveDeadlines(desk.id, read.version, bodyOf(drafts)),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      setDrafts(draftsOf(saved));
      void client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const change = (next: DeadlineDraft[]): void => {
    if (!save.isIdle) save.reset();
    setDrafts(next);
  };
  const reload = async (): Promise<void> => {
    change(draftsOf(await client.query({ ...deadlinesQuery(desk.id), staleTime: 0 })));
  };
  return { drafts, change, save, reload };
}

/** A desk’s deadlines, each with what it does, as whoever may change them types them. */
export function DeadlinesForm({ desk, read }: FormProps): ReactNode {
  const { t } = useTranslation('deadlines');
  const { drafts, change, save, reload } = useDrafts({ desk, read });
  const changed = isChanged(drafts, read);
  const sound = drafts.every(isSound);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (sound && changed && !save.isPending) save.mutate();
      }}
    >
      <ul className={classes['rows']}>
        {drafts.map((draft, at) => (
          <Row
            key={draft.kind}
            draft={draft}
            change={(part) => change(drafts.with(at, { ...draft, ...part }))}
          />
        ))}
      </ul>
      <RefusedSave
        error={save.error}
        words={{ title: t('stale.title'), body: t('stale.body'), reload: t('stale.reload') }}
        onReload={() => void reload()}
      />
      <Group mt="md">
        <Button type="submit" loading={save.isPending} disabled={!changed || !sound}>
          {t('save', { desk: desk.name })}
        </Button>
        {changed ? (
          <Button variant="subtle" onClick={() => change(draftsOf(read))}>
            {t('discard')}
          </Button>
        ) : null}
        <SavedNote shown={save.isSuccess && !changed}>{t('saved')}</SavedNote>
      </Group>
    </form>
  );
}
