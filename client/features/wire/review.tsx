import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '#client/api/desks.ts';
import { newIntention } from '#client/api/intention.ts';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { AlsoRead } from './also-read.tsx';
import { makeDraft, type Import } from './api.ts';
import { DraftFields } from './draft-fields.tsx';
import { paragraphAt } from './reading-facts.ts';
import { Remarks, remarksByLine } from './remarks.tsx';
import { requestOf, reviewOf, type ReviewDraft } from './review-draft.ts';
import { showField } from './show-field.ts';
import { SourceLines } from './source-lines.tsx';
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
  const [key] = useState(newIntention);
  return useMutation({
    mutationFn: async (draft: ReviewDraft) => makeDraft(importId, requestOf(draft), key),
    onSuccess: (article) => {
      void client.invalidateQueries({ queryKey: ['articles'] });
      onMade(article.id);
    },
  });
}

function Draft(props: ReviewProps): ReactNode {
  const { read, desks, languages, language, onAgain, onMade } = props;
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
        read={read}
        draft={draft}
        change={(part) => setDraft({ ...draft, ...part })}
        desks={desks}
        languages={languages}
      />
      {making.error === null ? null : <ProblemAlert problem={making.error} />}
      <Group justify="flex-end" className={classes['deeds'] ?? ''}>
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

/** The screen has changed under the person’s hands: focus and screen reader go to its beginning. */
function useArrival(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return place;
}

/** Source lines beside fields: a person looks over what was read before a draft is made of it. */
export function Review(props: ReviewProps): ReactNode {
  const { read } = props;
  const { t } = useTranslation('wire');
  const [shown, setShown] = useState<{ line: number; asked: number } | null>(null);
  const remarks = useMemo(() => remarksByLine(read.warnings), [read]);
  const screen = useArrival();
  const count = read.lines.length;
  const lead = t('sourceLead', { encoding: read.encoding, count });
  return (
    <div
      ref={screen}
      tabIndex={-1}
      role="group"
      aria-label={t('reviewOf', { count })}
      className={classes['review']}
    >
      <div className={classes['sourceSide']}>
        <Panel
          title={t('source')}
          lead={read.fileName === '' ? lead : `${read.fileName} · ${lead}`}
        >
          <SourceLines
            lines={read.lines}
            remarks={remarks}
            shown={shown}
            onField={(field, line) =>
              showField({
                within: screen.current,
                field,
                paragraph: field === 'body' ? paragraphAt(read.reading, line) : null,
              })
            }
          />
        </Panel>
      </div>
      <Stack gap="md">
        <AlsoRead reading={read.reading} />
        <Panel
          title={t('warnings', { count: read.warnings.length })}
          lead={read.warnings.length === 0 ? undefined : t('warningsLead')}
        >
          <Remarks
            warnings={read.warnings}
            onShow={(line) => setShown({ line, asked: (shown?.asked ?? 0) + 1 })}
          />
        </Panel>
        <Panel title={t('fields')}>
          <Draft {...props} />
        </Panel>
      </Stack>
    </div>
  );
}
