import { Checkbox, CloseButton, Group, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#contract/problem.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { useSaid } from '#client/ui/said.ts';
import type { CorrectionDraft } from './correction-drafts.ts';
import { isForeign, refusedAs, type KnownPassages, type Part } from './correction-faults.ts';
import classes from './publishing.module.css';

/** Milliseconds without typing after which words that stand nowhere are told. */
const PAUSE = 500;

type RowProps = {
  draft: CorrectionDraft;
  n: number;
  language: string;
  /** Somebody has tried to publish: empty fields say so. */
  tried: boolean;
  known: KnownPassages;
  /** What the server refused, and of which corrections. */
  refused: { drafts: readonly CorrectionDraft[]; issues: readonly Issue[] };
  onChange: (draft: CorrectionDraft) => void;
  onRemove: (() => void) | undefined;
};

/** What is wrong with a field: it is empty, its words stand in no text, or the server said so. */
function useFault({ draft, tried, known, refused }: RowProps): (part: Part) => string | null {
  const { t } = useTranslation('publishing');
  const said = useSaid();
  const [settled] = useDebouncedValue(draft, PAUSE);
  const isTyping = settled.was !== draft.was || settled.now !== draft.now;
  return (part) => {
    if (draft[part].trim() === '') {
      return tried ? t(part === 'was' ? 'corrections.missing' : 'corrections.nowMissing') : null;
    }
    if (isForeign(draft, part, known)) {
      return isTyping && !tried ? null : t(`corrections.foreign.${part}`);
    }
    const issue = refusedAs(draft, part, refused);
    return issue === null ? null : said.issue(issue);
  };
}

/** One correction: the words that were published, and those that stand in their place or that they were taken out. */
export function CorrectionRow(props: RowProps): ReactNode {
  const { draft, n, language, onChange, onRemove } = props;
  const { t } = useTranslation(['publishing', 'ui']);
  const label = useId();
  const fault = useFault(props);
  const field = (part: Part): ReactNode => (
    <Textarea
      label={t(`ui:correction.${part}`)}
      error={fault(part)}
      lang={language}
      dir={directionOf(language)}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={2000}
      value={draft[part]}
      onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.value })}
    />
  );
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
      {field('was')}
      {draft.takenOut ? null : field('now')}
      <Checkbox
        size="sm"
        label={t('corrections.takenOut')}
        description={t('corrections.takenOutHint')}
        checked={draft.takenOut}
        onChange={(event) => onChange({ ...draft, takenOut: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
