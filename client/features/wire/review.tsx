import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { makeDraft, type Import } from './api.ts';
import { DraftFields } from './draft-fields.tsx';
import { requestOf, reviewOf } from './review-draft.ts';
import { SourceLines } from './source-lines.tsx';
import { linesOfWarning, Warnings } from './warnings.tsx';
import classes from './wire.module.css';

type ReviewProps = {
  read: Import;
  desks: readonly DeskView[];
  languages: readonly string[];
  language: string;
  onAgain: () => void;
  onMade: (articleId: string) => void;
};

/** Source lines beside fields: a person looks over what was read before a draft is made of it. */
export function Review({
  read,
  desks,
  languages,
  language,
  onAgain,
  onMade,
}: ReviewProps): ReactNode {
  const { t } = useTranslation('wire');
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() =>
    reviewOf(read, { deskId: desks[0]?.id ?? '', language }),
  );
  const [shown, setShown] = useState<{ line: number; asked: number } | null>(null);
  const doubted = useMemo(
    () =>
      new Set(read.warnings.filter(({ severity }) => severity !== 'info').flatMap(linesOfWarning)),
    [read],
  );
  const making = useMutation({
    mutationFn: async () => makeDraft(read.id, requestOf(draft), key),
    onSuccess: (article) => {
      void client.invalidateQueries({ queryKey: ['articles'] });
      onMade(article.id);
    },
  });
  return (
    <form
      className={classes['review']}
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Panel
        title={t('source')}
        lead={t('sourceLead', { encoding: read.encoding, count: read.lines.length })}
      >
        <SourceLines lines={read.lines} doubted={doubted} shown={shown} />
      </Panel>
      <div>
        <Panel title={t('warnings', { count: read.warnings.length })} lead={t('warningsLead')}>
          <Warnings
            warnings={read.warnings}
            onShow={(line) => setShown({ line, asked: (shown?.asked ?? 0) + 1 })}
          />
        </Panel>
        <Panel title={t('fields')}>
          <DraftFields
            draft={draft}
            change={(part) => setDraft({ ...draft, ...part })}
            desks={desks}
            languages={languages}
          />
          {making.error === null ? null : <ProblemAlert problem={making.error} />}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onAgain}>
              {t('again')}
            </Button>
            <Button
              type="submit"
              loading={making.isPending}
              disabled={draft.slugline.trim() === ''}
            >
              {t('make')}
            </Button>
          </Group>
        </Panel>
      </div>
    </form>
  );
}
