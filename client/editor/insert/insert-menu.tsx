import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Picker } from '#client/ui/picker.tsx';
import type { BodyHandle } from '../open-editor.ts';
import { openTool, turnTo } from '../tools.ts';
import { useInsertChoices } from './use-insert-choices.tsx';

type InsertMenuProps = {
  handle: BodyHandle;
  opened: boolean;
  /** The button it hangs from. */
  children: ReactNode;
};

function Items({ handle }: { handle: BodyHandle }): ReactNode {
  const { t } = useTranslation('tools');
  const [typed, setTyped] = useState('');
  const choices = useInsertChoices(typed, ({ command }) => {
    handle.run(turnTo(null));
    handle.run(command);
  });
  return (
    <Picker
      size="xs"
      label={t('insert.title')}
      hint={t('insert.hint')}
      typed={typed}
      onType={setTyped}
      choices={choices}
      nothing={t('insert.nothing')}
    />
  );
}

/** Everything that can be put into the text, to be found by typing its name. */
export function InsertMenu({ handle, opened, children }: InsertMenuProps): ReactNode {
  const { t } = useTranslation('tools');
  return (
    <Popover
      opened={opened}
      onChange={(stays) => {
        if (!stays && openTool(handle.view.state) === 'insert') handle.run(turnTo(null));
      }}
      position="bottom-start"
      width={300}
      shadow="md"
      trapFocus
      closeOnEscape
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={t('insert.title')} p="xs">
        <Items handle={handle} />
      </Popover.Dropdown>
    </Popover>
  );
}
