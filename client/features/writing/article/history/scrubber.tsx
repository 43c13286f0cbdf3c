import type { KeyboardEvent, ReactNode } from 'react';
import classes from './scrubber.module.css';

/** Something worth finding again, at its place of the log. */
export type Tick = { id: string; position: number; label: string; what: string };

type ScrubberProps = {
  position: number;
  latest: number;
  label: string;
  /** The moment in words, for those who listen. */
  said: string;
  ticks: readonly Tick[];
  onMove: (position: number) => void;
  /** To the end of the sitting before (-1) or after (1). */
  onSitting: (direction: -1 | 1) => void;
};

/** Labels that would lie on one another are left out; share of the line that one takes. */
const LABEL_WIDTH = 0.12;

function labelled(ticks: readonly Tick[], latest: number): { tick: Tick; named: boolean }[] {
  let last = -1;
  return [...ticks]
    .sort((one, other) => one.position - other.position)
    .map((tick) => {
      const place = tick.position / latest;
      const named = place - last >= LABEL_WIDTH;
      if (named) last = place;
      return { tick, named };
    });
}

/**
 * A slider over the steps of a text: arrows go by a step, Page Up and Page Down by a sitting, Home and End to its ends.
 * Milestones stand under it.
 */
export function Scrubber(props: ScrubberProps): ReactNode {
  const { position, latest, label, said, ticks, onMove, onSitting } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return;
    event.preventDefault();
    onSitting(event.key === 'PageUp' ? 1 : -1);
  };
  return (
    <div className={classes['scrubber']}>
      <input
        type="range"
        className={classes['line']}
        min={0}
        max={latest}
        step={1}
        value={position}
        aria-label={label}
        aria-valuetext={said}
        data-autofocus
        onChange={({ currentTarget }) => onMove(Number(currentTarget.value))}
        onKeyDown={onKeyDown}
      />
      <div className={classes['ticks']} aria-hidden>
        {labelled(ticks, latest).map(({ tick, named }) => (
          <span
            key={tick.id}
            className={classes['tick']}
            data-what={tick.what}
            title={tick.label}
            style={{ insetInlineStart: `${String((tick.position / latest) * 100)}%` }}
          >
            {named ? <span className={classes['name']}>{tick.label}</span> : null}
          </span>
        ))}
      </div>
    </div>
  );
}
