import {
  ActionIcon,
  Button,
  Group,
  NativeSelect,
  Text,
  TextInput,
  useDirection,
} from '@mantine/core';
import IconChevronsLeft from '@tabler/icons-react/dist/esm/icons/IconChevronsLeft.mjs';
import IconChevronsRight from '@tabler/icons-react/dist/esm/icons/IconChevronsRight.mjs';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '#contract/api/writing.ts';
import { useZone } from '#client/ui/newsroom-zone.ts';
import type { Base } from './compared-points.ts';
import { handName } from './hands.ts';
import { positionAt } from './history-queries.ts';
import { instantInZone } from './instant-in-zone.ts';
import classes from './moments.module.css';
import { Scrubber, type Tick } from './scrubber.tsx';
import { sittingAt } from './sitting-stops.ts';
import { useHandWords } from './use-hand-words.ts';
import type { Looking } from './use-history.ts';

type MomentToolsProps = {
  article: ArticleView;
  looking: Looking;
  base: Base;
  onBase: (base: Base) => void;
};

function useTicks({ items }: Looking): Tick[] {
  const { t } = useTranslation('history');
  return items.flatMap((item) => {
    if (item.kind !== 'milestone' || item.revision === null) return [];
    const { id, what, revision } = item;
    const label = [t(`milestone.${what}`), revision.label].filter((part) => part !== '').join(': ');
    return [{ id, what, label, position: revision.position }];
  });
}

/** The step at which the slider stands, and in whose sitting, in words; when that was is said once it rests. */
function useMomentSaid({ items, position, latest }: Looking): string {
  const { t } = useTranslation('history');
  const words = useHandWords();
  const step = t('step', { position, latest });
  if (position === 0) return `${step} · ${t('beginning')}`;
  const sitting = sittingAt(items, position);
  return sitting === undefined ? step : `${step} · ${handName(sitting.by, sitting.origin, words)}`;
}

/** “What did it say at 14:05?”, on the newsroom’s clocks. */
function Clock({ article, looking }: Pick<MomentToolsProps, 'article' | 'looking'>): ReactNode {
  const { t } = useTranslation('history');
  const zone = useZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [local, setLocal] = useState('');
  const instant = instantInZone(local, zone);
  const finding = useMutation({
    // To the end of that minute: what was written in it had been said by then.
    mutationFn: (at: string) =>
      positionAt(article.id, new Date(Date.parse(at) + 59_999).toISOString()),
    onSuccess: looking.moveTo,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (instant !== null) finding.mutate(instant);
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          type="datetime-local"
          label={t('clockZone', { zone })}
          value={local}
          error={finding.error === null ? undefined : finding.error.message}
          onChange={({ currentTarget }) => setLocal(currentTarget.value.slice(0, 16))}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          loading={finding.isPending}
          disabled={instant === null}
        >
          {t('show')}
        </Button>
      </Group>
    </form>
  );
}

type BaseChoice = { value: Base; label: string };

function useBases({ article, looking, base }: MomentToolsProps): BaseChoice[] {
  const { t } = useTranslation('history');
  const revisions = looking.items.flatMap((item) =>
    item.kind === 'milestone' && item.revision !== null ? [item.revision] : [],
  );
  const once = [...new Map(revisions.map((revision) => [revision.id, revision])).values()];
  const pinned = /^position:(\d+)$/u.exec(base)?.[1];
  return [
    { value: 'sitting', label: t('base.sitting') },
    { value: 'step', label: t('base.step') },
    { value: 'now', label: t('base.now') },
    ...(article.lastPublication === null ? [] : [{ value: 'live', label: t('base.live') }]),
    { value: 'nothing', label: t('base.nothing') },
    ...(pinned === undefined
      ? []
      : [{ value: base, label: t('base.pinned', { position: Number(pinned) }) }]),
    ...once.map(({ id, number, label }) => ({
      value: id,
      label: [t('base.revision', { number }), label].filter((part) => part !== '').join(' · '),
    })),
  ];
}

/** Where to look and what to lay beside it: the slider, sitting by sitting, a clock, and the other point. */
export function MomentTools(props: MomentToolsProps): ReactNode {
  const { looking, base, onBase } = props;
  const { t } = useTranslation('history');
  const { dir } = useDirection();
  const { position, latest, moveTo, toSitting } = looking;
  const said = useMomentSaid(looking);
  const ticks = useTicks(looking);
  const bases = useBases(props);
  const [Back, On] =
    dir === 'rtl' ? [IconChevronsRight, IconChevronsLeft] : [IconChevronsLeft, IconChevronsRight];
  return (
    <div className={classes['bar']}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ActionIcon
          variant="default"
          aria-label={t('sittingBefore')}
          disabled={position === 0}
          onClick={() => toSitting(-1)}
        >
          <Back size={16} aria-hidden />
        </ActionIcon>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Scrubber
            position={position}
            latest={latest}
            label={t('moment')}
            said={said}
            ticks={ticks}
            onMove={moveTo}
            onSitting={toSitting}
          />
        </div>
        <ActionIcon
          variant="default"
          aria-label={t('sittingAfter')}
          disabled={position === latest}
          onClick={() => toSitting(1)}
        >
          <On size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <Text size="xs" c="dimmed">
        {said} · {t('keys')}
      </Text>
      <Group gap="sm" align="flex-end" mt="xs">
        <NativeSelect
          size="xs"
          label={t('against')}
          value={base}
          data={bases}
          onChange={({ currentTarget }) => onBase(currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={() => onBase(`position:${String(position)}`)}>
          {t('pin')}
        </Button>
        <Clock {...props} />
      </Group>
    </div>
  );
}
