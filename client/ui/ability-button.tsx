import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core';
import { useId, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { useSaid } from './said.ts';

type AbilityButtonProps = ButtonProps & {
  /** The server’s answer; undefined while it is not known. */
  ability: AbilityAnswer | undefined;
  onClick: () => void;
};

/**
 * A button for something that may not be allowed just now. A refused one stays focusable and says why:
 * on pointing, on focus and to screen readers, by the server’s reason.
 */
export function AbilityButton({ ability, onClick, ...rest }: AbilityButtonProps): ReactNode {
  const { t } = useTranslation('ui');
  const said = useSaid();
  const id = useId();
  if (ability?.allowed === true) return <Button {...rest} onClick={onClick} />;
  const reason =
    ability === undefined ? t('ability.asking') : said.refusal(ability) || t('ability.refused');
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
