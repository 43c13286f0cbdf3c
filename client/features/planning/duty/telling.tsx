import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import IconMailOff from '@tabler/icons-react/dist/esm/icons/IconMailOff.mjs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuietHours, Telling, TellingBody } from '#contract/api/telling.ts';
import type { Channel } from '#contract/planning-words.ts';
import { Notice } from '#client/ui/notice.tsx';
import { Panel } from '#client/ui/page.tsx';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { SavedNote } from '#client/ui/saved-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { saveTelling, tellingQuery } from './api.ts';
import classes from './duty.module.css';

const CHANNELS: readonly Channel[] = ['in-app', 'mail', 'digest'];
type Choices = Telling['choices'];

type ChoicesProps = { choices: Choices; onChoices: (choices: Choices) => void };

function Choosing({ choices, onChoices }: ChoicesProps): ReactNode {
  const { t } = useTranslation('duty');
  const turn = (kind: string, channel: Channel): void => {
    onChoices(
      choices.map((choice) => {
        if (choice.kind !== kind) return choice;
        const has = choice.channels.includes(channel);
        const others = choice.channels.filter((one) => one !== channel);
        return { ...choice, channels: has ? others : [...others, channel] };
      }),
    );
  };
  return (
    <div className={classes['choices']} tabIndex={0} role="region" aria-label={t('telling.what')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('telling.what')}</th>
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col">
                {t(`telling.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map(({ kind, channels, alarm }) => (
            <tr key={kind}>
              <th scope="row">{t(`told.${kind}`)}</th>
              {alarm ? (
                <td colSpan={3}>{t('telling.alarm')}</td>
              ) : (
                CHANNELS.map((channel) => (
                  <td key={channel}>
                    <Checkbox
                      aria-label={t('telling.one', {
                        kind: t(`told.${kind}`),
                        channel: t(`telling.${channel}`),
                      })}
                      checked={channels.includes(channel)}
                      onChange={() => turn(kind, channel)}
                    />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type QuietProps = {
  quiet: QuietHours | null;
  zone: string;
  onQuiet: (quiet: QuietHours | null) => void;
};

function Quiet({ quiet, zone, onQuiet }: QuietProps): ReactNode {
  const { t } = useTranslation('duty');
  const fields = ['from', 'until'] as const;
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('telling.quietOn')}
        description={t('telling.quietLead')}
        checked={quiet !== null}
        onChange={({ currentTarget }) =>
          onQuiet(currentTarget.checked ? { from: '22:00', until: '07:00', zone } : null)
        }
      />
      {quiet === null ? null : (
        <Group align="flex-end">
          {fields.map((field) => (
            <TextInput
              key={field}
              type="time"
              label={t(`telling.${field}`)}
              value={quiet[field]}
              onChange={({ currentTarget }) => onQuiet({ ...quiet, [field]: currentTarget.value })}
            />
          ))}
          <TextInput
            label={t('telling.zone')}
            dir="ltr"
            value={quiet.zone}
            onChange={({ currentTarget }) => onQuiet({ ...quiet, zone: currentTarget.value })}
          />
        </Group>
      )}
    </Stack>
  );
}

function Form({ telling }: { telling: Telling }): ReactNode {
  const { t } = useTranslation('duty');
  const client = useQueryClient();
  const [choices, setChoices] = useState(telling.choices);
  const [quiet, setQuiet] = useState(telling.quiet);
  const save = useMutation({
    mutationFn: (body: TellingBody) => saveTelling(body),
    onSuccess: (now) => client.setQueryData(tellingQuery.queryKey, now),
  });
  const own = choices.filter(({ alarm }) => !alarm);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ quiet, choices: own.map(({ kind, channels }) => ({ kind, channels })) });
      }}
    >
      <Stack>
        {telling.mail ? (
          <Text>{t('telling.address', { address: telling.address })}</Text>
        ) : (
          <Notice tone="wait" icon={IconMailOff} title={t('telling.mailOff')} />
        )}
        <Choosing choices={choices} onChoices={setChoices} />
        <Quiet quiet={quiet} zone={telling.zone} onQuiet={setQuiet} />
        <Group>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('telling.save')}
          </Button>
          <SavedNote shown={save.isSuccess}>{t('telling.saved')}</SavedNote>
        </Group>
        {save.error === null ? null : <ProblemAlert problem={save.error} />}
      </Stack>
    </form>
  );
}

/** How one is told of what, and when not to be written to. */
export function MyTelling(): ReactNode {
  const { t } = useTranslation('duty');
  const telling = useQuery(tellingQuery);
  return (
    <Panel title={t('telling.title')} lead={t('telling.lead')}>
      {telling.error === null ? null : (
        <ProblemAlert problem={telling.error} onRetry={() => void telling.refetch()} />
      )}
      {telling.isPending ? <Waiting height={160} /> : null}
      {telling.data === undefined ? null : <Form telling={telling.data} />}
    </Panel>
  );
}
