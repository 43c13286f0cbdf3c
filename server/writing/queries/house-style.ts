import type { DictionaryWordView, ProofingView, StyleRuleView } from '#contract/api/house-style.ts';
import type { StyleRule } from '#contract/house-style/rule.ts';
import { Refused } from '#server/kit/refused.ts';
import type { Sql } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import {
  presentDictionaryWord,
  presentForProofing,
  presentStyleRule,
} from '../present-house-style.ts';
import { allDictionaryWords, listDictionaryWords } from '../store/dictionary-words.ts';
import { activeStyleRules, listStyleRules, type StyleRuleFilter } from '../store/house-style.ts';
import { loadArticleFacts } from './load-article-facts.ts';

/** A page that somebody asks for: where it begins, and how long it may be. */
type Page = { cursor?: string | undefined; limit: number };
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The place that a cursor names: the id that the page before ended with. */
function after(cursor: string | undefined): string | null {
  if (cursor === undefined || ID.test(cursor)) return cursor ?? null;
  const message = 'Pass `next` of the page before back as it was.';
  const issues = [{ at: 'query:cursor', code: 'cursor-invalid', message }];
  throw new Refused({ status: 400, code: 'cursor-invalid', detail: message, issues });
}

/** What of one row more than asked for is shown, and where the next page begins. */
function paged<Row extends { id: string }>(
  rows: readonly Row[],
  limit: number,
): { shown: Row[]; next: string | null } {
  const shown = rows.slice(0, limit);
  return { shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

/** One page of rules, the newest first. */
export async function styleRules(
  { database }: Services,
  { cursor, limit, ...filter }: StyleRuleFilter & Page,
): Promise<{ items: StyleRuleView[]; next: string | null }> {
  const page = { after: after(cursor), most: limit + 1 };
  const { shown, next } = paged(await listStyleRules(database, filter, page), limit);
  return { items: shown.map(presentStyleRule), next };
}

/** One page of the newsroom’s words, the newest first. */
export async function dictionaryWords(
  { database }: Services,
  { cursor, limit, ...filter }: { language?: string | undefined; q?: string | undefined } & Page,
): Promise<{ items: DictionaryWordView[]; next: string | null }> {
  const page = { after: after(cursor), most: limit + 1 };
  const { shown, next } = paged(await listDictionaryWords(database, filter, page), limit);
  return { items: shown.map(presentDictionaryWord), next };
}

/** What an article is proofed with. Throws a 404 when there is no such article. */
export async function proofingOf({ database }: Services, articleId: string): Promise<ProofingView> {
  const article = await loadArticleFacts(database, articleId);
  const [rules, words] = await Promise.all([
    activeStyleRules(database.sql, article.desk.id),
    allDictionaryWords(database),
  ]);
  return { rules: rules.map(presentForProofing), words };
}

/** The active rules that hold on a desk, for the checks before publication. */
export async function rulesForDesk(from: Sql, deskId: string): Promise<StyleRule[]> {
  return activeStyleRules(from, deskId);
}
