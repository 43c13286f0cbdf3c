import { ActionIcon, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { keysAsWritten } from '#client/ui/shown-keys.ts';

type ToolProps = {
  label: string;
  keys?: string | undefined;
  icon: Icon;
  on?: boolean | undefined;
  disabled?: boolean;
  /** Whether what it opens stands open. */
  expanded?: boolean;
  onPress: () => void;
  ref?: Ref<HTMLButtonElement>;
};

/** One button of a toolbar; a press leaves the selection in the text as it is. */
export function Tool(props: ToolProps): ReactNode {
  const { label, keys, icon: Picture, on, disabled, expanded, onPress, ref } = props;
  const name = keys === undefined ? label : `${label} (${keysAsWritten(keys)})`;
  return (
    <Tooltip label={name}>
      <ActionIcon
        {...(ref === undefined ? {} : { ref })}
        variant={on === true ? 'light' : 'subtle'}
        color={on === true ? 'petrol' : 'gray'}
        aria-label={label}
        {...(on === undefined ? {} : { 'aria-pressed': on })}
        {...(expanded === undefined
          ? {}
          : { 'aria-expanded': expanded, 'aria-haspopup': 'dialog' })}
        aria-disabled={disabled === true}
        {...(disabled === true ? { 'data-disabled': true } : {})}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (disabled !== true) onPress();
        }}
      >
        <Picture size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
