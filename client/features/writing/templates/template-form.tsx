import { Button, Group, Stack, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import type { TemplateView } from '#contract/api/templates.ts';
import type { BodyJson } from '#contract/content.ts';
import { isProblem } from '#client/api/api-problem.ts';
import { call } from '#client/api/call.ts';
import type { DeskView } from '#client/api/desks.ts';
import { FormFaults } from '#client/ui/form-faults.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { useTell } from '#client/ui/tell.ts';
import { templateRoutes, TEMPLATES } from './api.ts';
import { TemplateBody } from './template-body.tsx';
import { bodyToWrite, draftOf, sentOf } from './template-draft.ts';
import { KnownFields, LineFields, NamingFields } from './template-fields.tsx';
import classes from './templates.module.css';

type TemplateFormProps = {
  me: Me;
  desk: DeskView;
  /** Null for a new one. */
  template: TemplateView | null;
  /** Shows what stands now, after somebody else was first. */
  onAgain: () => void;
  onClose: () => void;
};

/** Writes a template, or changes one at the version that was read. */
export function TemplateForm({
  me,
  desk,
  template,
  onAgain,
  onClose,
}: TemplateFormProps): ReactNode {
  const { t } = useTranslation(['templates', 'ui']);
  const client = useQueryClient();
  const tell = useTell();
  const { languages, defaultLanguage } = me.newsroom;
  const [draft, setDraft] = useState(() => draftOf(template, desk.languages[0] ?? defaultLanguage));
  const [begun] = useState(() => bodyToWrite(template));
  const [read, setRead] = useState<() => BodyJson>(() => () => begun);
  const [onReader] = useState(() => (next: () => BodyJson) => setRead(() => next));
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const save = useMutation({
    mutationFn: async (): Promise<TemplateView> => {
      const said = sentOf(draft, read());
      if (template === null) {
        const body = { ...said, language: draft.language };
        return call(templateRoutes.add, { params: { id: desk.id }, body });
      }
      const { id, version } = template;
      return call(templateRoutes.change, { params: { id }, body: said, ifMatch: version });
    },
    onSuccess: async () => {
      tell(t('saved'));
      await client.invalidateQueries({ queryKey: TEMPLATES });
      onClose();
    },
  });
  const title =
    template === null
      ? t('newTitle', { desk: desk.name })
      : t('changeNamed', { name: template.name });
  const commissioned = draft.commissionedWords === '' ? null : draft.commissionedWords;
  const late = save.error !== null && isProblem(save.error, 'stale-version');
  return (
    <form
      aria-label={title}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <Stack gap="md">
        <Title order={2}>{title}</Title>
        <FormFaults problem={save.error}>
          <NamingFields {...{ me, draft, change }} isNew={template === null} />
          <Title order={3}>{t('words')}</Title>
          <LineFields {...{ draft, change }} />
          <TemplateBody
            key={draft.language}
            {...{ languages, commissioned, onReader }}
            body={begun}
            language={draft.language}
          />
          <Title order={3}>{t('particulars')}</Title>
          <KnownFields {...{ me, draft, change }} labels={template?.topicLabels ?? {}} />
        </FormFaults>
        {save.error === null ? null : <ProblemAlert problem={save.error} />}
        <Group justify="flex-end">
          {late ? (
            <Button variant="default" onClick={onAgain}>
              {t('again')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
