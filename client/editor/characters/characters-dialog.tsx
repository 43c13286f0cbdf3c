import { Switch, TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/ui/dialog.tsx';
import type { ToolDialogProps } from '../tool-dialog-props.ts';
import { switchTypography, useTypographyIsOn } from '../typography/setting.ts';
import classes from './characters.module.css';
import { recentCharacters, rememberCharacter } from './recent.ts';
import { useCharacters, type Offered, type OfferedGroup } from './use-characters.ts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The button that stands nearest in the direction of an arrow. */
function neighbourOf(button: HTMLElement, all: HTMLElement[], key: string): HTMLElement | null {
  const [x, y] = STEPS[key] ?? [0, 0];
  const here = button.getBoundingClientRect();
  const far = (other: HTMLElement): number => {
    const there = other.getBoundingClientRect();
    const [right, down] = [there.left - here.left, there.top - here.top];
    const ahead = x === 0 ? down * y : right * x;
    const aside = Math.abs(x === 0 ? right : down);
    if (ahead <= 1 || (x !== 0 && aside > 1)) return Number.POSITIVE_INFINITY;
    return ahead * 10 + aside;
  };
  const nearest = all.toSorted((one, other) => far(one) - far(other))[0];
  return nearest === undefined || far(nearest) === Number.POSITIVE_INFINITY ? null : nearest;
}

type SignsProps = { groups: OfferedGroup[]; onChoose: (sign: string) => void };

function Signs({ groups, onChoose }: SignsProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [named, setNamed] = useState<Offered | null>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !(event.key in STEPS)) return;
    const all = [...(place.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    event.preventDefault();
    neighbourOf(event.target, all, event.key)?.focus();
  };
  let isFirst = true;
  const stop = (): 0 | -1 => {
    const index = isFirst ? 0 : -1;
    isFirst = false;
    return index;
  };
  return (
    <>
      <p className={classes['named']} aria-hidden>
        {named === null ? '\u00A0' : `${named.shown}  ${named.name}`}
      </p>
      <div ref={place} className={classes['groups']} onKeyDown={onKeyDown}>
        {groups.map(({ key, title, signs }) => (
          <section key={key} aria-label={title}>
            <h3 className={classes['title']}>{title}</h3>
            <div className={classes['signs']}>
              {signs.map((each) => (
                <UnstyledButton
                  key={each.sign}
                  className={classes['sign']}
                  tabIndex={stop()}
                  data-unseen={each.shown.length > 2 || undefined}
                  aria-label={each.name}
                  onFocus={() => setNamed(each)}
                  onMouseEnter={() => setNamed(each)}
                  onClick={() => onChoose(each.sign)}
                >
                  {each.shown}
                </UnstyledButton>
              ))}
            </div>
          </section>
        ))}
      </div>
    </>
  );
}

/** Signs that keyboards lack, to be found by name; the one chosen goes where the cursor is. */
export function CharactersDialog({ handle, language, onClose }: ToolDialogProps): ReactNode {
  const { t } = useTranslation(['characters', 'ui']);
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentCharacters);
  const isOn = useTypographyIsOn();
  const groups = useCharacters(language, { typed: typed.trim(), recent });
  const choose = (sign: string): void => {
    rememberCharacter(sign);
    onClose();
    handle.change((state) => state.tr.insertText(sign).scrollIntoView());
  };
  return (
    <Dialog title={t('title')} onClose={onClose} size="lg" fullScreenBelow="30em">
      <TextInput
        aria-label={t('search')}
        placeholder={t('search')}
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = groups.flatMap(({ signs }) => signs);
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (typed.trim() !== '' && first !== undefined) choose(first.sign);
        }}
        data-autofocus
      />
      {groups.length === 0 ? <p className={classes['named']}>{t('nothing')}</p> : null}
      <Signs groups={groups} onChoose={choose} />
      <Switch
        mt="md"
        label={t('asOneTypes')}
        description={t('asOneTypesHint')}
        checked={isOn}
        onChange={({ currentTarget }) => switchTypography(currentTarget.checked)}
      />
    </Dialog>
  );
}
