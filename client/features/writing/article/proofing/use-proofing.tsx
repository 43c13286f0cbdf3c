import { useQuery, useQueryClient } from '@tanstack/react-query';
import IconTextSpellcheck from '@tabler/icons-react/dist/esm/icons/IconTextSpellcheck.mjs';
import {
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import { compileRules, type CompiledRule } from '#contract/house-style/compile-rule.ts';
import { toComeRule } from '#contract/typography/to-come.ts';
import type { BodyHandle } from '#client/editor/open-editor.ts';
import type { PlacedFinding } from '#client/editor/proofing/finding.ts';
import { FindingsFeed } from '#client/editor/proofing/findings-feed.ts';
import type { Asked } from '#client/editor/proofing/proofing-card.tsx';
import type { ArticleAtHand, ArticlePanel } from '../parts.ts';
import { proofingQuery } from './api.ts';
import { AskedCard } from './asked-card.tsx';
import { fieldFindings } from './field-findings.ts';
import { ProofingPanel } from './proofing-panel.tsx';
import { isProofingOn, rememberProofing } from './switch.ts';
import { useIgnored } from './use-ignored.ts';
import { useProofingCommands } from './use-proofing-commands.ts';
import { useProofSettings, useSpeller } from './use-proof-settings.ts';

type Needs = { at: ArticleAtHand; handle: BodyHandle | null; personId: string };

/** Proofing of an open article: a panel with all findings, and the card about the one that is asked about. */
export type ArticleProofing = { panel: ArticlePanel; card: ReactNode };

const NO_RULES: never[] = [];

/** A menu that is open stays open while the mouse wanders. */
function nextAsked(
  before: Asked | null,
  found: PlacedFinding | null,
  how: Asked['how'],
): Asked | null {
  if (how === 'hover' && before?.how === 'menu') return before;
  if (found === null) return before === null ? null : { ...before, how: 'leaving' };
  return { found, how };
}

/** Underlines what spelling and house style have to say about an open article, lists it, and helps to put it right. */
export function useProofing({ at, handle, personId }: Needs): ArticleProofing {
  const { article, content } = at;
  const { id: articleId, language } = article;
  const { t } = useTranslation('proofing');
  const client = useQueryClient();
  const [on, setOn] = useState(isProofingOn);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data } = useQuery({ ...proofingQuery(articleId), enabled: on });
  const { speller, spelling } = useSpeller(language);
  const toCome = t('toCome');
  const rules = useMemo(
    (): CompiledRule[] => [toComeRule(toCome), ...compileRules(data?.rules ?? NO_RULES)],
    [data, toCome],
  );
  const ignoring = useIgnored(personId, articleId);
  const { isIgnored } = ignoring;
  const feed = useMemo(() => new FindingsFeed(), []);
  useEffect(() => () => feed.close(), [feed]);
  const onAsk = useCallback((found: PlacedFinding | null, how: 'menu' | 'hover') => {
    setAsked((before) => nextAsked(before, found, how));
  }, []);
  const close = useCallback(() => setAsked(null), []);
  useProofSettings({
    ...{ on, handle, language, data, rules, isIgnored, feed, onAsk },
    speller: spelling === 'ours' ? speller : null,
    names: content.credits.map(({ name }) => name).join('\n'),
  });
  const switchTo = (next: boolean): void => {
    rememberProofing(next);
    setOn(next);
    setAsked(null);
  };
  const ask = (one: PlacedFinding): void => setAsked({ found: one, how: 'menu' });
  useProofingCommands({ on, handle, onSwitch: switchTo, onAsk: ask });
  const found = useSyncExternalStore(feed.subscribe, feed.read);
  const inFields = useMemo(
    () => (on ? fieldFindings(rules, content, { language, isIgnored }) : []),
    [on, rules, content, language, isIgnored],
  );
  const count = found.length + inFields.length;
  return {
    panel: {
      id: 'proofing',
      group: 'text',
      key: 'r',
      label: t('panel'),
      icon: IconTextSpellcheck,
      ...(count === 0 ? {} : { count, counted: t('panelFound', { n: count }) }),
      render: () => (
        <ProofingPanel
          {...{ found, inFields, spelling, language, on, handle }}
          ignored={ignoring.count}
          onSwitch={switchTo}
          onAsk={ask}
          onOpenText={() => at.reveal('')}
          onUnignore={ignoring.clear}
        />
      ),
    },
    card:
      handle === null || asked === null ? null : (
        <AskedCard
          key={`${String(asked.found.from)} ${asked.found.finding.key}`}
          {...{ handle, asked, speller }}
          canWrite={article.abilities.edit.allowed}
          onIgnore={(finding, place) => {
            ignoring.ignore(finding, place);
            setAsked(null);
          }}
          onLearnt={() => void client.invalidateQueries({ queryKey: ['house-style'] })}
          onClose={close}
        />
      ),
  };
}
