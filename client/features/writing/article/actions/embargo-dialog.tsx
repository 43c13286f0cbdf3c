import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#client/api/call.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { articleRoutes, type Embargo } from '../api.ts';
import type { ArticleAtHand } from '../parts.ts';
import { localTimeIn, zonesWith } from '#client/ui/local-time.ts';
import { useCommand } from './use-command.ts';

type EmbargoDialogProps = {
  at: ArticleAtHand;
  /** The newsroom’s IANA zone, proposed for a new embargo. */
  zone: string;
  onClose: () => void;
};

type Draft = { local: string; zone: string; untilLifted: boolean };

function draftFrom({ at, zone }: EmbargoDialogProps): Draft {
  const { embargo } = at.article.story;
  if (embargo === null) return { local: '', zone, untilLifted: false };
  const untilLifted = embargo.until === 'infinity';
  const local = untilLifted ? '' : localTimeIn(embargo.until, embargo.zone);
  return { local, zone: embargo.zone, untilLifted };
}

type FieldsProps = { draft: Draft; change: (part: Partial<Draft>) => void };

function Fields({ draft, change }: FieldsProps): ReactNode {
  const { t } = useTranslation('article');
  const zones = useMemo(() => zonesWith(draft.zone), [draft.zone]);
  return (
    <>
      <Checkbox
        label={t('embargo.untilLifted')}
        checked={draft.untilLifted}
        onChange={({ currentTarget }) => change({ untilLifted: currentTarget.checked })}
      />
      <Group grow align="flex-start">
        <TextInput
          type="datetime-local"
          label={t('embargo.local')}
          disabled={draft.untilLifted}
          required={!draft.untilLifted}
          withAsterisk={false}
          value={draft.local}
          onChange={({ currentTarget }) => change({ local: currentTarget.value.slice(0, 16) })}
          data-autofocus
        />
        <NativeSelect
          label={t('embargo.zone')}
          data={zones}
          value={draft.zone}
          onChange={({ currentTarget }) => change({ zone: currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** Sets, moves or lifts the embargo: a local time in a zone, or until somebody lifts it. */
export function EmbargoDialog(props: EmbargoDialogProps): ReactNode {
  const { at, onClose } = props;
  const { t } = useTranslation(['article', 'ui']);
  const { story } = at.article;
  const [draft, setDraft] = useState(() => draftFrom(props));
  // What was read when it was opened: the article behind it is asked for again and again.
  const [ifMatch] = useState(story.version);
  const set = useCommand<Embargo>({
    run: async (embargo) => {
      await call(articleRoutes.embargo, { params: { id: story.id }, ifMatch, body: { embargo } });
      return undefined;
    },
    renew: at.renew,
    done: t('embargo.done'),
    onDone: onClose,
  });
  const ready = draft.untilLifted || draft.local !== '';
  return (
    <Dialog title={t('embargo.title', { slugline: story.slugline })} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const local = draft.untilLifted ? null : draft.local;
          if (ready) set.mutate({ local, zone: draft.zone });
        }}
      >
        <Stack gap="md">
          <Text>{t('embargo.lead')}</Text>
          <Fields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
          {set.error === null ? null : <ProblemAlert problem={set.error} />}
          <Group justify="flex-end" gap="sm">
            {story.embargo === null ? null : (
              <Button
                variant="default"
                me="auto"
                disabled={set.isPending}
                onClick={() => set.mutate(null)}
              >
                {t('embargo.lift')}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={set.isPending} disabled={!ready}>
              {t('embargo.confirm')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
