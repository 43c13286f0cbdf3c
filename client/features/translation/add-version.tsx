import IconLanguage from '@tabler/icons-react/dist/esm/icons/IconLanguage.mjs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbilityButton } from '#client/ui/ability-button.tsx';
import type { AddVersionProps } from './add-version-props.ts';

const AddVersionDialog = lazy(async () => ({
  default: (await import('./add-version-dialog.tsx')).AddVersionDialog,
}));

/** The button that adds a language version made from this article. */
export function AddVersion(props: AddVersionProps): ReactNode {
  const { t } = useTranslation('translation');
  const [open, setOpen] = useState(false);
  return (
    <>
      <AbilityButton
        ability={props.article.abilities.translate}
        size="compact-sm"
        variant="default"
        leftSection={<IconLanguage size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('add.action')}
      </AbilityButton>
      {open ? (
        <Suspense fallback={null}>
          <AddVersionDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
