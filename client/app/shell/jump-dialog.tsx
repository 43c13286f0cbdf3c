import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { articleSearchQuery } from '#client/features/writing/desk-list/api.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { directionOf } from '#client/ui/language-name.ts';
import classes from './jump-dialog.module.css';
import { placesFor } from './places.ts';

type Target = { key: string; group: 'screens' | 'stories'; label: ReactNode; go: () => void };

function useTargets(typed: string, { me, onClose }: JumpDialogProps): Target[] {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({ ...articleSearchQuery(settled), placeholderData: keepPreviousData });
  const words = typed.trim().toLocaleLowerCase();
  const screens = placesFor(me)
    .map((place) => ({ ...place, name: t(`nav.${place.word}`) }))
    .filter(({ name }) => name.toLocaleLowerCase().includes(words))
    .map(({ to, name }): Target => ({
      key: to,
      group: 'screens',
      label: name,
      go: () => {
        onClose();
        void navigate({ to });
      },
    }));
  const stories = (words === '' ? [] : (found.data ?? [])).map((row): Target => ({
    key: row.id,
    group: 'stories',
    label: (
      <>
        <span className={classes['slugline']}>{row.slugline}</span>
        <bdi lang={row.language} dir={directionOf(row.language)}>
          {row.headline}
        </bdi>
        <span className={classes['language']}>{row.language.toUpperCase()}</span>
      </>
    ),
    go: () => {
      onClose();
      void navigate({ to: '/articles/$articleId', params: { articleId: row.id } });
    },
  }));
  return [...stories, ...screens];
}

type JumpDialogProps = { me: Me; onClose: () => void };

function Jump(props: JumpDialogProps): ReactNode {
  const { t } = useTranslation('app');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const targets = useTargets(typed, props);
  const chosen = Math.min(at, Math.max(0, targets.length - 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (move !== 0 && targets.length > 0) {
      event.preventDefault();
      setAt((chosen + move + targets.length) % targets.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      targets[chosen]?.go();
    }
  };
  return (
    <>
      <TextInput
        aria-label={t('jump.title')}
        placeholder={t('jump.hint')}
        size="md"
        role="combobox"
        aria-expanded={targets.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={targets.length > 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t('jump.title')} className={classes['list']}>
        {targets.map((target, n) => (
          // The keyboard works on the field above, which points at the chosen option (ARIA combobox).
          <li
            key={target.key}
            id={`${id}-${n}`}
            role="option"
            aria-selected={n === chosen}
            className={classes['option']}
            onClick={target.go}
            onMouseMove={() => setAt(n)}
          >
            {target.label}
          </li>
        ))}
      </ul>
      {targets.length === 0 ? <p className={classes['nothing']}>{t('jump.nothing')}</p> : null}
    </>
  );
}

/** Goes to any story or screen by a few typed letters. */
export function JumpDialog(props: JumpDialogProps): ReactNode {
  const { t } = useTranslation('app');
  return (
    <Dialog onClose={props.onClose} title={t('jump.title')} size="lg">
      <Jump {...props} />
    </Dialog>
  );
}
