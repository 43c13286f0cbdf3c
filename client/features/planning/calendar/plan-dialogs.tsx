import { Button, Group, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemView } from '#contract/api/plan.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormFaults } from '#client/ui/form-faults.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useSaid } from '#client/ui/said.ts';
import { useTell } from '#client/ui/tell.ts';
import { beginPlanned, cancelPlan, changePlan, planItemQuery, planStory } from './api.ts';
import { bodyOf, draftOf, isReady, newDraft, usePlanDraft } from './plan-draft.ts';
import { PlanButtons, PlanFields, type PlanChoices } from './plan-form.tsx';

/** Where the writing room keeps templates: one that was retired meanwhile is a reason to look again. */
const TEMPLATES: QueryKey = ['templates'];

type NewProps = PlanChoices & {
  day: string;
  zone: string;
  /** The desk and language that are proposed. */
  deskId: string;
  language: string;
  onClose: () => void;
};

/** Plans a story for a day. */
export function NewPlanDialog(props: NewProps): ReactNode {
  const { day, zone, deskId, language, onClose } = props;
  const { t } = useTranslation('calendar');
  const client = useQueryClient();
  const tell = useTell();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, change] = usePlanDraft(() => newDraft({ date: day, zone, deskId, language }));
  const planning = useMutation({
    mutationFn: () => planStory(bodyOf(draft), key),
    onSuccess: (item) => {
      void client.invalidateQueries({ queryKey: ['calendar'] });
      tell(t('planned', { slugline: item.slugline }));
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: TEMPLATES }),
  });
  return (
    <Dialog title={t('new')} size="lg" fullScreenBelow="48em" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady(draft)) planning.mutate();
        }}
      >
        <Stack gap="md">
          <FormFaults problem={planning.error}>
            <PlanFields {...props} {...{ draft, change }} locked={false} />
          </FormFaults>
          {planning.error === null ? null : <ProblemAlert problem={planning.error} />}
          <PlanButtons
            confirm={t('form.plan')}
            busy={planning.isPending}
            ready={isReady(draft)}
            onClose={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  );
}

type ItemProps = PlanChoices & {
  onOpenArticle: (articleId: string) => void;
  onClose: () => void;
};

function GiveUp({ item, onClose }: { item: PlanItemView; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['calendar', 'ui']);
  const client = useQueryClient();
  const [because, setBecause] = useState('');
  const giving = useMutation({
    mutationFn: () => cancelPlan(item.id, because.trim()),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['calendar'] });
      onClose();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (because.trim() !== '') giving.mutate();
      }}
    >
      <Stack gap="md">
        <Text>{t('giveUp.body', { slugline: item.slugline })}</Text>
        <TextInput
          label={t('giveUp.because')}
          required
          withAsterisk={false}
          maxLength={500}
          value={because}
          onChange={({ currentTarget }) => setBecause(currentTarget.value)}
          data-autofocus
        />
        {giving.error === null ? null : <ProblemAlert problem={giving.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={giving.isPending} disabled={because.trim() === ''}>
            {t('giveUp.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Deeds({
  item,
  onOpenArticle,
  onGiveUp,
}: { item: PlanItemView; onGiveUp: () => void } & Pick<ItemProps, 'onOpenArticle'>): ReactNode {
  const { t } = useTranslation('calendar');
  const client = useQueryClient();
  const beginning = useMutation({
    mutationFn: () => beginPlanned(item.id),
    onSuccess: (articleId) => {
      void client.invalidateQueries({ queryKey: ['calendar'] });
      onOpenArticle(articleId);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: ['plan-items', item.id] });
      void client.invalidateQueries({ queryKey: TEMPLATES });
    },
  });
  const { story } = item;
  return (
    <>
      <Group gap="sm">
        {story === null ? (
          <AbilityButton
            ability={item.abilities.makeStory}
            variant="filled"
            loading={beginning.isPending}
            onClick={() => beginning.mutate()}
          >
            {t('begin')}
          </AbilityButton>
        ) : (
          <Button onClick={() => onOpenArticle(story.articleId)}>{t('openStory')}</Button>
        )}
        <AbilityButton ability={item.abilities.change} variant="default" onClick={onGiveUp}>
          {t('giveUp.action')}
        </AbilityButton>
      </Group>
      {beginning.error === null ? null : <ProblemAlert problem={beginning.error} />}
    </>
  );
}

function ItemForm(props: ItemProps & { item: PlanItemView; onGiveUp: () => void }): ReactNode {
  const { item, onClose } = props;
  const { t } = useTranslation('calendar');
  const client = useQueryClient();
  const tell = useTell();
  const said = useSaid();
  const [draft, change] = usePlanDraft(() => draftOf(item));
  const { change: may } = item.abilities;
  const changing = useMutation({
    mutationFn: () => changePlan(item, bodyOf(draft)),
    onSuccess: (answer) => {
      client.setQueryData(planItemQuery(item.id).queryKey, answer);
      void client.invalidateQueries({ queryKey: ['calendar'] });
      tell(t('changed', { slugline: answer.slugline }));
      onClose();
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: ['plan-items', item.id] });
      void client.invalidateQueries({ queryKey: TEMPLATES });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady(draft) && may.allowed) changing.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {t(`state.${item.state}`)}
          {item.cancelledBecause === '' ? '' : `: ${item.cancelledBecause}`} ·{' '}
          {t('by', { name: item.createdBy.name })}
        </Text>
        <Deeds {...props} />
        {may.allowed ? null : <Text size="sm">{said.refusal(may)}</Text>}
        <FormFaults problem={changing.error}>
          <PlanFields {...props} {...{ draft, change }} locked={!may.allowed} />
        </FormFaults>
        {changing.error === null ? null : <ProblemAlert problem={changing.error} />}
        <PlanButtons
          confirm={t('form.save')}
          busy={changing.isPending}
          ready={isReady(draft) && may.allowed}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}

/** A planned story: what is said of it, to be changed, begun or given up. */
export function PlanItemDialog(props: ItemProps & { id: string }): ReactNode {
  const { id, onClose } = props;
  const { t } = useTranslation('calendar');
  const { data, error, refetch } = useQuery(planItemQuery(id));
  const [givingUp, setGivingUp] = useState(false);
  const body = (): ReactNode => {
    if (data === undefined) {
      if (error !== null) return <ProblemAlert problem={error} onRetry={() => void refetch()} />;
      return <Skeleton h={240} role="status" aria-label={t('loading')} />;
    }
    if (givingUp) return <GiveUp item={data} onClose={onClose} />;
    return (
      <ItemForm key={data.version} {...props} item={data} onGiveUp={() => setGivingUp(true)} />
    );
  };
  return (
    <Dialog
      title={data === undefined ? t('item') : data.slugline}
      size="lg"
      fullScreenBelow="48em"
      onClose={onClose}
    >
      {body()}
    </Dialog>
  );
}
