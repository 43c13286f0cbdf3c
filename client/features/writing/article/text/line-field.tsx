import { Textarea } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { directionOf } from '#client/ui/language-name.ts';
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
  onChange: (value: string) => void;
};

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
  const { look, language, readOnly, onChange, description, ...rest } = props;
  return (
    <Textarea
      {...rest}
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
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value.replace(/[\r\n\u2028\u2029]+/gu, ' '))
      }
    />
  );
}
