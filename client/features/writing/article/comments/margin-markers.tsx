import IconHandStop from '@tabler/icons-react/dist/esm/icons/IconHandStop.mjs';
import IconMessage from '@tabler/icons-react/dist/esm/icons/IconMessage.mjs';
import { UnstyledButton } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '#contract/api/comments.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import classes from './comments.module.css';
import { threadsInText } from './step-through.ts';

type MarginMarkersProps = {
  handle: BodyHandle | null;
  threads: readonly ThreadView[];
  active: string | null;
  onPick: (threadIds: readonly string[]) => void;
};

type Placed = { thread: ThreadView; top: number };

/** The least distance between two signs, in pixels; threads that hang closer stand under one another. */
const APART = 26;

function placesOf(
  box: HTMLElement,
  { view }: BodyHandle,
  threads: readonly ThreadView[],
): Map<string, number> {
  const around = box.getBoundingClientRect().top;
  const places = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { id } of threadsInText(view.dom, threads)) {
    const element = view.dom.querySelector(`[data-comment="${CSS.escape(id)}"]`);
    if (element === null) continue;
    const top = Math.max(free, element.getBoundingClientRect().top - around);
    places.set(id, Math.round(top));
    free = top + APART;
  }
  return places;
}

function same(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([id, top]) => other.get(id) === top);
}

/** Signs beside the lines where open threads hang, on screens that have the room. */
export function MarginMarkers(props: MarginMarkersProps): ReactNode {
  const { handle, threads, active, onPick } = props;
  const { t } = useTranslation('comments');
  const box = useRef<HTMLDivElement>(null);
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const look = useEffectEvent((): void => {
    if (box.current === null || handle === null || handle.view.isDestroyed) return;
    const next = placesOf(box.current, handle, threads);
    if (!same(places, next)) setPlaces(next);
  });
  useEffect(() => {
    if (handle === null) return undefined;
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    soon();
    const sizes = new ResizeObserver(soon);
    sizes.observe(handle.view.dom);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
    };
  }, [handle, threads]);
  const placed = threads.flatMap((thread): Placed[] => {
    const top = places.get(thread.id);
    return top === undefined || thread.resolved !== null ? [] : [{ thread, top }];
  });
  return (
    <div ref={box} className={classes['margin']}>
      {placed.map(({ thread, top }) => {
        const Picture = thread.blocking ? IconHandStop : IconMessage;
        return (
          <UnstyledButton
            key={thread.id}
            className={classes['marker']}
            style={{ insetBlockStart: top }}
            data-active={thread.id === active || undefined}
            data-blocking={thread.blocking || undefined}
            aria-label={t('marker', { name: thread.by.name, words: thread.quote.slice(0, 60) })}
            onClick={() => onPick([thread.id])}
          >
            <Picture size={16} aria-hidden />
            {thread.comments.length > 1 ? <span>{thread.comments.length}</span> : null}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
