import { queryOptions } from '@tanstack/react-query';
import type { Duplicate, MergeChecks } from '#contract/api/merging.ts';
import type { StoryView } from '#contract/api/story.ts';
import { call } from '#client/api/call.ts';
import type { ClientRoute } from '#client/api/client-route.ts';
import type { QueryOf } from '#client/api/query-types.ts';

type ById = { id: string };
type Found = { items: Duplicate[] };

const routes = {
  duplicates: { method: 'GET', path: '/stories/:id/duplicates' } as ClientRoute<{
    params: ById;
    query: { search?: string };
    answer: Found;
  }>,
  alreadyWritten: { method: 'GET', path: '/already-written' } as ClientRoute<{
    query: { slugline: string };
    answer: Found;
  }>,
  checks: { method: 'GET', path: '/stories/:id/merge-checks' } as ClientRoute<{
    params: ById;
    query: { into: string };
    answer: MergeChecks;
  }>,
  merge: { method: 'POST', path: '/stories/:id/merge' } as ClientRoute<{
    params: ById;
    body: { into: string; reason: string };
    answer: StoryView;
  }>,
  part: { method: 'POST', path: '/stories/:id/partings' } as ClientRoute<{
    params: ById;
    body: { reason: string };
    answer: StoryView;
  }>,
};

/** Stories that this one may double; of a name when somebody looks for one (two letters at least). */
export function duplicatesQuery(storyId: string, search: string): QueryOf<Duplicate[]> {
  const query = search.length < 2 ? {} : { search };
  return queryOptions<Duplicate[]>({
    queryKey: ['stories', storyId, 'duplicates', query],
    queryFn: async ({ signal }) =>
      (await call(routes.duplicates, { params: { id: storyId }, query, signal })).items,
  });
}

/** Stories that are called like one that somebody is about to begin; nothing before three letters. */
export function alreadyWrittenQuery(slugline: string): QueryOf<Duplicate[]> {
  return queryOptions<Duplicate[]>({
    queryKey: ['stories', 'already-written', slugline],
    queryFn: async ({ signal }) =>
      (await call(routes.alreadyWritten, { query: { slugline }, signal })).items,
    enabled: slugline.length >= 3,
  });
}

/** What merging would do, and all that stands in its way. */
export function mergeChecksQuery(storyId: string, into: string): QueryOf<MergeChecks> {
  return queryOptions<MergeChecks>({
    queryKey: ['stories', storyId, 'merge-checks', into],
    queryFn: ({ signal }) =>
      call(routes.checks, { params: { id: storyId }, query: { into }, signal }),
    gcTime: 0,
  });
}

/** Merges a story as it was read at `version` into another one. 409 and 412 as the server says. */
export function mergeStory(
  storyId: string,
  { version, ...body }: { version: number; into: string; reason: string },
): Promise<StoryView> {
  return call(routes.merge, { params: { id: storyId }, body, ifMatch: version });
}

/** Parts a merged story again from the one it went into. */
export function partStory(storyId: string, reason: string): Promise<StoryView> {
  return call(routes.part, { params: { id: storyId }, body: { reason } });
}
