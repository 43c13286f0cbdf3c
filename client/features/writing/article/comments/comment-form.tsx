import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbilityAnswer, PersonRef } from '#contract/api/shapes.ts';
import { newIntention } from '#client/api/intention.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { mentionableQuery } from './api.ts';
import { CommentField } from './comment-field.tsx';
import { calledIn } from './mentions.ts';

/** What somebody wants to say. */
export type Said = { text: string; mentions: string[]; blocking: boolean; intention: string };

type CommentFormProps = {
  articleId: string;
  label: string;
  send: string;
  /** Whether the comment may block publication; undefined where that is no question. */
  block?: AbilityAnswer | undefined;
  /** The field takes the focus as it appears. */
  takesFocus: boolean;
  onSend: (said: Said) => Promise<unknown>;
  onLeave?: () => void;
};

/** A comment being written: its words, whom it calls, and whether it stops publication. */
export function CommentForm(props: CommentFormProps): ReactNode {
  const { articleId, label, block, takesFocus, onLeave } = props;
  const { t } = useTranslation(['comments', 'ui']);
  const people = useQuery(mentionableQuery(articleId)).data ?? [];
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly PersonRef[]>([]);
  const [blocking, setBlocking] = useState(false);
  const [intention, setIntention] = useState(newIntention);
  const box = useRef<HTMLFormElement>(null);
  const sending = useMutation({
    mutationFn: () =>
      props.onSend({
        text: text.trim(),
        mentions: calledIn(text, chosen),
        blocking,
        intention,
      }),
    onSuccess: () => {
      setText('');
      setChosen([]);
      setBlocking(false);
      setIntention(newIntention());
    },
  });
  useEffect(() => {
    if (takesFocus) box.current?.querySelector('textarea')?.focus();
  }, [takesFocus]);
  const ready = text.trim() !== '' && !sending.isPending;
  const send = (): void => {
    if (ready) sending.mutate();
  };
  return (
    <form
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        <CommentField
          label={label}
          text={text}
          people={people}
          onText={(next) => {
            setText(next);
            // Other words are another intention.
            if (sending.isError) setIntention(newIntention());
          }}
          onChoose={(person) => setChosen([...chosen, person])}
          onSend={send}
          onLeave={() => {
            if (text.trim() === '') onLeave?.();
          }}
        />
        {block?.allowed === true ? (
          <Checkbox
            label={t('form.blocking')}
            description={t('form.blockingHint')}
            checked={blocking}
            onChange={({ currentTarget }) => setBlocking(currentTarget.checked)}
          />
        ) : null}
        {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
        <Group justify="flex-end" gap="xs">
          {onLeave === undefined ? null : (
            <Button variant="default" size="compact-sm" onClick={onLeave}>
              {t('ui:cancel')}
            </Button>
          )}
          <Button
            type="submit"
            size="compact-sm"
            disabled={text.trim() === ''}
            loading={sending.isPending}
          >
            {props.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
