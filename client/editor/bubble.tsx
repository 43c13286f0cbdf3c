import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconHeading from '@tabler/icons-react/dist/esm/icons/IconHeading.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './editor.module.css';
import { DEEDS } from './keys.ts';
import { LinkForm, LinkHere } from './link-form.tsx';
import type { BodyHandle } from './open-editor.ts';
import type { SelectionFacts } from './selection-facts.ts';
import { Tool } from './toolbar.tsx';

type BubbleProps = {
  handle: BodyHandle;
  facts: SelectionFacts;
  asksForLink: boolean;
  onAskForLink: (asks: boolean) => void;
};

type Spot = { top: number; left: number; above: boolean };

/** Where the bubble floats: over the selection’s beginning, or under it where there is no room; within the text’s width. */
function spotFor({ view }: BodyHandle, width: number): Spot | null {
  const around = view.dom.closest(`.${classes['editor'] ?? ''}`)?.getBoundingClientRect();
  if (around === undefined) return null;
  const { from, to } = view.state.selection;
  const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to, -1)];
  const middle = start.top === end.top ? (start.left + end.left) / 2 : start.left;
  const left = Math.max(0, Math.min(middle - around.left - width / 2, around.width - width));
  const above = start.top > 190;
  return { left, above, top: above ? start.top - around.top : end.bottom - around.top };
}

function Marks({ handle, facts, onAskForLink }: BubbleProps): ReactNode {
  const { t } = useTranslation('editor');
  return (
    <div role="toolbar" aria-label={t('selectionToolbar')} className={classes['bubbleTools']}>
      <Tool
        label={t('deed.bold')}
        keys="Mod-b"
        icon={IconBold}
        on={facts.bold}
        onPress={() => handle.run(DEEDS.bold)}
      />
      <Tool
        label={t('deed.italic')}
        keys="Mod-i"
        icon={IconItalic}
        on={facts.italic}
        onPress={() => handle.run(DEEDS.italic)}
      />
      <Tool
        label={t('deed.link')}
        keys="Mod-k"
        icon={IconLink}
        on={facts.href !== null}
        onPress={() => onAskForLink(true)}
      />
      <Tool
        label={t('deed.subhead')}
        icon={IconHeading}
        on={facts.block === 'subhead'}
        onPress={() => handle.run(facts.block === 'subhead' ? DEEDS.paragraph : DEEDS.subhead)}
      />
    </div>
  );
}

/** What floats over selected words or a link: emphasis, link and subhead, or the link’s address. */
export function Bubble(props: BubbleProps): ReactNode {
  const { handle, facts, asksForLink, onAskForLink } = props;
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [focused, setFocused] = useState(false);
  const shown = asksForLink || (focused && (facts.range || facts.href !== null));
  useLayoutEffect(() => {
    const { dom } = handle.view;
    const onFocus = (): void => setFocused(true);
    const onBlur = (): void => setFocused(false);
    dom.addEventListener('focus', onFocus);
    dom.addEventListener('blur', onBlur);
    return () => {
      dom.removeEventListener('focus', onFocus);
      dom.removeEventListener('blur', onBlur);
    };
  }, [handle]);
  useLayoutEffect(() => {
    setSpot(shown && box.current !== null ? spotFor(handle, box.current.offsetWidth) : null);
  }, [handle, facts, shown, asksForLink]);
  if (!shown) return null;
  const close = (): void => {
    onAskForLink(false);
    handle.focus();
  };
  return (
    <div
      ref={box}
      className={classes['bubble']}
      data-above={spot?.above === true || undefined}
      style={spot === null ? { visibility: 'hidden' } : { top: spot.top, left: spot.left }}
    >
      {asksForLink ? (
        <LinkForm handle={handle} href={facts.href} onClose={close} />
      ) : facts.range ? (
        <Marks {...props} />
      ) : (
        <LinkHere href={facts.href ?? ''} onChange={() => onAskForLink(true)} />
      )}
    </div>
  );
}
