import { Textarea } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '#contract/api/shapes.ts';
import classes from './comments.module.css';
import { askedName, peopleFor, withName, type Asked } from './mentions.ts';

type CommentFieldProps = {
  label: string;
  text: string;
  people: readonly PersonRef[];
  onText: (text: string) => void;
  onChoose: (person: PersonRef) => void;
  /** Ctrl+Enter. */
  onSend: () => void;
  /** Escape, where no list is open. */
  onLeave: () => void;
};

const LONGEST = 4_000;

/** Which of several is meant after an arrow key, around the end. */
function moved(index: number, by: number, count: number): number {
  return (index + by + count) % count;
}

/** A field to comment in. An @ opens the list of people: arrows choose, Enter or Tab takes, Escape closes it. */
export function CommentField(props: CommentFieldProps): ReactNode {
  const { label, text, people, onText, onChoose } = props;
  const { t } = useTranslation('comments');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [chosen, setChosen] = useState(0);
  const offered = asked === null ? [] : peopleFor(people, asked);
  const current = Math.min(chosen, offered.length - 1);

  const look = (): void => {
    const { current: element } = field;
    if (element === null) return;
    setAsked(askedName(element.value, element.selectionStart));
    setChosen(0);
  };
  const take = (person: PersonRef | undefined): void => {
    if (asked === null || person === undefined) return;
    const next = withName(text, asked, person);
    onText(next.text);
    onChoose(person);
    setAsked(null);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  const inList = (event: KeyboardEvent): boolean => {
    if (offered.length === 0) return false;
    if (event.key === 'ArrowDown') setChosen(moved(current, 1, offered.length));
    else if (event.key === 'ArrowUp') setChosen(moved(current, -1, offered.length));
    else if (event.key === 'Enter' || event.key === 'Tab') take(offered[current]);
    else if (event.key === 'Escape') setAsked(null);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (!event.ctrlKey && !event.metaKey && inList(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      props.onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      props.onSend();
    }
  };
  return (
    <div className={classes['field']}>
      <Textarea
        ref={field}
        label={label}
        description={t('form.hint')}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={LONGEST}
        dir="auto"
        value={text}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={`${id}-list`}
        {...(offered.length > 0 ? { 'aria-activedescendant': `${id}-${String(current)}` } : {})}
        onChange={({ currentTarget }) => {
          onText(currentTarget.value);
          look();
        }}
        onKeyDown={onKeyDown}
        onClick={look}
        onBlur={() => setAsked(null)}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t('form.people')}
        className={classes['people']}
        hidden={offered.length === 0}
      >
        {offered.map((person, index) => (
          <li
            key={person.id}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === current}
            // Pressing must not take the focus from the field.
            onPointerDown={(event) => {
              event.preventDefault();
              take(person);
            }}
          >
            <bdi>{person.name}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
