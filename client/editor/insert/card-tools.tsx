import { deleteSelection } from 'prosemirror-commands';
import { Button, Group } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '../open-editor.ts';

const stay = (event: MouseEvent): void => event.preventDefault();

/** What can be done to the card that is selected: an embed, a link to read more. */
export function CardTools({
  handle,
  onChange,
}: {
  handle: BodyHandle;
  onChange: () => void;
}): ReactNode {
  const { t } = useTranslation('tools');
  return (
    <Group gap={4} wrap="nowrap">
      <Button size="compact-xs" variant="default" onMouseDown={stay} onClick={onChange}>
        {t('card.change')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        onMouseDown={stay}
        onClick={() => handle.run(deleteSelection)}
      >
        {t('card.remove')}
      </Button>
    </Group>
  );
}
