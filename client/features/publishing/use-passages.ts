import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ArticleView } from '#contract/api/writing.ts';
import type { Content } from '#contract/content.ts';
import { passagesOf } from '#contract/facts/passages.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { QueryOf } from '#client/api/query-types.ts';
import { publicationsQuery } from './api.ts';
import type { CorrectionDraft } from './correction-drafts.ts';
import { needsOlder, type KnownPassages } from './correction-faults.ts';

/** Published revisions that are read to look for a passage; of an article with more the server alone can tell. */
const MOST_REVISIONS = 20;

/** What can be quoted of a revision, which never changes. */
function passagesQuery(revisionId: string): QueryOf<string[]> {
  return queryOptions<string[]>({
    queryKey: ['publishing', 'passages', revisionId],
    queryFn: async ({ signal }): Promise<string[]> =>
      passagesOf(
        (await call(articleTexts.revision, { params: { id: revisionId }, signal })).content,
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Quoting = {
  article: Pick<ArticleView, 'id' | 'live'>;
  /** Of the revision that is to go out, once it is known. */
  content: Content | undefined;
  drafts: readonly CorrectionDraft[];
  /** Whether there are corrections at all. */
  used?: boolean;
};

/**
 * What corrections may quote: the text that readers have, the signed one and, only when words stand in neither of them,
 * what readers had before.
 */
export function usePassages({ article, content, drafts, used = true }: Quoting): KnownPassages {
  const liveId = article.live?.revisionId ?? null;
  const { data: live } = useQuery({
    ...passagesQuery(liveId ?? ''),
    enabled: used && liveId !== null,
  });
  const signed = useMemo(() => (content === undefined ? null : passagesOf(content)), [content]);
  const known = { live: live ?? null, signed, published: null };
  const isOpen = liveId === null || live !== undefined;
  const asked = used && isOpen && needsOlder(drafts, known);
  const { data: publications } = useQuery({ ...publicationsQuery(article.id), enabled: asked });
  const ids = [
    ...new Set((publications ?? []).flatMap(({ revisionId }) => revisionId ?? [])),
  ].filter((id) => id !== liveId);
  const isRead = publications !== undefined && ids.length <= MOST_REVISIONS;
  const older = useQueries({
    queries: asked && isRead ? ids.map((id) => passagesQuery(id)) : [],
    combine: (results) => results.map(({ data }) => data),
  });
  const all = older.flatMap((passages) => passages ?? []);
  const isWhole = asked && isRead && older.every((passages) => passages !== undefined);
  return { ...known, published: isWhole ? [...(live ?? []), ...all] : null };
}
