import { Button } from '@mantine/core';
import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs';
import type { ReactNode } from 'react';
import { Notice } from './notice.tsx';
import { ProblemAlert } from './problem-alert.tsx';

type RefusedSaveProps = {
  error: Error | null;
  /** What is said when somebody else was first. */
  words: { title: string; body: string; reload: string };
  onReload: () => void;
};

/** Why something was not saved; where somebody else was first, what stands now is one press away. */
export function RefusedSave({ error, words, onReload }: RefusedSaveProps): ReactNode {
  if (error === null) return null;
  const isStale = 'code' in error && error.code === 'stale-version';
  if (!isStale) return <ProblemAlert problem={error} />;
  return (
    <Notice role="alert" tone="wait" icon={IconAlertTriangle} title={words.title}>
      <p>{words.body}</p>
      <Button size="compact-sm" variant="default" onClick={onReload}>
        {words.reload}
      </Button>
    </Notice>
  );
}
