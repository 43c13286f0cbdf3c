import { ActionIcon, Button, Checkbox, Group, Tooltip } from '@mantine/core';
import IconCurrentLocation from '@tabler/icons-react/dist/esm/icons/IconCurrentLocation.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#contract/body/proposals.ts';
import { ProposedChanges } from '#client/editor/suggestions/proposed-changes.tsx';
import { TimeAgo } from '#client/ui/time-ago.tsx';
import type { ToldSuggestion } from './told-suggestion.ts';
import classes from './suggestions-panel.module.css';

type SuggestionItemProps = {
  suggestion: ToldSuggestion;
  colour: number;
  isActive: boolean;
  chosen: boolean;
  may: { accept: boolean; reject: boolean };
  onChoose: (chosen: boolean) => void;
  onShow: () => void;
  onDecide: (verdict: Verdict) => void;
};

/** One suggestion of the list: whose and when, what it would change, and the buttons that decide on it. */
export function SuggestionItem(props: SuggestionItemProps): ReactNode {
  const { suggestion, may, onDecide } = props;
  const { t } = useTranslation('suggestions');
  const { name, at, isMine, changes } = suggestion;
  const show = t('show');
  return (
    <li
      className={classes['item']}
      data-active={props.isActive || undefined}
      style={{ borderInlineStartColor: `var(--wt-author-${String(props.colour)})` }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Checkbox
          size="xs"
          checked={props.chosen}
          disabled={!may.accept && !may.reject}
          aria-label={t('choose', { name })}
          label={
            <span className={classes['who']}>
              <bdi>{name}</bdi> {at === null ? null : <TimeAgo at={at} />}
            </span>
          }
          onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)}
        />
        <Tooltip label={show}>
          <ActionIcon variant="subtle" color="gray" aria-label={show} onClick={props.onShow}>
            <IconCurrentLocation size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
      <ProposedChanges changes={changes} />
      <Group gap="xs">
        {may.accept ? (
          <Button size="compact-xs" onClick={() => onDecide('accept')}>
            {t('accept')}
          </Button>
        ) : null}
        {may.reject ? (
          <Button size="compact-xs" variant="default" onClick={() => onDecide('reject')}>
            {t(isMine ? 'withdraw' : 'reject')}
          </Button>
        ) : null}
      </Group>
    </li>
  );
}
