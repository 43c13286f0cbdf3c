import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { compareContent } from '#contract/body/compare-content.ts';
import { ChangesView } from '#client/ui/changes/changes-view.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Instant } from '#client/ui/time-ago.tsx';
import type { KeptDraft } from '../saving/draft-store.ts';
import { textOf } from './place-text.ts';
import classes from './found-draft.module.css';

type FoundDraftProps = {
  draft: KeptDraft;
  language: string;
  mayEdit: boolean;
  onRestore: () => void;
  onDiscard: () => void;
};

/** Asks what to do with text that was typed and not saved before a crash, a reload or a log-out. */
export function FoundDraft(props: FoundDraftProps): ReactNode {
  const { draft, language, mayEdit } = props;
  const { t } = useTranslation('article');
  const changes = useMemo(
    () => compareContent(draft.server.content, draft.mine, language),
    [draft, language],
  );
  return (
    <Dialog
      title={t('found.title')}
      size="46rem"
      insistent
      fullScreenBelow="48em"
      onClose={() => undefined}
    >
      <Stack gap="md">
        <Text>
          {t('found.lead')} <Instant at={new Date(draft.at).toISOString()} />.
        </Text>
        <div className={classes['changes']} tabIndex={0} role="group" aria-label={t('found.label')}>
          <ChangesView changes={changes} language={language} whole={false} />
        </div>
        <Group justify="flex-end" gap="sm">
          <CopyButton value={textOf(draft.mine)}>
            {({ copied, copy }) => (
              <Button variant="default" me="auto" onClick={copy}>
                {t(copied ? 'conflict.copied' : 'found.copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={props.onDiscard}>
            {t('found.discard')}
          </Button>
          <Button onClick={props.onRestore} disabled={!mayEdit} data-autofocus>
            {t('found.restore')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
