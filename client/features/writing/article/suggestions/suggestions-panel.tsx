import { Button, Group, Stack } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import IconPencilQuestion from '@tabler/icons-react/dist/esm/icons/IconPencilQuestion.mjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '#contract/body/proposals.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { SuggestionItem } from './suggestion-item.tsx';
import classes from './suggestions-panel.module.css';
import { coloursOf, type ToldSuggestion } from './told-suggestion.ts';

type SuggestionsPanelProps = {
  suggestions: readonly ToldSuggestion[];
  active: string | null;
  may: (id: string, verdict: Verdict) => boolean;
  onShow: (id: string) => void;
  onDecide: (ids: readonly string[], verdict: Verdict) => void;
  onStep: (by: 1 | -1) => void;
  onUndo: () => void;
};

type Decided = { verdict: Verdict; many: number };

function Together({
  ids,
  chosen,
  onDecide,
}: {
  ids: readonly string[];
  chosen: readonly string[];
  onDecide: (ids: readonly string[], verdict: Verdict) => void;
}): ReactNode {
  const { t } = useTranslation('suggestions');
  const which = chosen.length > 0 ? 'Selected' : 'All';
  const meant = chosen.length > 0 ? chosen : ids;
  return (
    <Group gap="xs">
      <Button size="compact-xs" onClick={() => onDecide(meant, 'accept')}>
        {t(`accept${which}`)}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => onDecide(meant, 'reject')}>
        {t(`reject${which}`)}
      </Button>
    </Group>
  );
}

function Told({ decided, onUndo }: { decided: Decided | null; onUndo: () => void }): ReactNode {
  const { t } = useTranslation('suggestions');
  return (
    <div role="status">
      {decided === null ? null : (
        <Group gap="xs" className={classes['decided'] ?? ''} wrap="nowrap">
          <span>
            {t(decided.verdict === 'accept' ? 'accepted' : 'rejected', { many: decided.many })}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={onUndo}
          >
            {t('undo')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Everything that is proposed in the text, in reading order, to be decided on one by one, some or all. */
export function SuggestionsPanel(props: SuggestionsPanelProps): ReactNode {
  const { suggestions, may, onDecide } = props;
  const { t } = useTranslation('suggestions');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [decided, setDecided] = useState<Decided | null>(null);
  const colours = coloursOf(suggestions);
  const ids = suggestions.map(({ id }) => id);
  const chosen = ids.filter((id) => picked.has(id));
  const decideOn = (some: readonly string[], verdict: Verdict): void => {
    const allowed = some.filter((id) => may(id, verdict));
    if (allowed.length === 0) return;
    onDecide(allowed, verdict);
    setDecided({ verdict, many: allowed.length });
    setPicked(new Set());
  };
  const undo = (): void => {
    props.onUndo();
    setDecided(null);
  };
  const mayDecide = ids.some((id) => may(id, 'reject'));
  return (
    <Stack gap="sm">
      <Told decided={decided} onUndo={undo} />
      {ids.length === 0 ? (
        <EmptyState icon={IconPencilQuestion} title={t('none')}>
          {t('noneHow')}
        </EmptyState>
      ) : (
        <>
          <Group justify="space-between" gap="xs">
            {mayDecide ? <Together ids={ids} chosen={chosen} onDecide={decideOn} /> : null}
            <Group gap="xs">
              <Button size="compact-xs" variant="subtle" onClick={() => props.onStep(-1)}>
                {t('previous')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => props.onStep(1)}>
                {t('next')}
              </Button>
            </Group>
          </Group>
          <ul className={classes['list']} aria-label={t('panel')}>
            {suggestions.map((suggestion) => (
              <SuggestionItem
                key={suggestion.id}
                suggestion={suggestion}
                colour={colours.get(suggestion.name) ?? 0}
                isActive={suggestion.id === props.active}
                chosen={picked.has(suggestion.id)}
                may={{
                  accept: may(suggestion.id, 'accept'),
                  reject: may(suggestion.id, 'reject'),
                }}
                onChoose={(isChosen) => {
                  const next = new Set(picked);
                  if (isChosen) next.add(suggestion.id);
                  else next.delete(suggestion.id);
                  setPicked(next);
                }}
                onShow={() => props.onShow(suggestion.id)}
                onDecide={(verdict) => decideOn([suggestion.id], verdict)}
              />
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}
