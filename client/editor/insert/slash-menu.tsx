import { useEffect, useEffectEvent, useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices, stepOf } from '#client/ui/picker.tsx';
import type { BodyHandle } from '../open-editor.ts';
import { useFact, type StateFeed } from '../state-feed.ts';
import { NOWHERE, spotBeside, type Spot } from '../spot.ts';
import classes from './insert.module.css';
import { slashIn, withoutAsking, type Slash } from './slash.ts';
import { useInsertChoices } from './use-insert-choices.tsx';

type SlashMenuProps = { handle: BodyHandle; feed: StateFeed };

function Asked({ handle, slash }: { handle: BodyHandle; slash: Slash }): ReactNode {
  const { t } = useTranslation('tools');
  const { view } = handle;
  const id = useId();
  const [at, setAt] = useState(0);
  const [spot, setSpot] = useState<Spot | null>(null);
  const choices = useInsertChoices(slash.typed, ({ command }) => {
    view.dispatch(view.state.tr.delete(slash.from, slash.to));
    handle.run(command);
  });
  const chosen = Math.min(at, Math.max(0, choices.length - 1));
  useLayoutEffect(() => setSpot(spotBeside(view, slash.from)), [view, slash.from]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = stepOf(event.key, chosen, choices.length);
    if (to !== null) setAt(to);
    else if (event.key === 'Escape') view.dispatch(withoutAsking(view.state));
    else if ((event.key === 'Enter' || event.key === 'Tab') && choices.length > 0) {
      choices[chosen]?.run();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const around = view.dom.parentElement;
    const listen = (event: KeyboardEvent): void => onKey(event);
    around?.addEventListener('keydown', listen, true);
    return () => around?.removeEventListener('keydown', listen, true);
  }, [view]);
  const option = choices.length === 0 ? null : `${id}-${String(chosen)}`;
  useEffect(() => {
    // The focus stays in the text; it points at the line of the menu that Enter would take.
    const { dom } = view;
    dom.setAttribute('aria-controls', `${id}-list`);
    if (option === null) dom.removeAttribute('aria-activedescendant');
    else dom.setAttribute('aria-activedescendant', option);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [view, id, option]);
  if (choices.length === 0) return null;
  return (
    <div className={classes['slash']} style={spot ?? NOWHERE}>
      <Choices
        id={id}
        label={t('insert.title')}
        choices={choices}
        chosen={chosen}
        onPoint={setAt}
      />
    </div>
  );
}

const SLASH = { read: slashIn };

/** Offers what can be inserted, under a slash at the beginning of an empty line. */
export function SlashMenu({ handle, feed }: SlashMenuProps): ReactNode {
  const slash = useFact(feed, SLASH);
  return slash === null ? null : <Asked handle={handle} slash={slash} />;
}
