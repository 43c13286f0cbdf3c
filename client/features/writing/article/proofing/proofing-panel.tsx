import { Button, Switch } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconCircleCheck from '@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import { keysAsWritten } from '#client/ui/shown-keys.ts';
import { findingBeyond, goToFinding } from '#client/editor/proofing/asking.ts';
import type { PlacedFinding, TextFinding } from '#client/editor/proofing/finding.ts';
import classes from '#client/editor/proofing/proofing.module.css';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { languageName } from '#client/ui/language-name.ts';
import { focusField, inTheText } from './lead-to.ts';
import type { FieldFinding } from './field-findings.ts';
import type { WhoSpells } from './use-proof-settings.ts';

type ProofingPanelProps = {
  /** What stands in the running text, in its order. */
  found: readonly PlacedFinding[];
  inFields: readonly FieldFinding[];
  spelling: WhoSpells;
  language: string;
  on: boolean;
  handle: BodyHandle | null;
  /** How many findings this person does not want to hear of here. */
  ignored: number;
  onSwitch: (on: boolean) => void;
  onAsk: (found: PlacedFinding) => void;
  /** Opens the tab of the text, where it is behind another. */
  onOpenText: () => void;
  onUnignore: () => void;
};

/** How many rows are shown; the rest comes up as these are put right. */
const MOST_ROWS = 100;

function Row({ finding, onPress }: { finding: TextFinding; onPress: () => void }): ReactNode {
  const { t } = useTranslation('proofing');
  return (
    <li>
      <button
        type="button"
        className={classes['row']}
        data-proof={finding.weight}
        onClick={onPress}
      >
        <span className={classes['kind']}>{t(`weight.${finding.weight}`)}</span>
        <bdi lang={finding.language}>{finding.words}</bdi>
        {finding.replacement === null ? null : (
          <>
            {' '}
            <span className={classes['arrow']}>→</span>{' '}
            <bdi lang={finding.language}>{finding.replacement}</bdi>
          </>
        )}
        {finding.advice === '' ? (
          ''
        ) : (
          <>
            {' '}
            – <bdi>{finding.advice}</bdi>
          </>
        )}
      </button>
    </li>
  );
}

type Going = Pick<ProofingPanelProps, 'handle' | 'onAsk' | 'onOpenText'>;

/** Puts the cursor into a finding and opens what can be done about it. */
function show({ handle, onAsk, onOpenText }: Going, one: PlacedFinding | null): void {
  if (handle === null || one === null) return;
  inTheText(handle, onOpenText, () => {
    goToFinding(handle.view, one);
    onAsk(one);
  });
}

function Steps(props: Going): ReactNode {
  const { t } = useTranslation('proofing');
  const { handle } = props;
  const go = (by: 1 | -1): void =>
    show(props, handle === null ? null : findingBeyond(handle.view, by));
  return (
    <Button.Group>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronUp size={16} aria-hidden />}
        onClick={() => go(-1)}
      >
        {t('previous')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconChevronDown size={16} aria-hidden />}
        onClick={() => go(1)}
      >
        {t('next')}
      </Button>
    </Button.Group>
  );
}

function Rows(props: ProofingPanelProps): ReactNode {
  const { found, inFields, handle, onOpenText } = props;
  const goTo = (place: string): void => {
    if (handle === null) return;
    inTheText(handle, onOpenText, () => {
      if (!focusField(place)) handle.reveal(place);
    });
  };
  return (
    <ul className={classes['list']}>
      {inFields.slice(0, MOST_ROWS).map(({ place, part, finding }, n) => (
        <Row
          key={`${place} ${part} ${finding.key} ${String(n)}`}
          finding={finding}
          onPress={() => goTo(place)}
        />
      ))}
      {found.slice(0, MOST_ROWS).map((one) => (
        <Row
          key={`${String(one.from)} ${one.finding.key}`}
          finding={one.finding}
          onPress={() => show(props, one)}
        />
      ))}
    </ul>
  );
}

/** Everything that spelling and house style have to say about the article, and who spells it. */
export function ProofingPanel(props: ProofingPanelProps): ReactNode {
  const { found, inFields, on, language, spelling, ignored } = props;
  const { t, i18n } = useTranslation('proofing');
  const count = found.length + inFields.length;
  const name = languageName(language, i18n.language);
  return (
    <div className={classes['panel']}>
      <div className={classes['steps']}>
        <Switch
          label={t('switch')}
          checked={on}
          onChange={({ currentTarget }) => props.onSwitch(currentTarget.checked)}
        />
        {on && found.length > 0 ? <Steps {...props} /> : null}
      </div>
      {!on ? null : count === 0 ? (
        <EmptyState icon={IconCircleCheck} title={t('nothing')}>
          {t(spelling === 'ours' ? 'nothingHint' : 'nothingInStyle')}
        </EmptyState>
      ) : (
        <>
          <p className={classes['foot']} role="status">
            {t('count', { count })}
          </p>
          <Rows {...props} />
        </>
      )}
      <p className={classes['foot']}>{t(`spelling.${spelling}`, { language: name })}</p>
      {on ? (
        <p className={classes['foot']}>{t('keysHint', { keys: keysAsWritten('Mod-.') })}</p>
      ) : null}
      {ignored === 0 ? null : (
        <Button size="compact-sm" variant="subtle" onClick={props.onUnignore}>
          {t('unignore', { count: ignored })}
        </Button>
      )}
    </div>
  );
}
