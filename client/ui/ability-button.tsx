import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core';
import { useId, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';

type AbilityButtonProps = ButtonProps & {
  /** The server’s answer; undefined while it is not known. */
  ability: AbilityAnswer | undefined;
  onClick: () => void;
};

/**
 * A button for something that may not be allowed just now. A refused one stays focusable and says why:
 * on pointing, on focus and to screen readers, in the server’s words.
 */
export function AbilityButton({ ability, onClick, ...rest }: AbilityButtonProps): ReactNode {
  const { t } = useTranslation('ui');
  const id = useId();
  if (ability?.allowed === true) return <Button {...rest} onClick={onClick} />;
  const reason =
    ability?.sentence ?? t(ability === undefined ? 'ability.asking' : 'ability.refused');
  const stayPut = (event: MouseEvent): void => event.preventDefault();
  return (
    <>
      <Tooltip label={reason}>
        <Button {...rest} data-disabled aria-disabled aria-describedby={id} onClick={stayPut} />
      </Tooltip>
      <VisuallyHidden id={id}>{reason}</VisuallyHidden>
    </>
  );
}
