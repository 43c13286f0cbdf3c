import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StyleRuleView } from '#contract/api/house-style.ts';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { HOUSE_STYLE, houseStyleRoutes } from './api.ts';
import type { Owner } from './owners.ts';
import { draftOf, ruleOf } from './rule-draft.ts';
import { RuleFields } from './rule-fields.tsx';
import { TryOut } from './try-out.tsx';

type RuleDialogProps = {
  /** Null for a new one. */
  rule: StyleRuleView | null;
  owners: readonly { id: Owner; name: string }[];
  languages: readonly string[];
  onClose: () => void;
};

/** Adds a rule or changes one, with a field to try it out in. */
export function RuleDialog({ rule, owners, languages, onClose }: RuleDialogProps): ReactNode {
  const { t } = useTranslation(['houseStyle', 'ui']);
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(rule, languages[0] ?? ''));
  const [owner, setOwner] = useState<Owner>(owners[0]?.id ?? 'newsroom');
  const done = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: HOUSE_STYLE });
    onClose();
  };
  const save = useMutation({
    mutationFn: async (): Promise<unknown> =>
      rule === null
        ? call(houseStyleRoutes.add, {
            body: { deskId: owner === 'newsroom' ? null : owner, rules: [ruleOf(draft)] },
          })
        : call(houseStyleRoutes.change, {
            params: { id: rule.id },
            body: ruleOf(draft),
            ifMatch: rule.version,
          }),
    onSuccess: done,
  });
  const drop = useMutation({
    mutationFn: (dropped: StyleRuleView) =>
      call(houseStyleRoutes.drop, { params: { id: dropped.id }, ifMatch: dropped.version }),
    onSuccess: done,
  });
  const problem = save.error ?? drop.error;
  return (
    <Dialog
      title={t(rule === null ? 'add' : 'change')}
      size="lg"
      fullScreenBelow="40em"
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          {rule !== null ? null : (
            <NativeSelect
              label={t('owner')}
              value={owner}
              data={owners.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={({ currentTarget }) => setOwner(currentTarget.value)}
            />
          )}
          <RuleFields
            draft={draft}
            languages={languages}
            change={(part) => setDraft({ ...draft, ...part })}
          />
          <TryOut draft={draft} />
          {problem === null ? null : <ProblemAlert problem={problem} />}
          <Group justify="flex-end">
            {rule === null ? null : (
              <Button
                variant="default"
                c="red.9"
                me="auto"
                loading={drop.isPending}
                onClick={() => drop.mutate(rule)}
              >
                {t('drop')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
