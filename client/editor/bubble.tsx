import IconBold from '@tabler/icons-react/dist/esm/icons/IconBold.mjs';
import IconHeading from '@tabler/icons-react/dist/esm/icons/IconHeading.mjs';
import IconItalic from '@tabler/icons-react/dist/esm/icons/IconItalic.mjs';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import IconMessagePlus from '@tabler/icons-react/dist/esm/icons/IconMessagePlus.mjs';
import type { EditorState } from 'prosemirror-state';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { askForComment, COMMENT_KEYS } from './comments/comment-look.ts';
import classes from './editor.module.css';
import { CardTools } from './insert/card-tools.tsx';
import { DEEDS, KEYS, LINK_KEYS } from './keys.ts';
import { LinkForm } from './link/link-form.tsx';
import { LinkHere } from './link/link-here.tsx';
import type { BodyHandle } from './open-editor.ts';
import { FACTS, type SelectionFacts } from './selection-facts.ts';
import { useFact, type StateFeed } from './state-feed.ts';
import { Tool } from './tool.tsx';
import { turnTo } from './tools.ts';

type BubbleProps = {
  handle: BodyHandle;
  feed: StateFeed;
  siteUrl: string | undefined;
  asksForLink: boolean;
  onAskForLink: (asks: boolean) => void;
};
type MarksProps = Pick<BubbleProps, 'handle' | 'onAskForLink'> & { facts: SelectionFacts };

/** What the bubble stands over; nothing while one types, so that it need not be drawn at every key. */
const SELECTION = {
  read: (state: EditorState) => (isOverSomething(FACTS.read(state)) ? state.selection : null),
};

function isOverSomething({ range, href, card }: SelectionFacts): boolean {
  return range || href !== null || card !== null;
}

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

function Marks({ handle, facts, onAskForLink }: MarksProps): ReactNode {
  const { t } = useTranslation('editor');
  return (
    <div role="toolbar" aria-label={t('selectionToolbar')} className={classes['bubbleTools']}>
      <Tool
        label={t('deed.bold')}
        keys={KEYS.bold}
        icon={IconBold}
        on={facts.bold}
        onPress={() => handle.run(DEEDS.bold)}
      />
      <Tool
        label={t('deed.italic')}
        keys={KEYS.italic}
        icon={IconItalic}
        on={facts.italic}
        onPress={() => handle.run(DEEDS.italic)}
      />
      <Tool
        label={t('deed.link')}
        keys={LINK_KEYS}
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
      <Tool
        label={t('comment')}
        keys={COMMENT_KEYS.ask}
        icon={IconMessagePlus}
        onPress={() => handle.run(askForComment)}
      />
    </div>
  );
}

/** What floats over selected words or a link: emphasis, link and subhead, or the link’s address. */
export function Bubble(props: BubbleProps): ReactNode {
  const { handle, feed, siteUrl, asksForLink, onAskForLink } = props;
  const facts = useFact(feed, FACTS);
  const selection = useFact(feed, SELECTION);
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [focused, setFocused] = useState(false);
  const { range, href, card } = facts;
  const shown = asksForLink || (focused && isOverSomething(facts));
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
  }, [handle, selection, shown, asksForLink]);
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
        <LinkForm handle={handle} href={href} siteUrl={siteUrl} onClose={close} />
      ) : card !== null ? (
        <CardTools handle={handle} onChange={() => handle.run(turnTo(card))} />
      ) : range ? (
        <Marks handle={handle} facts={facts} onAskForLink={onAskForLink} />
      ) : (
        <LinkHere handle={handle} href={href ?? ''} onChange={() => onAskForLink(true)} />
      )}
    </div>
  );
}
