import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEscape } from '#client/ui/escape.ts';
import { ProblemAlert } from '#client/ui/problem-alert.tsx';
import { languageName } from '#client/ui/language-name.ts';
import publishing from '../publishing.module.css';
import { Headline } from './one-article.tsx';
import classes from './several.module.css';
import type { One, Several } from './use-several.ts';

function Line({ one }: { one: One }): ReactNode {
  const { t, i18n } = useTranslation(['several', 'publishing']);
  const { named, standing, going } = one;
  const about = languageName(named.language, i18n.language);
  const number = going?.revision?.number;
  return (
    <li>
      <Headline named={named} />
      <Text size="xs" c="dimmed">
        {number === undefined ? about : t('publishing:revision', { number, language: about })}
        {standing?.item == null ? '' : ` · ${t(`publishing:kind.article.${standing.kind}`)}`}
      </Text>
    </li>
  );
}

type ConfirmStepProps = { several: Several; onBack: () => void };

/** The last step before several articles go out: how many, and each by its headline; and what stays. */
export function ConfirmStep({ several, onBack }: ConfirmStepProps): ReactNode {
  const { t } = useTranslation(['several']);
  const { all, going, sending } = several;
  const stays = all.filter((one) => !going.includes(one));
  const count = going.length;
  const start = useRef<HTMLDivElement>(null);
  const busy = sending.isPending;
  // The button that led here is gone, and nothing is published by pressing Enter twice.
  useEffect(() => start.current?.focus(), []);
  useEscape(() => {
    if (!busy) onBack();
  });
  const publish = (): void =>
    sending.mutate(going.flatMap(({ standing }) => (standing?.item == null ? [] : standing.item)));
  return (
    <Stack gap="md">
      <div ref={start} tabIndex={-1} className={classes['start']}>
        <Text size="sm">{t('confirm.body')}</Text>
        <ol className={classes['lines']}>
          {going.map((one) => (
            <Line key={one.named.id} one={one} />
          ))}
        </ol>
        {stays.length === 0 ? null : (
          <>
            <Text size="sm">{t('confirm.stays', { count: stays.length })}</Text>
            <ul className={classes['lines']}>
              {stays.map(({ named }) => (
                <li key={named.id}>
                  <Headline named={named} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {sending.error === null ? null : <ProblemAlert problem={sending.error} />}
      <Text size="sm" role="status" className={busy ? '' : (publishing['heard'] ?? '')}>
        {busy ? t('confirm.busy', { count }) : ''}
      </Text>
      <Group justify="space-between" gap="sm">
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('confirm.back')}
        </Button>
        <Button className={publishing['deed'] ?? ''} loading={busy} onClick={publish}>
          {t('confirm.deed', { count })}
        </Button>
      </Group>
    </Stack>
  );
}
