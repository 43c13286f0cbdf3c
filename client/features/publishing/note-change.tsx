import { Button, Group, Radio, Text } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountedChangeView } from '#contract/api/change-accounts.ts';
import { ACCOUNTS, type Account } from '#contract/vocabulary.ts';
import { SegmentedText } from '#client/ui/changes/segments.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import { Sign } from '#client/ui/sign.tsx';
import { shortened } from './note-segments.ts';
import classes from './note.module.css';

const PLACES = [
  'headline',
  'standfirst',
  'dateline',
  'paragraph',
  'subhead',
  'pullQuote',
  'image',
  'embed',
  'readMore',
] as const;

function placeName({ place, type }: AccountedChangeView): (typeof PLACES)[number] | 'other' {
  return PLACES.find((each) => each === place || each === type) ?? 'other';
}

function Facts({ facts }: Pick<AccountedChangeView, 'facts'>): ReactNode {
  const { t } = useTranslation(['note', 'ui']);
  // Isolated as well, so that words of another direction stay where they belong.
  const quoted = (words: string): string => t('ui:quoted', { words: `\u2068${words}\u2069` });
  if (facts.length === 0) return null;
  return (
    <ul className={classes['facts']}>
      {facts.map(({ kind, was, now }, at) => (
        // Facts have no identity of their own; they are made anew as a whole.
        <li key={at}>
          <b>{t(`fact.${kind}`)}</b>{' '}
          {t('becomes', { was: quoted(was), now: now === '' ? t('gone') : quoted(now) })}
        </li>
      ))}
    </ul>
  );
}

function Standing({ change, corrected }: Pick<ChangeProps, 'change' | 'corrected'>): ReactNode {
  const { t } = useTranslation('note');
  const { account } = change;
  const covered = corrected ? 'corrected' : change.covered;
  return (
    <Group gap={6}>
      <Sign
        tone={covered === null ? 'wait' : 'good'}
        icon={covered === null ? IconAlertTriangle : IconCircleCheck}
      >
        {t(`covered.${covered ?? 'open'}`)}
      </Sign>
      {account === null ? null : (
        <Text size="xs" c="dimmed">
          {t('by', { name: account.by.name })}
        </Text>
      )}
    </Group>
  );
}

export type ChangeProps = {
  change: AccountedChangeView;
  language: string;
  hasNote: boolean;
  /** A correction tells readers. */
  corrected: boolean;
  /** Undefined for who may only read. */
  onSay: ((how: Account) => void) | undefined;
  onGo: () => void;
};

/** One change with the words before and after, what it makes of facts, and whether readers are told. */
export function NoteChange(props: ChangeProps): ReactNode {
  const { change, language, hasNote, corrected, onSay, onGo } = props;
  const { t } = useTranslation('note');
  const label = useId();
  const { covered, account, segments, facts, kind } = change;
  const isSlip = covered === 'slip';
  return (
    <li className={classes['change']} data-open={covered === null && !corrected}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text id={label} size="sm" fw={600}>
          {t(`place.${placeName(change)}`)} · {t(`kind.${kind}`)}
        </Text>
        <Button variant="subtle" size="compact-xs" onClick={onGo} aria-describedby={label}>
          {t('go')}
        </Button>
      </Group>
      <p className={classes['words']} lang={language} dir={directionOf(language)}>
        <SegmentedText segments={shortened(segments)} />
      </p>
      <Facts facts={facts} />
      <Standing change={change} corrected={corrected} />
      {isSlip || onSay === undefined ? null : (
        <Radio.Group
          aria-labelledby={label}
          aria-label={t('how.label')}
          value={account?.how ?? ''}
          onChange={(value) => {
            const how = ACCOUNTS.find((each) => each === value);
            if (how !== undefined) onSay(how);
          }}
        >
          <Group gap="md" mt={4}>
            {ACCOUNTS.map((how) => (
              <Radio
                key={how}
                size="xs"
                value={how}
                label={t(`how.${how}`)}
                disabled={how === 'note' && !hasNote}
                {...(how === 'note' && !hasNote ? { description: t('needsNote') } : {})}
              />
            ))}
          </Group>
        </Radio.Group>
      )}
    </li>
  );
}
