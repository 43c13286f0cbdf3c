import { Kbd, TextInput } from '@mantine/core';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './picker.module.css';

/** One thing to choose. */
export type Choice = {
  key: string;
  /** The heading it stands under; choices of a group follow one another. */
  group?: string | undefined;
  label: ReactNode;
  /** The keys that do the same, as they are printed. */
  keys?: string | undefined;
  /** Why it cannot be chosen just now; it can be reached and says so. */
  why?: string | undefined;
  run: () => void;
};

type Grouped = { group: string | undefined; choices: { choice: Choice; at: number }[] };

function inGroups(choices: readonly Choice[]): Grouped[] {
  const groups: Grouped[] = [];
  choices.forEach((choice, at) => {
    const last = groups.at(-1);
    if (last !== undefined && last.group === choice.group) last.choices.push({ choice, at });
    else groups.push({ group: choice.group, choices: [{ choice, at }] });
  });
  return groups;
}

type ChoicesProps = {
  id: string;
  label: string;
  choices: readonly Choice[];
  chosen: number;
  onPoint: (at: number) => void;
};

function Line({
  id,
  choice,
  isChosen,
  onPoint,
}: {
  id: string;
  choice: Choice;
  isChosen: boolean;
  onPoint: () => void;
}): ReactNode {
  const refused = choice.why !== undefined;
  return (
    // The keyboard works elsewhere, on what points at the chosen option (ARIA combobox).
    <li
      id={id}
      role="option"
      // So that what scrolls holds something that can have the focus.
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={refused || undefined}
      className={classes['option']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={refused ? undefined : choice.run}
      onMouseMove={onPoint}
    >
      <span className={classes['label']}>{choice.label}</span>
      {refused ? <span className={classes['why']}>{choice.why}</span> : null}
      {choice.keys === undefined || refused ? null : (
        <Kbd size="xs" dir="ltr">
          {choice.keys}
        </Kbd>
      )}
    </li>
  );
}

/** The choices as a list box; whoever has the focus says which one is chosen. */
export function Choices({ id, label, choices, chosen, onPoint }: ChoicesProps): ReactNode {
  useEffect(() => {
    document.getElementById(`${id}-${String(chosen)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen, choices.length]);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} className={classes['list']}>
      {inGroups(choices).map(({ group, choices: lines }) => (
        <ul
          key={group ?? ''}
          role={group === undefined ? 'presentation' : 'group'}
          aria-label={group}
        >
          {group === undefined ? null : (
            <li role="presentation" className={classes['group']}>
              {group}
            </li>
          )}
          {lines.map(({ choice, at }) => (
            <Line
              key={choice.key}
              id={`${id}-${String(at)}`}
              choice={choice}
              isChosen={at === chosen}
              onPoint={() => onPoint(at)}
            />
          ))}
        </ul>
      ))}
    </div>
  );
}

/** How far an arrow key goes in a list; null for other keys. */
export function stepOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return null;
}

type PickerProps = {
  label: string;
  hint: string;
  typed: string;
  onType: (typed: string) => void;
  choices: readonly Choice[];
  /** What is said when nothing fits. */
  nothing: string;
  size?: 'xs' | 'md';
};

/** A field to type in and, under it, what fits; arrows choose, Enter takes. */
export function Picker(props: PickerProps): ReactNode {
  const { label, hint, typed, onType, choices, nothing, size = 'md' } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, Math.max(0, choices.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = stepOf(event.key, chosen, choices.length);
    if (to !== null) {
      event.preventDefault();
      setAt(to);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const choice = choices[chosen];
      if (choice?.why === undefined) choice?.run();
    }
  };
  return (
    <>
      <TextInput
        aria-label={label}
        placeholder={hint}
        size={size}
        role="combobox"
        autoComplete="off"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${String(chosen)}` : undefined}
        aria-autocomplete="list"
        value={typed}
        onChange={(event) => {
          onType(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <Choices id={id} label={label} choices={choices} chosen={chosen} onPoint={setAt} />
      {choices.length === 0 ? <p className={classes['nothing']}>{nothing}</p> : null}
    </>
  );
}
