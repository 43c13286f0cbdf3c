import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { HOUSE_STYLE, houseStyleRoutes } from './api.ts';
import classes from './house-style.module.css';
import type { Owner } from './owners.ts';
import { readRules } from './read-csv.ts';

type ImportDialogProps = { owners: readonly { id: Owner; name: string }[]; onClose: () => void };

/** Adds several rules at once, pasted as a table; all of them, or none. */
export function ImportDialog({ owners, onClose }: ImportDialogProps): ReactNode {
  const { t } = useTranslation(['houseStyle', 'ui']);
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<Owner>(owners[0]?.id ?? 'newsroom');
  const { rules, faults } = readRules(text);
  const send = useMutation({
    mutationFn: () =>
      call(houseStyleRoutes.add, {
        body: { deskId: owner === 'newsroom' ? null : owner, rules },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: HOUSE_STYLE });
      onClose();
    },
  });
  return (
    <Dialog title={t('import')} size="lg" fullScreenBelow="40em" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (rules.length > 0) send.mutate();
        }}
      >
        <Stack>
          <NativeSelect
            label={t('owner')}
            value={owner}
            data={owners.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => setOwner(currentTarget.value)}
          />
          <Textarea
            label={t('importTable')}
            description={t('importHint')}
            placeholder={t('importExample')}
            autosize
            minRows={5}
            maxRows={14}
            dir="auto"
            spellCheck={false}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            data-autofocus
          />
          <div role="status" className={classes['quiet']}>
            {text.trim() === '' ? '' : t('importRead', { count: rules.length })}
            {faults.slice(0, 5).map(({ line, fault }) => (
              <div key={line}>{t(`importFault.${fault}`, { line })}</div>
            ))}
          </div>
          {send.error === null ? null : <ProblemAlert problem={send.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              loading={send.isPending}
              disabled={rules.length === 0 || rules.length > 100}
            >
              {t('importAdd', { count: rules.length })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
