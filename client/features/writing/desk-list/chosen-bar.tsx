import { Button, Text } from '@mantine/core';
import IconBroadcast from '@tabler/icons-react/dist/esm/icons/IconBroadcast.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '#contract/api/writing.ts';
import { MOST_AT_ONCE } from '#contract/publish-exceptions.ts';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import { useShortcuts, type Shortcut } from '#client/ui/shortcuts.ts';
import classes from './chosen-bar.module.css';
import type { Choosing } from './chosen.ts';

type ChosenBarProps = {
  choosing: Choosing;
  list: readonly ArticleRow[];
  onPublish: () => void;
};

/** What is chosen and what can be done with it, at the foot of the screen while anything is; p publishes it. */
export function ChosenBar({ choosing, list, onPublish }: ChosenBarProps): ReactNode {
  const { t } = useTranslation('deskList');
  const count = choosing.rows.size;
  const listed = list.filter(({ id }) => choosing.rows.has(id)).length;
  const ability =
    count <= MOST_AT_ONCE
      ? { allowed: true }
      : { allowed: false, sentence: t('chosen.tooMany', { most: MOST_AT_ONCE }) };
  const publish: Shortcut = {
    keys: 'p',
    label: t('key.publishChosen'),
    run: () => {
      if (ability.allowed) onPublish();
    },
  };
  useShortcuts(count === 0 ? [] : [publish]);
  return (
    <section
      className={classes['bar']}
      aria-label={count > 0 ? t('chosen.label') : undefined}
      data-shown={count > 0 || undefined}
    >
      <Text size="sm" fw={600} role="status">
        {count === 0 ? '' : t('chosen.count', { count })}
        {listed === count ? '' : ` · ${t('chosen.elsewhere', { count: count - listed })}`}
      </Text>
      {count === 0 ? null : (
        <span className={classes['deeds']}>
          <Button size="compact-md" variant="default" onClick={choosing.onNone}>
            {t('chosen.none')}
          </Button>
          <AbilityButton
            size="compact-md"
            ability={ability}
            leftSection={<IconBroadcast size={16} aria-hidden />}
            onClick={onPublish}
          >
            {t('chosen.publish')}
          </AbilityButton>
        </span>
      )}
    </section>
  );
}
