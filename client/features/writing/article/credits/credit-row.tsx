import { ActionIcon, Autocomplete, NativeSelect, TextInput, Tooltip } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconDots from '@tabler/icons-react/dist/esm/icons/IconDots.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditRow } from '#contract/content.ts';
import { CREDIT_ROLES } from '#contract/vocabulary.ts';
import { CreditRowMore } from './credit-row-more.tsx';
import classes from './credits.module.css';
import type { CreditRowProps } from './credit-row-props.ts';

function Name({ draft, number, people, readOnly, onChange }: CreditRowProps): ReactNode {
  const { t } = useTranslation('article');
  const { row } = draft;
  const byName = new Map(people.map((person) => [person.name, person]));
  return (
    <Autocomplete
      size="xs"
      className={classes['name'] ?? ''}
      aria-label={t('credit.nameOf', { number })}
      placeholder={t('credit.name')}
      data={[...byName.keys()]}
      limit={8}
      maxLength={200}
      dir="auto"
      readOnly={readOnly}
      value={row.name}
      onChange={(name) => onChange({ name, personId: byName.get(name)?.id ?? null })}
      rightSection={
        row.personId === null ? null : (
          <Tooltip label={t('credit.known')}>
            <IconUserCheck size={14} role="img" aria-label={t('credit.known')} />
          </Tooltip>
        )
      }
      comboboxProps={{ withinPortal: true }}
      data-credit-name=""
    />
  );
}

/** Whether something stands where one sees it only on demand. */
function hasMore(row: CreditRow): boolean {
  return row.withheld || row.organisation !== null || row.isOrganisation || row.language !== null;
}

function Buttons(props: CreditRowProps & { more: boolean; onMore: () => void }): ReactNode {
  const { draft, number, isLast, readOnly, onMove, onRemove, more, onMore } = props;
  const { t } = useTranslation('article');
  const name = draft.row.name.trim() === '' ? String(number) : draft.row.name;
  return (
    <div className={classes['buttons']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('credit.up', { name })}
        disabled={readOnly || number === 1}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('credit.down', { name })}
        disabled={readOnly || isLast}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant={more || hasMore(draft.row) ? 'light' : 'subtle'}
        color={hasMore(draft.row) ? 'petrol' : 'gray'}
        aria-label={t('credit.more', { name })}
        aria-expanded={more}
        onClick={onMore}
      >
        <IconDots size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('credit.remove', { name })}
        disabled={readOnly}
        onClick={onRemove}
      >
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** One credit: what somebody did, who, where; more on demand. Alt with the arrows moves it. */
export function CreditRowFields(props: CreditRowProps): ReactNode {
  const { draft, number, readOnly, onChange, onMove } = props;
  const { t } = useTranslation('article');
  const { row } = draft;
  const [more, setMore] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || readOnly) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={classes['row']} data-withheld={row.withheld || undefined} onKeyDown={onKeyDown}>
      <NativeSelect
        size="xs"
        className={classes['role'] ?? ''}
        aria-label={t('credit.roleOf', { number })}
        disabled={readOnly}
        value={row.role}
        data={CREDIT_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={({ currentTarget }) => {
          const role = CREDIT_ROLES.find((each) => each === currentTarget.value);
          if (role !== undefined) onChange({ role });
        }}
      />
      <Name {...props} />
      <TextInput
        size="xs"
        className={classes['place'] ?? ''}
        aria-label={t('credit.placeOf', { number })}
        placeholder={t('credit.place')}
        maxLength={200}
        dir="auto"
        readOnly={readOnly}
        value={row.place ?? ''}
        onChange={({ currentTarget }) => onChange({ place: currentTarget.value })}
      />
      <Buttons {...props} more={more} onMore={() => setMore(!more)} />
      {more ? <CreditRowMore {...props} /> : null}
    </li>
  );
}
