import { infiniteQueryOptions, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  addedStyleRulesSchema,
  dictionaryWordListSchema,
  DictionaryWordView,
  newDictionaryWordBody,
  newStyleRulesBody,
  styleRuleChangeBody,
  styleRuleListSchema,
  styleRuleQuery,
  StyleRuleView,
} from '#contract/api/house-style.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { PagesOf } from '#client/api/query-types.ts';

export type NewRules = z.input<typeof newStyleRulesBody>;
export type NewRule = NewRules['rules'][number];
export type RuleChange = z.input<typeof styleRuleChangeBody>;
export type RuleFilter = Pick<
  z.input<typeof styleRuleQuery>,
  'language' | 'severity' | 'active' | 'q'
> & {
  deskId?: string;
};
type RulePage = z.infer<typeof styleRuleListSchema>;
type WordPage = z.infer<typeof dictionaryWordListSchema>;
type Cursor = string | null;
type ById = { id: string };

/** The routes of house style. */
export const houseStyleRoutes = {
  list: { method: 'GET', path: '/house-style-rules' } as ClientRoute<{
    query: RuleFilter & { cursor?: string };
    answer: RulePage;
  }>,
  add: { method: 'POST', path: '/house-style-rules' } as ClientRoute<{
    body: NewRules;
    answer: z.infer<typeof addedStyleRulesSchema>;
  }>,
  change: { method: 'PATCH', path: '/house-style-rules/:id' } as ClientRoute<{
    params: ById;
    body: RuleChange;
    answer: StyleRuleView;
  }>,
  drop: { method: 'DELETE', path: '/house-style-rules/:id' } as ClientRoute<{
    params: ById;
    answer: undefined;
  }>,
  words: { method: 'GET', path: '/dictionary-words' } as ClientRoute<{
    query: { q?: string; cursor?: string };
    answer: WordPage;
  }>,
  addWord: { method: 'POST', path: '/dictionary-words' } as ClientRoute<{
    body: z.input<typeof newDictionaryWordBody>;
    answer: DictionaryWordView;
  }>,
  dropWord: { method: 'DELETE', path: '/dictionary-words/:id' } as ClientRoute<{
    params: ById;
    answer: undefined;
  }>,
};

/** What is asked anew after any change of rules or words. */
export const HOUSE_STYLE: QueryKey = ['house-style'];

function pages<Page extends { next: Cursor }>(
  key: QueryKey,
  ask: (about: { cursor?: string }, signal: AbortSignal) => Promise<Page>,
): PagesOf<Page> {
  return infiniteQueryOptions<Page, Error, InfiniteData<Page, Cursor>, QueryKey, Cursor>({
    queryKey: [...HOUSE_STYLE, ...key],
    queryFn: ({ pageParam, signal }) =>
      ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
  });
}

/** Rules of house style, the newest first. */
export function rulesQuery(filter: RuleFilter): PagesOf<RulePage> {
  return pages(['rules', filter], (about, signal) =>
    call(houseStyleRoutes.list, { query: { ...filter, ...about }, signal }),
  );
}

/** The newsroom’s word list, the newest first. */
export function wordsQuery(q: string): PagesOf<WordPage> {
  return pages(['words', q], (about, signal) =>
    call(houseStyleRoutes.words, { query: { q, ...about }, signal }),
  );
}
