import { Button, Stack, Text, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Issue } from '#contract/problem.ts';
import type { Revision } from '#client/api/article-texts.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { passagesToChoose } from './correction-choices.ts';
import {
  MOST_CORRECTIONS,
  withAnother,
  type CorrectionDraft,
  type Passage,
} from './correction-drafts.ts';
import type { KnownPassages } from './correction-faults.ts';
import { CorrectionRow } from './correction-row.tsx';
import { changesToTellQuery } from './note-api.ts';
import classes from './publishing.module.css';
import { usePassages } from './use-passages.ts';

/** Passages that are offered at once; the next ones come up as these are taken. */
const OFFERED = 4;

type CorrectionsFormProps = {
  article: ArticleView;
  /** What is to go out, once it is known. */
  revision: Pick<Revision, 'id' | 'content'> | undefined;
  drafts: readonly CorrectionDraft[];
  /** How many were filled in from changed facts. */
  found: number;
  tried: boolean;
  /** What the server said of the corrections as they stood when it was asked. */
  issues: readonly Issue[];
  onDrafts: (drafts: CorrectionDraft[]) => void;
};

/** The drafts as they stood when the server’s answer came: what it says is of these, not of what is typed since. */
function useRefused(issues: readonly Issue[], drafts: readonly CorrectionDraft[]) {
  const [refused, setRefused] = useState({ issues, drafts });
  if (refused.issues === issues) return refused;
  const answered = { issues, drafts };
  setRefused(answered);
  return answered;
}

type OfferedProps = CorrectionsFormProps & { known: KnownPassages };

/** Passages that changed and that no correction names yet, each a button away. */
function Offered({ article, revision, drafts, known, onDrafts }: OfferedProps): ReactNode {
  const { t } = useTranslation('publishing');
  const label = useId();
  const { data } = useQuery({
    ...changesToTellQuery({
      articleId: article.id,
      ...(revision === undefined ? {} : { revisionId: revision.id }),
    }),
    enabled: revision !== undefined,
  });
  // What matters most to readers first.
  const changes = (data?.changes ?? []).toSorted((a, b) => b.facts.length - a.facts.length);
  const offered = passagesToChoose(changes, drafts, known).slice(0, OFFERED);
  if (offered.length === 0 || drafts.length >= MOST_CORRECTIONS) return null;
  const { language } = article;
  const take = (passage: Passage): void => onDrafts(withAnother(drafts, passage));
  return (
    <div>
      <Text id={label} size="sm">
        {t('corrections.choose')}
      </Text>
      <ul className={classes['passages']} aria-labelledby={label}>
        {offered.map((passage) => (
          <li key={passage.blocks.join(' ')}>
            <Button
              variant="default"
              size="compact-sm"
              fullWidth
              justify="start"
              className={classes['passage'] ?? ''}
              leftSection={<IconPlus size={14} aria-hidden />}
              aria-label={t('corrections.take', { words: passage.was })}
              onClick={() => take(passage)}
            >
              <bdi lang={language} dir={directionOf(language)}>
                {passage.was}
              </bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What was wrong and what is right, passage by passage of what was published and what was signed, as it will stand for ever. */
export function CorrectionsForm(props: CorrectionsFormProps): ReactNode {
  const { article, revision, drafts, found, tried, issues, onDrafts } = props;
  const { t } = useTranslation('publishing');
  const known = usePassages({ article, content: revision?.content, drafts });
  const refused = useRefused(issues, drafts);
  return (
    <Stack gap="sm" component="section">
      <div>
        <Title order={3}>{t('corrections.title')}</Title>
        <Text size="sm" c="dimmed">
          {t('corrections.lead')} {found === 0 ? '' : t('corrections.found', { count: found })}
        </Text>
      </div>
      {drafts.map((draft, at) => (
        <CorrectionRow
          key={draft.key}
          {...{ draft, tried, known, refused }}
          n={at + 1}
          language={article.language}
          onChange={(changed) =>
            onDrafts(drafts.map((each) => (each.key === changed.key ? changed : each)))
          }
          onRemove={
            drafts.length === 1
              ? undefined
              : () => onDrafts(drafts.filter(({ key }) => key !== draft.key))
          }
        />
      ))}
      <Offered {...props} known={known} />
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={drafts.length >= MOST_CORRECTIONS}
        onClick={() => onDrafts(withAnother(drafts))}
      >
        {t('corrections.add')}
      </Button>
    </Stack>
  );
}
