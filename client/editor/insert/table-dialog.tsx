import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import type { ToolDialogProps } from '../tool-dialog-props.ts';
import { insertTable } from './insert-commands.ts';

const MOST_ROWS = 50;
const MOST_COLUMNS = 12;

/** Asks how big a table is to be, and puts it into the text. */
export function TableDialog({ handle, onClose }: ToolDialogProps): ReactNode {
  const { t } = useTranslation(['tools', 'ui']);
  const [rows, setRows] = useState<number | string>(3);
  const [columns, setColumns] = useState<number | string>(3);
  const [header, setHeader] = useState(true);
  const size = { rows: Number(rows), columns: Number(columns), header };
  const ready = size.rows >= 1 && size.columns >= 1;
  const limits = { min: 1, allowDecimal: false, clampBehavior: 'strict' as const };
  return (
    <Dialog title={t('table.insert')} onClose={onClose} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!ready) return;
          onClose();
          handle.run(insertTable(size));
        }}
      >
        <Stack gap="md">
          <Group grow>
            <NumberInput
              {...limits}
              label={t('table.rows')}
              max={MOST_ROWS}
              value={rows}
              onChange={setRows}
              data-autofocus
            />
            <NumberInput
              {...limits}
              label={t('table.columns')}
              max={MOST_COLUMNS}
              value={columns}
              onChange={setColumns}
            />
          </Group>
          <Checkbox
            label={t('table.header')}
            checked={header}
            onChange={({ currentTarget }) => setHeader(currentTarget.checked)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" disabled={!ready}>
              {t('table.put')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
