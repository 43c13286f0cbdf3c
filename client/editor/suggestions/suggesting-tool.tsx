import IconPencilQuestion from '@tabler/icons-react/dist/esm/icons/IconPencilQuestion.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '../open-editor.ts';
import { useFact, type Reading, type StateFeed } from '../state-feed.ts';
import { Tool } from '../tool.tsx';
import { suggestingIn, toggleSuggesting } from './suggesting.ts';
import { SUGGESTION_KEYS } from './suggestion-keys.ts';
import classes from './suggestions.module.css';

type InText = { handle: BodyHandle; feed: StateFeed };
type Mode = 'off' | 'on' | 'forced';

const MODE: Reading<Mode> = {
  read: (state) => {
    const { on, forced } = suggestingIn(state);
    return forced ? 'forced' : on ? 'on' : 'off';
  },
};

/** Turns suggesting on and off. */
export function SuggestingTool({ handle, feed }: InText): ReactNode {
  const { t } = useTranslation('suggestions');
  const mode = useFact(feed, MODE);
  return (
    <Tool
      label={t('suggest')}
      keys={SUGGESTION_KEYS.suggest}
      icon={IconPencilQuestion}
      on={mode !== 'off'}
      disabled={mode === 'forced'}
      onPress={() => handle.run(toggleSuggesting)}
    />
  );
}

/** Says that what is written is only proposed, where nobody can miss it. */
export function SuggestingStrip({ feed }: Pick<InText, 'feed'>): ReactNode {
  const { t } = useTranslation('suggestions');
  const mode = useFact(feed, MODE);
  return (
    <div role="status">
      {mode === 'off' ? null : <div className={classes['strip']}>{t(`strip.${mode}`)}</div>}
    </div>
  );
}
