import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '#client/ui/said.ts';
import type { Warning } from './line-row.tsx';
import { SEVERITIES } from './line-roles.ts';
import classes from './wire.module.css';

/** The lines a remark stands at. */
function linesOf({ line, lines }: Warning): readonly number[] {
  return lines ?? (line === undefined ? [] : [line]);
}

/** The remarks at each line of the source. */
export function remarksByLine(warnings: readonly Warning[]): Map<number, Warning[]> {
  const found = new Map<number, Warning[]>();
  for (const warning of warnings) {
    // A note that something was left out says so beside each line of it already.
    if (warning.severity === 'info') continue;
    for (const line of linesOf(warning)) found.set(line, [...(found.get(line) ?? []), warning]);
  }
  return found;
}

function rank({ severity }: Warning): number {
  const at = SEVERITIES.findIndex((each) => each === severity);
  return at === -1 ? SEVERITIES.length : at;
}

type RemarksProps = { warnings: readonly Warning[]; onShow: (line: number) => void };

/** What is doubtful about the source, worst first; each leads to its line. Nothing was put right. */
export function Remarks({ warnings, onShow }: RemarksProps): ReactNode {
  const { t } = useTranslation('wire');
  const said = useSaid();
  if (warnings.length === 0) return <p>{t('noWarnings')}</p>;
  return (
    <ul className={classes['remarks']}>
      {warnings
        .toSorted((a, b) => rank(a) - rank(b))
        .map((warning, at) => {
          const [first] = linesOf(warning);
          const severity = SEVERITIES.find((each) => each === warning.severity) ?? 'review';
          return (
            <li key={`${warning.code} ${String(at)}`} data-severity={severity}>
              <span>
                <b>{t(`severity.${severity}`)}</b> {said.remark(warning)}
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
