import { Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateRow as Row } from '#contract/api/templates.ts';
import { call } from '#client/api/call.ts';
import { ConfirmDialog } from '#client/ui/confirm-dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { templateRoutes, TEMPLATES } from './api.ts';
import { TemplateRow } from './template-row.tsx';
import classes from './templates.module.css';

type TemplateListProps = {
  templates: readonly Row[];
  mayKeep: boolean;
  onOpen: (id: string) => void;
};

/** A desk’s templates by name; those retired come last, and can be brought back. */
export function TemplateList({ templates, mayKeep, onOpen }: TemplateListProps): ReactNode {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const [retiring, setRetiring] = useState<Row | null>(null);
  const turn = useMutation({
    mutationFn: ({ id, version, retiredAt }: Row) =>
      call(templateRoutes.change, {
        params: { id },
        body: { retired: retiredAt === null },
        ifMatch: version,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: TEMPLATES });
      setRetiring(null);
    },
    // Whoever was first has changed what the list shows.
    onError: () => client.invalidateQueries({ queryKey: TEMPLATES }),
  });
  return (
    <>
      {turn.error === null || retiring !== null ? null : <ProblemAlert problem={turn.error} />}
      <ul className={classes['rows']}>
        {templates.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            mayKeep={mayKeep}
            busy={turn.isPending && turn.variables.id === template.id}
            onOpen={() => onOpen(template.id)}
            onTurn={() => {
              turn.reset();
              if (template.retiredAt === null) setRetiring(template);
              else turn.mutate(template);
            }}
          />
        ))}
      </ul>
      <ConfirmDialog
        opened={retiring !== null}
        title={t('retireTitle', { name: retiring?.name ?? '' })}
        confirm={t('retire')}
        busy={turn.isPending}
        problem={turn.error}
        onConfirm={() => {
          if (retiring !== null) turn.mutate(retiring);
        }}
        onClose={() => setRetiring(null)}
      >
        <Text>{t('retireLead')}</Text>
      </ConfirmDialog>
    </>
  );
}
