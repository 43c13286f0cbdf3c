import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuestLinkList, GuestLinkMade } from '#contract/api/guests.ts';
import { GUEST_SCOPES, type GuestScope } from '#contract/vocabulary.ts';
import type { ArticleView } from '#contract/api/writing.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { FormFaults, useFault } from '#client/ui/form-faults.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { giveLink, guestLinksQuery, type GuestLinkAsked } from './api.ts';
import { HandedGuestLink, useHanding } from './handed-guest-link.tsx';

type Good = GuestScope | 'reading';
type GiveLinkDialogProps = { article: ArticleView; onClose: () => void };

/** Hours a link may last; the second is what the house gives. */
const HOURS = ['24', '48', '72', '168', '336'] as const;
const USUAL = '48';

/** What may be given: to read, and to sign in those scopes that this person may have signed and a code can be mailed for. */
function goodsOf({ give, canMail }: GuestLinkList): Good[] {
  const goods: Good[] = ['reading', ...GUEST_SCOPES];
  return goods.filter((good) => give[good].allowed && (good === 'reading' || canMail));
}

type Draft = {
  name: string;
  email: string;
  purpose: string;
  good: Good;
  hours: string;
  mail: boolean;
};

function firstDraft(goods: readonly Good[], { canMail }: GuestLinkList): Draft {
  const good = goods.find((each) => each === 'legal') ?? goods[0] ?? 'reading';
  return { name: '', email: '', purpose: '', good, hours: USUAL, mail: canMail };
}

type FieldsProps = {
  draft: Draft;
  goods: readonly Good[];
  canMail: boolean;
  onChange: (part: Partial<Draft>) => void;
};

function Fields({ draft, goods, canMail, onChange }: FieldsProps): ReactNode {
  const { t } = useTranslation('guests');
  const fault = useFault();
  return (
    <>
      <TextInput
        label={t('name')}
        error={fault('name')}
        required
        withAsterisk={false}
        maxLength={120}
        dir="auto"
        autoComplete="off"
        data-autofocus
        value={draft.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <TextInput
        label={t('email')}
        error={fault('email')}
        description={t('emailHint')}
        type="email"
        required
        withAsterisk={false}
        maxLength={254}
        dir="ltr"
        autoComplete="off"
        value={draft.email}
        onChange={({ currentTarget }) => onChange({ email: currentTarget.value })}
      />
      <Select
        label={t('what')}
        error={fault('scope')}
        description={canMail ? t('whatHint') : t('noMail')}
        allowDeselect={false}
        data={goods.map((good) => ({ value: good, label: t(`for.${good}`) }))}
        value={draft.good}
        onChange={(value) => onChange({ good: goods.find((good) => good === value) ?? 'reading' })}
      />
      <Select
        label={t('howLong')}
        error={fault('hours')}
        description={t('howLongHint')}
        allowDeselect={false}
        data={HOURS.map((hours) => ({ value: hours, label: t(`hours.${hours}`) }))}
        value={draft.hours}
        onChange={(hours) => onChange({ hours: hours ?? USUAL })}
      />
      <Textarea
        label={t('purpose')}
        error={fault('purpose')}
        description={t('purposeHint')}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.purpose}
        onChange={({ currentTarget }) => onChange({ purpose: currentTarget.value })}
      />
      {canMail ? (
        <Checkbox
          label={t('mailIt')}
          checked={draft.mail}
          onChange={({ currentTarget }) => onChange({ mail: currentTarget.checked })}
        />
      ) : null}
    </>
  );
}

type FormProps = GiveLinkDialogProps & {
  list: GuestLinkList;
  onMade: (made: GuestLinkMade, email: string) => void;
};

function Form({ article, onClose, list, onMade }: FormProps): ReactNode {
  const { t } = useTranslation(['guests', 'ui']);
  const client = useQueryClient();
  const goods = goodsOf(list);
  const [draft, setDraft] = useState(() => firstDraft(goods, list));
  const give = useMutation({
    mutationFn: (body: GuestLinkAsked) => giveLink(article.id, body),
    onSuccess: async (made) => {
      onMade(made, draft.email);
      await client.invalidateQueries({ queryKey: guestLinksQuery(article.id).queryKey });
    },
  });
  const { good, hours, ...rest } = draft;
  const send = (): void =>
    give.mutate({
      ...rest,
      revisionId: article.head?.id ?? '',
      scope: good === 'reading' ? null : good,
      hours: Number(hours),
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!give.isPending) send();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('lead', { number: article.head?.number ?? 0 })}</Text>
        {article.headIsCurrent ? null : <Text size="sm">{t('notNewest')}</Text>}
        <FormFaults problem={give.error}>
          <Fields
            draft={draft}
            goods={goods}
            canMail={list.canMail}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        </FormFaults>
        {give.error === null ? null : <ProblemAlert problem={give.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={give.isPending}>
            {t('make')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Gives somebody outside the house a link to the newest revision; the link is shown this once. */
export function GiveLinkDialog({ article, onClose }: GiveLinkDialogProps): ReactNode {
  const { t } = useTranslation('guests');
  const { data, error, refetch } = useQuery(guestLinksQuery(article.id));
  const handing = useHanding(onClose);
  return (
    <Dialog
      size="lg"
      fullScreenBelow="30em"
      title={t('shareTitle', { slugline: article.story.slugline })}
      onClose={handing.leave}
    >
      {handing.made !== null ? (
        <HandedGuestLink {...handing} made={handing.made} onClose={onClose} />
      ) : data === undefined ? (
        <div role="status">
          {error === null ? (
            t('loading')
          ) : (
            <ProblemAlert problem={error} onRetry={() => void refetch()} />
          )}
        </div>
      ) : (
        <Form article={article} onClose={onClose} list={data} onMade={handing.hand} />
      )}
    </Dialog>
  );
}
