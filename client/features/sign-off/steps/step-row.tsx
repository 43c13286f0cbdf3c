import { ActionIcon, Group } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { Icon } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StepFields, type StepFieldsProps } from './step-fields.tsx';
import classes from './steps.module.css';

type StepRowProps = StepFieldsProps & {
  count: number;
  onMove: (by: number) => void;
  onRemove: () => void;
};

type DeedProps = { label: string; icon: Icon; disabled?: boolean; id?: string; run: () => void };

function Deed({ label, icon: Picture, disabled = false, id, run }: DeedProps): ReactNode {
  return (
    <ActionIcon
      size={34}
      variant="default"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
      {...(id === undefined ? {} : { id })}
    >
      <Picture size={16} aria-hidden />
    </ActionIcon>
  );
}

/** Where the focus goes after a step was moved with the arrow that points up or down. */
export function arrowId(key: string, way: 'up' | 'down'): string {
  return `step-${way}-${key}`;
}

/** One step as a desk writes it; Alt with an arrow moves it, as its buttons do. */
export function StepRow(props: StepRowProps): ReactNode {
  const { count, onMove, onRemove, ...fields } = props;
  const { at } = fields;
  const { t } = useTranslation('deskSteps');
  const { key, scope } = fields.draft;
  const name = t('stepName', { number: at + 1, scope: t(`scope.${scope}`) });
  const byKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className={classes['row']} onKeyDown={byKey}>
      <fieldset className={classes['card']}>
        <legend className={classes['legend']}>{name}</legend>
        <StepFields {...fields} />
        <Group gap={6} wrap="nowrap" className={classes['deeds'] ?? ''}>
          <Deed
            id={arrowId(key, 'up')}
            label={t('moveUp', { name })}
            icon={IconArrowUp}
            disabled={at === 0}
            run={() => onMove(-1)}
          />
          <Deed
            id={arrowId(key, 'down')}
            label={t('moveDown', { name })}
            icon={IconArrowDown}
            disabled={at === count - 1}
            run={() => onMove(1)}
          />
          <Deed label={t('remove', { name })} icon={IconTrash} run={onRemove} />
        </Group>
      </fieldset>
    </li>
  );
}
