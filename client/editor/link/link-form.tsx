import { Button, Group, Text, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOfLink, withLink, withoutLink } from '../mark-passage.ts';
import type { BodyHandle } from '../open-editor.ts';
import { linkAdvice, type LinkAdvice } from './link-advice.ts';
import classes from './link.module.css';

type LinkFormProps = {
  handle: BodyHandle;
  href: string | null;
  siteUrl: string | undefined;
  onClose: () => void;
};

type RemarksProps = { id: string; advice: LinkAdvice; onTake: (address: string) => void };

function Remarks({ id, advice, onTake }: RemarksProps): ReactNode {
  const { t } = useTranslation('tools');
  const { better, remarks } = advice;
  return (
    <div id={id} role="status" className={classes['remarks']}>
      {remarks.map((remark) => (
        <p key={remark}>{t(`link.remark.${remark}`)}</p>
      ))}
      {better === null ? null : (
        <Group gap="xs" wrap="nowrap">
          <Text component="bdi" size="xs" dir="ltr" truncate>
            {better}
          </Text>
          <Button size="compact-xs" variant="default" flex="none" onClick={() => onTake(better)}>
            {t('link.take')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Asks for the address of a link, checks it as it is typed, and says what deserves a second thought. */
export function LinkForm({ handle, href, siteUrl, onClose }: LinkFormProps): ReactNode {
  const { t } = useTranslation(['editor', 'tools', 'ui']);
  const id = useId();
  const [typed, setTyped] = useState(href ?? '');
  const [known] = useState(() => wordsOfLink(handle.view.state));
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState(false);
  const advice = linkAdvice({
    typed,
    words: known ?? (words || typed),
    siteUrl,
    deskOrigin: window.location.origin,
  });
  const apply = (): void => {
    const { address } = advice;
    if (address === null) {
      setRefused(true);
      return;
    }
    handle.change((state) => withLink(state, address, words.trim()));
    onClose();
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        // The form stands inside the screen’s own; only this one is meant.
        event.stopPropagation();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        size="xs"
        label={t('link.address')}
        placeholder="https://"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        aria-describedby={id}
        value={typed}
        error={refused ? t('link.refused') : null}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setRefused(false);
        }}
      />
      {known === null ? (
        <TextInput
          size="xs"
          label={t('tools:link.words')}
          dir="auto"
          autoComplete="off"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      ) : null}
      <Remarks id={id} advice={advice} onTake={setTyped} />
      <Group gap="xs" justify="flex-end">
        {href === null ? null : (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              handle.change(withoutLink);
              onClose();
            }}
          >
            {t('link.remove')}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button size="compact-sm" type="submit">
          {t('link.apply')}
        </Button>
      </Group>
    </form>
  );
}
