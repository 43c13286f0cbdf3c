import { Button, CopyButton, Group, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type CopyLineProps = {
  label: string;
  value: string;
  /** Called when it has been copied, by the button or by hand. */
  onCopied?: () => void;
};

type TakeProps = { copied: boolean; copy: () => void; onCopied: () => void };

/** Tells only of what is in the clipboard: where there is none, nothing has been copied. */
function Take({ copied, copy, onCopied }: TakeProps): ReactNode {
  const { t } = useTranslation('ui');
  const tell = useEffectEvent(onCopied);
  useEffect(() => {
    if (copied) tell();
  }, [copied]);
  return <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>;
}

/** Something to hand over, such as a link or a token: selectable, with a button that copies it. */
export function CopyLine({ label, value, onCopied = () => undefined }: CopyLineProps): ReactNode {
  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <TextInput
        label={label}
        value={value}
        readOnly
        dir="ltr"
        flex={1}
        onFocus={(event) => event.currentTarget.select()}
        onCopy={onCopied}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => <Take copied={copied} copy={copy} onCopied={onCopied} />}
      </CopyButton>
    </Group>
  );
}
