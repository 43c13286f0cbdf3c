import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from './api.ts';
import { LineRow, type LineProps, type Warning } from './line-row.tsx';
import classes from './lines.module.css';

/** Up to so many lines all are in the page, where the browser’s own search finds them. */
const MOST_AT_ONCE = 500;
const LINE_HEIGHT = 26;

type SourceLinesProps = {
  lines: Import['lines'];
  /** The remarks at each line. */
  remarks: ReadonlyMap<number, readonly Warning[]>;
  /** The line to show; counts up when the same is asked for again. */
  shown: { line: number; asked: number } | null;
  onField: LineProps['onField'];
};

type ListProps = SourceLinesProps & { frame: RefObject<HTMLDivElement | null> };

const NO_REMARKS: readonly Warning[] = [];

function useProps({ lines, remarks, shown, onField }: SourceLinesProps) {
  return (at: number): LineProps | null => {
    const line = lines[at];
    if (line === undefined) return null;
    const warnings = remarks.get(line.n) ?? NO_REMARKS;
    return { line, warnings, shown: shown?.line === line.n, onField };
  };
}

function AllLines(props: ListProps): ReactNode {
  const { lines, shown, frame } = props;
  const propsAt = useProps(props);
  useEffect(() => {
    if (shown === null) return;
    const row = frame.current?.querySelector(`[data-line="${String(shown.line)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [shown, frame]);
  return (
    <ol>
      {lines.map(({ n }, at) => {
        const line = propsAt(at);
        return line === null ? null : <LineRow key={n} {...line} />;
      })}
    </ol>
  );
}

function LinesInSight(props: ListProps): ReactNode {
  const { lines, shown, frame } = props;
  const propsAt = useProps(props);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 20,
    initialRect: { width: 600, height: 800 },
  });
  useEffect(() => {
    if (shown === null) return;
    const at = lines.findIndex(({ n }) => n === shown.line);
    if (at >= 0) rows.scrollToIndex(at, { align: 'center' });
  }, [shown, lines, rows]);
  return (
    <ol style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const line = propsAt(index);
        const style = {
          position: 'absolute',
          insetInline: 0,
          transform: `translateY(${String(start)}px)`,
        } as const;
        return line === null ? null : (
          <LineRow key={key} {...line} ref={rows.measureElement} index={index} style={style} />
        );
      })}
    </ol>
  );
}

/** Every line of the source beside what became of it: nothing that came in is out of sight. */
export function SourceLines(props: SourceLinesProps): ReactNode {
  const { t } = useTranslation('wire');
  const frame = useRef<HTMLDivElement>(null);
  const List = props.lines.length > MOST_AT_ONCE ? LinesInSight : AllLines;
  return (
    <div
      ref={frame}
      className={classes['lines']}
      tabIndex={0}
      role="region"
      aria-label={t('lines')}
    >
      <List {...props} frame={frame} />
    </div>
  );
}
