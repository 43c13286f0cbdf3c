import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from './api.ts';
import classes from './wire.module.css';

type Warning = Import['warnings'][number];

const ORDER = ['error', 'warn', 'review', 'info'];

/** The lines a warning stands at. */
export function linesOfWarning({ line, lines }: Warning): readonly number[] {
  return lines ?? (line === undefined ? [] : [line]);
}

/** What is doubtful about the source, worst first; each leads to its line. Nothing was put right. */
export function Warnings({
  warnings,
  onShow,
}: {
  warnings: readonly Warning[];
  onShow: (line: number) => void;
}): ReactNode {
  const { t } = useTranslation('wire');
  const severities: Readonly<Record<string, string>> = t('severity', { returnObjects: true });
  if (warnings.length === 0) return <p>{t('noWarnings')}</p>;
  const sorted = [...warnings].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  return (
    <ul className={classes['warnings']}>
      {sorted.map((warning, at) => {
        const [first] = linesOfWarning(warning);
        return (
          <li key={`${warning.code} ${String(at)}`} data-severity={warning.severity}>
            <span>
              <b>{severities[warning.severity] ?? warning.severity}</b> {warning.message}
              {warning.text === undefined ? null : <q dir="auto">{warning.text}</q>}
            </span>
            {first === undefined ? null : (
              <Button size="compact-xs" variant="default" onClick={() => onShow(first)}>
                {t('line', { number: first })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
