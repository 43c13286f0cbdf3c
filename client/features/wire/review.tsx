import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { makeDraft, type Import } from './api.ts';
import { DraftFields } from './draft-fields.tsx';
import { requestOf, reviewOf, type ReviewDraft } from './review-draft.ts';
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

/** The request that makes the draft, once however often the button is pressed. */
function useMaking(importId: string, onMade: (articleId: string) => void) {
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async (draft: ReviewDraft) => makeDraft(importId, requestOf(draft), key),
    onSuccess: (article) => {
      void client.invalidateQueries({ queryKey: ['articles'] });
      onMade(article.id);
    },
  });
}

function Draft({ read, desks, languages, language, onAgain, onMade }: ReviewProps): ReactNode {
  const { t } = useTranslation('wire');
  const home = { deskId: desks[0]?.id ?? '', language };
  const [draft, setDraft] = useState(() => reviewOf(read, home));
  const making = useMaking(read.id, onMade);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate(draft);
      }}
    >
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
        <Button type="submit" loading={making.isPending} disabled={draft.slugline.trim() === ''}>
          {t('make')}
        </Button>
      </Group>
    </form>
  );
}

/** Source lines beside fields: a person looks over what was read before a draft is made of it. */
export function Review(props: ReviewProps): ReactNode {
  const { read } = props;
  const { t } = useTranslation('wire');
  const [shown, setShown] = useState<{ line: number; asked: number } | null>(null);
  const doubted = useMemo(() => {
    const doubts = read.warnings.filter(({ severity }) => severity !== 'info');
    return new Set(doubts.flatMap(linesOfWarning));
  }, [read]);
  const lead = t('sourceLead', { encoding: read.encoding, count: read.lines.length });
  return (
    <div className={classes['review']}>
      <Panel title={t('source')} lead={lead}>
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
          <Draft {...props} />
        </Panel>
      </div>
    </div>
  );
}
