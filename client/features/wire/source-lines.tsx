import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from './api.ts';
import classes from './wire.module.css';

type SourceLinesProps = {
  lines: Import['lines'];
  /** Lines that a warning stands at. */
  doubted: ReadonlySet<number>;
  /** The line to show; counts up when the same is asked for again. */
  shown: { line: number; asked: number } | null;
};

const LINE_HEIGHT = 24;

/** Every line of the source beside what became of it: nothing that came in is out of sight. */
export function SourceLines({ lines, doubted, shown }: SourceLinesProps): ReactNode {
  const { t } = useTranslation('wire');
  const frame = useRef<HTMLDivElement>(null);
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
  const names: Readonly<Record<string, string>> = t('becomes', { returnObjects: true });
  return (
    <div
      ref={frame}
      className={classes['source']}
      tabIndex={0}
      role="region"
      aria-label={t('source')}
    >
      <ol style={{ blockSize: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              data-becomes={line.becomes}
              data-doubted={doubted.has(line.n)}
              data-shown={shown?.line === line.n}
              style={{
                position: 'absolute',
                insetInline: 0,
                transform: `translateY(${String(start)}px)`,
              }}
            >
              <span className={classes['number']}>{line.n}</span>
              <span className={classes['text']} dir="auto">
                {line.text}
              </span>
              <span className={classes['becomes']}>
                {line.becomes === 'blank' ? '' : (names[line.becomes] ?? line.becomes)}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
