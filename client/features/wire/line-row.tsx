import { LINE_ROLES } from '#contract/wire-words.ts';
import { UnstyledButton } from '@mantine/core';
import type { CSSProperties, ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from '#client/ui/said.ts';
import type { Import } from './api.ts';
import { fieldOf, SEVERITIES, type FieldName } from './line-roles.ts';
import classes from './lines.module.css';

type Line = Import['lines'][number];
export type Warning = Import['warnings'][number];

export type LineProps = {
  line: Line;
  /** What is doubtful in it. */
  warnings: readonly Warning[];
  /** It was asked for. */
  shown: boolean;
  /** Leads to the field of the draft that it became. */
  onField: (field: FieldName, line: number) => void;
};

function Tag({ line, onField }: Pick<LineProps, 'line' | 'onField'>): ReactNode {
  const { t } = useTranslation('wire');
  const role = LINE_ROLES.find((each) => each === line.becomes);
  if (role === 'blank') return <span />;
  const name = role === undefined ? line.becomes : t(`becomes.${role}`);
  const field = fieldOf(role);
  if (field === null) return <span className={classes['tag']}>{name}</span>;
  return (
    <UnstyledButton
      className={classes['tag']}
      title={t('toField', { name })}
      onClick={() => onField(field, line.n)}
    >
      {name}
    </UnstyledButton>
  );
}

function Doubts({ warnings }: { warnings: readonly Warning[] }): ReactNode {
  const { t } = useTranslation('wire');
  const said = useSaid();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes['doubts']}>
      {warnings.map((warning, at) => {
        const severity = SEVERITIES.find((each) => each === warning.severity) ?? 'review';
        return (
          <li key={`${warning.code} ${String(at)}`} data-severity={severity}>
            <b>{t(`severity.${severity}`)}</b> {said.remark(warning)}
          </li>
        );
      })}
    </ul>
  );
}

type Placed = { style?: CSSProperties; index?: number; ref?: Ref<HTMLLIElement> };

/** One line of the source: its number, what it says, what is doubtful in it, and what became of it. */
export function LineRow({
  line,
  warnings,
  shown,
  onField,
  style,
  index,
  ref,
}: LineProps & Placed): ReactNode {
  return (
    <li
      ref={ref}
      className={classes['line']}
      style={style}
      data-index={index}
      data-line={line.n}
      data-becomes={line.becomes}
      data-doubted={warnings.length > 0 || undefined}
      data-shown={shown || undefined}
    >
      <span className={classes['number']}>{line.n}</span>
      <div className={classes['said']}>
        <span className={classes['text']} dir="auto">
          {line.text}
        </span>
        <Doubts warnings={warnings} />
      </div>
      <Tag line={line} onField={onField} />
    </li>
  );
}
