import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TopicLabels } from '#contract/api/topics.ts';
import { TopicsInput } from '../../topics/topics-input.tsx';
import { useKept } from './use-kept.ts';

type FieldProps<Value> = {
  label: string;
  description?: string;
  /** Why it cannot be changed, in the server’s words; undefined when it can. */
  locked: string | undefined;
  value: Value;
  send: (value: Value, was: Value) => Promise<void>;
};

function Saved({ shown }: { shown: boolean }): ReactNode {
  const { t } = useTranslation('article');
  return shown ? (
    <IconCheck size={15} color="var(--wt-tone-good)" role="img" aria-label={t('save.saved')} />
  ) : null;
}

/** What all of them show of what they hold: its name, why it is locked, what went wrong with keeping it. */
function lookOf(
  { label, description, locked }: Pick<FieldProps<unknown>, 'label' | 'description' | 'locked'>,
  kept: { error: string | null },
): { size: 'xs'; label: string; description: string | undefined; error: string | null } {
  return { size: 'xs', label, description: locked ?? description, error: kept.error };
}

type LineProps = FieldProps<string> & { maxLength: number; required?: boolean };

/** A line of text that is kept when one leaves it or presses Enter; Escape brings back what was. */
export function KeptLine(props: LineProps): ReactNode {
  const { locked, maxLength, required } = props;
  const { t } = useTranslation('article');
  const kept = useKept(props.value, props.send);
  const isMissing = required === true && kept.value.trim() === '';
  return (
    <TextInput
      {...lookOf(props, kept)}
      readOnly={locked !== undefined}
      maxLength={maxLength}
      autoComplete="off"
      dir="auto"
      value={kept.value}
      {...(isMissing && { error: t('story.required') })}
      rightSection={<Saved shown={kept.saved} />}
      onChange={({ currentTarget }) => kept.edit(currentTarget.value)}
      onBlur={() => {
        if (!isMissing) kept.keep(kept.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isMissing) kept.keep(kept.value.trim());
        if (event.key === 'Escape') kept.edit(props.value);
      }}
    />
  );
}

/** Some lines of text that are kept when one leaves them. */
export function KeptText(props: LineProps & { minRows: number }): ReactNode {
  const { locked, maxLength, minRows } = props;
  const kept = useKept(props.value, props.send);
  return (
    <Textarea
      {...lookOf(props, kept)}
      readOnly={locked !== undefined}
      maxLength={maxLength}
      autosize
      minRows={minRows}
      maxRows={10}
      dir="auto"
      value={kept.value}
      rightSection={<Saved shown={kept.saved} />}
      onChange={({ currentTarget }) => kept.edit(currentTarget.value)}
      onBlur={() => kept.keep()}
    />
  );
}

type CountProps = FieldProps<number | null> & { most: number };

/** A whole number or none, kept when one leaves it or presses Enter; Escape brings back what was. */
export function KeptCount(props: CountProps): ReactNode {
  const { locked, most } = props;
  const kept = useKept(props.value, props.send);
  return (
    <NumberInput
      {...lookOf(props, kept)}
      readOnly={locked !== undefined}
      min={1}
      max={most}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      autoComplete="off"
      value={kept.value ?? ''}
      rightSection={<Saved shown={kept.saved} />}
      onChange={(typed) => kept.edit(typed === '' ? null : Number(typed))}
      onBlur={() => kept.keep()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') kept.keep();
        if (event.key === 'Escape') kept.edit(props.value);
      }}
    />
  );
}

type ChoiceProps = FieldProps<string> & { data: { value: string; label: string }[] };

/** A choice that is kept at once. */
export function KeptChoice(props: ChoiceProps): ReactNode {
  const { locked, data } = props;
  const kept = useKept(props.value, props.send);
  return (
    <NativeSelect
      {...lookOf(props, kept)}
      disabled={locked !== undefined}
      data={data}
      value={kept.value}
      onChange={({ currentTarget }) => kept.keep(currentTarget.value)}
    />
  );
}

type TopicsProps = FieldProps<string[]> & { labels: TopicLabels };

/** What a story is about, kept at once. */
export function KeptTopics(props: TopicsProps): ReactNode {
  const { locked, labels } = props;
  const kept = useKept(props.value, props.send);
  return (
    <TopicsInput
      {...lookOf(props, kept)}
      disabled={locked !== undefined}
      labels={labels}
      value={kept.value}
      onChange={(codes) => kept.keep(codes)}
    />
  );
}
