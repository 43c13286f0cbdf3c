import { Textarea } from '@mantine/core';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import type { Present } from '#contract/api/collab.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { PeopleHere } from '../people/people-here.tsx';
import { placeAfterChange } from './place-after-change.ts';
import classes from './text.module.css';

type LineFieldProps = {
  look: 'headline' | 'standfirst' | 'dateline' | 'updateNote';
  label: string;
  placeholder: string;
  description?: ReactNode;
  /** BCP 47 tag of the article. */
  language: string;
  value: string;
  maxLength: number;
  readOnly: boolean;
  /** Who else is in this field. */
  people: readonly Present[];
  onChange: (value: string) => void;
  /** Where the caret is, null when it is not here. */
  onCaret: (caret: { anchor: number; head: number } | null) => void;
};

type SteadyCaret = {
  field: RefObject<HTMLTextAreaElement | null>;
  /** One’s own typing: the browser has put the caret where it belongs, and says so only later. */
  onTyped: (value: string, at: number) => void;
};

/** Keeps the caret where it was in the words when others’ words come into the field. */
function useSteadyCaret(value: string): SteadyCaret {
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef({ value, at: 0 });
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || document.activeElement !== element) return;
    const { value: before, at } = last.current;
    if (before !== value) {
      const place = placeAfterChange({ before, after: value, place: at });
      if (element.selectionStart !== place) element.setSelectionRange(place, place);
    }
    last.current = { value, at: element.selectionStart };
  }, [value]);
  useEffect(() => {
    const onSelect = (): void => {
      const element = field.current;
      if (element === null || document.activeElement !== element) return;
      last.current = { value: element.value, at: element.selectionStart };
    };
    document.addEventListener('selectionchange', onSelect);
    return () => document.removeEventListener('selectionchange', onSelect);
  }, []);
  const onTyped = (typed: string, at: number): void => {
    last.current = { value: typed, at };
  };
  return { field, onTyped };
}

/** Enter goes on to what comes next: these fields are one line, however long. */
function goOn(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
    return;
  event.preventDefault();
  const fields = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-text-field], [data-text-field] [role="textbox"]',
    ),
  ].filter((field) => field.matches('textarea, [role="textbox"]'));
  fields[fields.indexOf(event.currentTarget) + 1]?.focus();
}

/** A field of the text that is one line but may wrap: headline, standfirst, dateline, update note. */
export function LineField(props: LineFieldProps): ReactNode {
  const { look, language, readOnly, onChange, onCaret, people, description, ...rest } = props;
  const { field, onTyped } = useSteadyCaret(rest.value);
  const tell = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): void =>
    onCaret({ anchor: currentTarget.selectionStart, head: currentTarget.selectionEnd });
  return (
    <Textarea
      {...rest}
      ref={field}
      label={
        <>
          {rest.label} <PeopleHere people={people} />
        </>
      }
      // In the language of the screens, in a field of another: its dots stay at its end.
      placeholder={`\u2068${rest.placeholder}\u2069`}
      {...(description === undefined ? {} : { description })}
      variant="unstyled"
      autosize
      minRows={1}
      rows={1}
      readOnly={readOnly}
      lang={language}
      // On the field itself: what holds label and field has the direction of the screens.
      attributes={{ input: { dir: rest.value === '' ? directionOf(language) : 'auto' } }}
      spellCheck
      data-text-field={look}
      classNames={{
        root: classes['line'] ?? '',
        label: classes['label'] ?? '',
        description: classes['description'] ?? '',
        input: `${classes['input'] ?? ''} ${classes[look] ?? ''}`,
      }}
      onKeyDown={goOn}
      onFocus={tell}
      onSelect={tell}
      onBlur={() => onCaret(null)}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value.replace(/[\r\n\u2028\u2029]+/gu, ' ');
        onTyped(typed, currentTarget.selectionStart);
        onChange(typed);
      }}
    />
  );
}
