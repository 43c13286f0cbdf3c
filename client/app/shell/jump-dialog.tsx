import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '#contract/api/accounts.ts';
import { articleSearchQuery } from '#client/features/writing/desk-list/api.ts';
import { commandsOnOffer, type NamedCommand } from '#client/ui/commands.ts';
import { Dialog } from '#client/ui/dialog.tsx';
import { fits } from '#client/ui/fits.ts';
import { directionOf } from '#client/ui/language-name.ts';
import { Picker, type Choice } from '#client/ui/picker.tsx';
import classes from './jump-dialog.module.css';
import { placesFor } from './places.ts';

type JumpDialogProps = { me: Me; onClose: () => void };

/** The stories that the typed words find. */
function useStories(typed: string, { onClose }: JumpDialogProps): Choice[] {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({ ...articleSearchQuery(settled), placeholderData: keepPreviousData });
  return (typed.trim() === '' ? [] : (found.data ?? [])).map((row) => ({
    key: row.id,
    group: t('jump.stories'),
    label: (
      <>
        <span className={classes['slugline']}>{row.slugline}</span>
        <bdi className={classes['headline']} lang={row.language} dir={directionOf(row.language)}>
          {row.headline}
        </bdi>
        <span className={classes['language']}>{row.language.toUpperCase()}</span>
      </>
    ),
    run: () => {
      onClose();
      void navigate({ to: '/articles/$articleId', params: { articleId: row.id } });
    },
  }));
}

/** The screens of the newsroom that are called so. */
function useScreens(typed: string, { me, onClose }: JumpDialogProps): Choice[] {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return placesFor(me)
    .map((place) => ({ ...place, name: t(`nav.${place.word}`) }))
    .filter(({ name }) => fits(typed, name))
    .map(({ to, name }) => ({
      key: to,
      group: t('jump.screens'),
      label: name,
      run: () => {
        onClose();
        void navigate({ to });
      },
    }));
}

/** What the screen under the dialog can do that is called so. */
function commandChoices(
  commands: readonly NamedCommand[],
  typed: string,
  onClose: () => void,
): Choice[] {
  const groups = [...new Set(commands.map(({ group }) => group))];
  // A group’s commands stand together, those that are possible first.
  const rank = ({ group, why }: NamedCommand): number =>
    groups.indexOf(group) * 2 + (why === undefined ? 0 : 1);
  return commands
    .filter(({ label, group }) => fits(typed, label, group))
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id, label, group, keys, why, run }) => ({
      key: id,
      group,
      label,
      keys,
      why,
      run: () => {
        onClose();
        run();
      },
    }));
}

function Jump(props: JumpDialogProps): ReactNode {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState('');
  const [commands] = useState(commandsOnOffer);
  const choices = [
    ...commandChoices(commands, typed, props.onClose),
    ...useStories(typed, props),
    ...useScreens(typed, props),
  ];
  return (
    <Picker
      label={t('jump.title')}
      hint={t('jump.hint')}
      typed={typed}
      onType={setTyped}
      choices={choices}
      nothing={t('jump.nothing')}
    />
  );
}

/** Goes to any story or screen, or does anything that the open screen can do, by a few typed letters. */
export function JumpDialog(props: JumpDialogProps): ReactNode {
  const { t } = useTranslation('app');
  return (
    <Dialog onClose={props.onClose} title={t('jump.title')} size="lg">
      <Jump {...props} />
    </Dialog>
  );
}
