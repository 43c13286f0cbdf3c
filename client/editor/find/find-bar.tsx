import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '../open-editor.ts';
import { useFact, type StateFeed } from '../state-feed.ts';
import { turnTo } from '../tools.ts';
import classes from './find.module.css';
import { findingIn } from './finding.ts';
import { useFinding, type FindingHands, type Switch } from './use-finding.ts';

type FindBarProps = { handle: BodyHandle; feed: StateFeed; replaces: boolean };

const SWITCHES: readonly { name: Switch; sign: string }[] = [
  { name: 'matchCase', sign: 'Aa' },
  { name: 'wholeWord', sign: '|ab|' },
  { name: 'strict', sign: 'é≠e' },
];

function Switches({ hands }: { hands: FindingHands }): ReactNode {
  const { t } = useTranslation('tools');
  return SWITCHES.map(({ name, sign }) => (
    <Tooltip key={name} label={t(`find.${name}`)}>
      <ActionIcon
        variant={hands.on[name] ? 'light' : 'subtle'}
        color={hands.on[name] ? 'petrol' : 'gray'}
        className={classes['switch'] ?? ''}
        aria-label={t(`find.${name}`)}
        aria-pressed={hands.on[name]}
        onClick={() => hands.toggle(name)}
      >
        <span aria-hidden dir="ltr">
          {sign}
        </span>
      </ActionIcon>
    </Tooltip>
  ));
}

const FINDING = { read: findingIn };

function Count({ feed, words }: { feed: StateFeed; words: string }): ReactNode {
  const { t } = useTranslation('tools');
  const { matches, at } = useFact(feed, FINDING);
  const said =
    words === ''
      ? ''
      : matches.length === 0
        ? t('find.nothing')
        : t('find.at', { number: at + 1, count: matches.length });
  return (
    <span className={classes['count']} role="status" data-none={matches.length === 0 || undefined}>
      {said}
    </span>
  );
}

function Replacing({ hands }: { hands: FindingHands }): ReactNode {
  const { t } = useTranslation('tools');
  const [instead, setInstead] = useState('');
  return (
    <div className={classes['row']}>
      <TextInput
        size="xs"
        className={classes['words'] ?? ''}
        aria-label={t('find.instead')}
        placeholder={t('find.instead')}
        dir="auto"
        autoComplete="off"
        value={instead}
        onChange={({ currentTarget }) => setInstead(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (event.ctrlKey || event.metaKey || event.altKey) hands.replaceAll(instead);
          else hands.replaceOne(instead);
        }}
      />
      <Button size="compact-sm" variant="default" onClick={() => hands.replaceOne(instead)}>
        {t('find.replace')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => hands.replaceAll(instead)}>
        {t('find.replaceAll')}
      </Button>
      <span className={classes['count']} role="status">
        {hands.replaced === null ? '' : t('find.replaced', { count: hands.replaced })}
      </span>
    </div>
  );
}

/** The keys that open the second line in the text open it here, too. */
function asksToReplace({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (!ctrlKey && !metaKey) return false;
  return altKey ? key.toLowerCase() === 'f' : key.toLowerCase() === 'h';
}

/** Looks for words in the text and puts others in their place; Escape goes back to where one was. */
export function FindBar({ handle, feed, replaces }: FindBarProps): ReactNode {
  const { t } = useTranslation(['tools', 'ui']);
  const hands = useFinding(handle, feed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [replaces]);
  const { view } = handle;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isF = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Escape') hands.close();
    else if (asksToReplace(event)) turnTo('replace')(view.state, (tr) => view.dispatch(tr));
    else if (event.key === 'F3') hands.go(event.shiftKey ? -1 : 1);
    else if (isF && !event.shiftKey && !event.altKey) field.current?.select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={classes['bar']}
      role="search"
      aria-label={t('find.title')}
      onKeyDown={onKeyDown}
    >
      <div className={classes['row']}>
        <TextInput
          ref={field}
          size="xs"
          className={classes['words'] ?? ''}
          aria-label={t('find.words')}
          placeholder={t('find.words')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={hands.words}
          onChange={({ currentTarget }) => hands.lookFor(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            hands.go(event.shiftKey ? -1 : 1);
          }}
        />
        <Switches hands={hands} />
        <Count feed={feed} words={hands.words} />
        <Step label={t('find.previous')} icon={IconChevronUp} onPress={() => hands.go(-1)} />
        <Step label={t('find.next')} icon={IconChevronDown} onPress={() => hands.go(1)} />
        {replaces ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => turnTo('replace')(view.state, (tr) => view.dispatch(tr))}
          >
            {t('find.alsoReplace')}
          </Button>
        )}
        <Step label={t('ui:close')} icon={IconX} onPress={hands.close} />
      </div>
      {replaces ? <Replacing hands={hands} /> : null}
    </div>
  );
}

type StepProps = { label: string; icon: typeof IconX; onPress: () => void };

function Step({ label, icon: Picture, onPress }: StepProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onPress}>
        <Picture size={17} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
