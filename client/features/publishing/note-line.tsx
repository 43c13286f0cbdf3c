import { Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { Sign } from '#client/ui/sign.tsx';
import { changesToTellQuery } from './note-api.ts';
import { NoteChanges, openIn } from './note-changes.tsx';
import classes from './note.module.css';

/** Milliseconds without typing after which it is asked again what changed. */
const PAUSE = 2_000;

type NoteLineProps = {
  article: ArticleView;
  /** As it stands on the screen: another one is asked about. */
  content: Content;
  onGo: (at: string) => void;
};

/** Under the note of an open article: what changed since readers saw it, and whether the note says so. */
export function NoteLine({ article, content, onGo }: NoteLineProps): ReactNode {
  const { t } = useTranslation('note');
  const [shown, setShown] = useState(false);
  const list = useId();
  const which = { articleId: article.id };
  const { data, refetch } = useQuery(changesToTellQuery(which));
  const [settled] = useDebouncedValue(content, PAUSE);
  const askAgain = useEffectEvent(() => void refetch());
  useEffect(() => askAgain(), [settled]);
  if (data === undefined || data.changes.length === 0) return null;
  const open = openIn(data);
  return (
    <div className={classes['line']}>
      <Group gap="xs">
        <span role="status">
          <Sign
            tone={open === 0 ? 'good' : 'wait'}
            icon={open === 0 ? IconCircleCheck : IconAlertTriangle}
          >
            {open === 0 ? t('summary', { count: data.changes.length }) : t('open', { count: open })}
          </Sign>
        </span>
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={shown}
          aria-controls={list}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'hide' : 'show')}
        </Button>
      </Group>
      <div id={list}>
        {shown ? (
          <NoteChanges
            which={which}
            summarised
            language={article.language}
            maySay={article.abilities.edit.allowed}
            onGo={onGo}
          />
        ) : null}
      </div>
    </div>
  );
}
