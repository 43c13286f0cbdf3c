import { ActionIcon, Button, Group, Switch, Text } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs';
import { useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '#contract/api/changes.ts';
import { ChangesView, type ChangedPlace } from '#client/ui/changes/changes-view.tsx';
import classes from './comparison.module.css';
import { PrintedComparison, type ComparedArticle } from './printed-comparison.tsx';

const VIEWS = ['one', 'sides', 'alone'] as const;
type View = (typeof VIEWS)[number];

type ComparisonProps = {
  article: ComparedArticle;
  changes: Changes;
  /** The later text by itself, where it can be read so. */
  alone?: ReactNode;
  actionOf?: (place: ChangedPlace) => ReactNode;
};

const CHANGED = '[data-change]:not([data-kind="same"])';

/** Goes from change to change by putting the focus on it. */
function useWalk(place: RefObject<HTMLDivElement | null>): {
  at: number | null;
  walk: (direction: -1 | 1) => void;
} {
  const [at, setAt] = useState<number | null>(null);
  const walk = (direction: -1 | 1): void => {
    const rows = [...(place.current?.querySelectorAll<HTMLElement>(CHANGED) ?? [])];
    if (rows.length === 0) return;
    const standing = rows.findIndex((row) => row.contains(document.activeElement));
    const from = standing === -1 ? (at ?? (direction === 1 ? -1 : 0)) : standing;
    const next = (from + direction + rows.length) % rows.length;
    rows[next]?.focus();
    rows[next]?.scrollIntoView({ block: 'center' });
    setAt(next);
  };
  return { at, walk };
}

function countOf({ changes }: Changes): number {
  const fields = changes.fields.filter(({ kind }) => kind !== 'same').length;
  const credits = changes.credits.some(({ kind }) => kind !== 'same') ? 1 : 0;
  return fields + changes.changedBlockIds.length + credits;
}

type WalkProps = { count: number; at: number | null; walk: (direction: -1 | 1) => void };

function Walk({ count, at, walk }: WalkProps): ReactNode {
  const { t } = useTranslation('history');
  const shown = at !== null && at < count;
  return (
    <Group gap={4}>
      <ActionIcon
        variant="default"
        aria-label={t('changeBefore')}
        aria-keyshortcuts="Alt+ArrowUp"
        title={`${t('changeBefore')} (Alt+↑)`}
        disabled={count === 0}
        onClick={() => walk(-1)}
      >
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('changeAfter')}
        aria-keyshortcuts="Alt+ArrowDown"
        title={`${t('changeAfter')} (Alt+↓)`}
        disabled={count === 0}
        onClick={() => walk(1)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <Text size="sm" c="dimmed" role="status">
        {shown ? t('changeAt', { at: at + 1, count }) : t('changes', { count })}
      </Text>
    </Group>
  );
}

type ToolsProps = WalkProps & {
  view: View;
  views: readonly View[];
  folded: boolean;
  whole: boolean;
  onView: (view: View) => void;
  onFold: (folded: boolean) => void;
};

function Tools(props: ToolsProps): ReactNode {
  const { view, views, folded, whole, onView, onFold } = props;
  const { t } = useTranslation('history');
  return (
    <Group gap="sm" className={classes['tools'] ?? ''}>
      <Button.Group attributes={{ group: { role: 'group', 'aria-label': t('view.label') } }}>
        {views.map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={each === view ? 'light' : 'default'}
            aria-pressed={each === view}
            onClick={() => onView(each)}
          >
            {t(`view.${each}`)}
          </Button>
        ))}
      </Button.Group>
      {view === 'alone' || whole ? null : (
        <>
          <Switch
            size="sm"
            label={t('onlyChanges')}
            checked={folded}
            onChange={({ currentTarget }) => onFold(currentTarget.checked)}
          />
          <Walk {...props} />
        </>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPrinter size={15} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('print')}
      </Button>
    </Group>
  );
}

/**
 * Two points of a text laid beside one another: in one text or side by side, all of it or only what changed, by
 * keyboard from change to change (Alt with the arrows up and down), and on paper.
 */
export function Comparison({ article, changes, alone, actionOf }: ComparisonProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const { at, walk } = useWalk(place);
  const [view, setView] = useState<View>('one');
  const [folded, setFolded] = useState(true);
  const whole = changes.between.before === null;
  const layout = { sides: view === 'sides', folded };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    walk(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    // Keys reach it from the controls inside; it is none itself.
    <div role="presentation" onKeyDown={onKeyDown}>
      <Tools
        view={view}
        views={alone === undefined ? ['one', 'sides'] : VIEWS}
        folded={folded}
        whole={whole}
        count={countOf(changes)}
        at={at}
        walk={walk}
        onView={setView}
        onFold={setFolded}
      />
      <div ref={place}>
        {view === 'alone' ? (
          alone
        ) : (
          <ChangesView
            changes={changes.changes}
            language={article.language}
            whole={whole}
            layout={layout}
            {...(actionOf === undefined ? {} : { actionOf })}
          />
        )}
      </div>
      <PrintedComparison article={article} changes={changes} layout={layout} />
    </div>
  );
}
