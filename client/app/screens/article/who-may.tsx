import { Menu } from '@mantine/core';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { WhoMayDialog } from '#client/features/accounts/who-may-dialog.tsx';

/** “Who may do what here”: the line in the menu, and the dialog that it opens. */
export function useWhoMay(): { item: ReactNode; dialog: (article: ArticleView) => ReactNode } {
  // Both parts are there before the menu opens, so that the text does not blink.
  const { t } = useTranslation(['roles', 'accounts']);
  const [open, setOpen] = useState(false);
  return {
    item: (
      <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('may.action')}
      </Menu.Item>
    ),
    dialog: ({ id, story, desk }) =>
      open ? (
        <WhoMayDialog
          article={{ id, slugline: story.slugline, deskId: desk.id }}
          onClose={() => setOpen(false)}
        />
      ) : null,
  };
}
