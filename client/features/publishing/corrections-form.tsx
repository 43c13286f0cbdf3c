import { Button, CloseButton, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '#client/ui/language-name.ts';
import type { CorrectionDraft } from './correction-drafts.ts';
import classes from './publishing.module.css';

type Part = 'was' | 'now' | 'wording';
const PARTS: readonly Part[] = ['was', 'now', 'wording'];

type RowProps = {
  draft: CorrectionDraft;
  n: number;
  language: string;
  /** Somebody has tried to publish: empty fields say so. */
  tried: boolean;
  onChange: (draft: CorrectionDraft) => void;
  onRemove: (() => void) | undefined;
};

function CorrectionRow({ draft, n, language, tried, onChange, onRemove }: RowProps): ReactNode {
  const { t } = useTranslation('publishing');
  const label = useId();
  return (
    <fieldset className={classes['correction']} aria-labelledby={label}>
      <Group justify="space-between" gap="xs">
        <Text id={label} size="sm" fw={600}>
          {t('corrections.nth', { n })}
        </Text>
        {onRemove === undefined ? null : (
          <CloseButton size="sm" aria-label={t('corrections.remove', { n })} onClick={onRemove} />
        )}
      </Group>
      {PARTS.map((part) => (
        <Textarea
          key={part}
          label={t(`corrections.${part}`)}
          {...(part === 'wording' ? { description: t('corrections.wordingHint') } : {})}
          error={tried && draft[part].trim() === '' ? t('corrections.missing') : null}
          lang={language}
          dir={directionOf(language)}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          value={draft[part]}
          onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.value })}
        />
      ))}
    </fieldset>
  );
}

type CorrectionsFormProps = {
  drafts: readonly CorrectionDraft[];
  /** How many were filled in from changed facts. */
  found: number;
  language: string;
  tried: boolean;
  onDrafts: (drafts: CorrectionDraft[]) => void;
};

/** What was wrong and what is right, row by row, as it will stand for ever. */
export function CorrectionsForm(props: CorrectionsFormProps): ReactNode {
  const { drafts, found, language, tried, onDrafts } = props;
  const { t } = useTranslation('publishing');
  const next = Math.max(-1, ...drafts.map(({ key }) => key)) + 1;
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
          draft={draft}
          n={at + 1}
          language={language}
          tried={tried}
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
      <Button
        variant="default"
        size="compact-sm"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={drafts.length >= 20}
        onClick={() =>
          onDrafts([...drafts, { key: next, was: '', now: '', wording: '', blocks: [] }])
        }
      >
        {t('corrections.add')}
      </Button>
    </Stack>
  );
}
