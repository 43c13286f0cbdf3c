import { queryOptions } from '@tanstack/react-query';
import type { Changes } from '#contract/api/changes.ts';
import type { SignOffView } from '#contract/api/sign-off.ts';
import type { PersonRef } from '#contract/api/shapes.ts';
import type { Scope } from '#contract/vocabulary.ts';
import { articleTexts } from '#client/api/article-texts.ts';
import { call } from '#client/api/call.ts';
import type { QueryOf } from '#client/api/query-types.ts';
import { sinceSignedQuery, type Reading } from './api.ts';
import type { Which } from './choice.ts';

/** What is about to be signed. */
export type Signing = { reading: Reading; which: Which; scope: Scope; me: PersonRef };

/** The signer’s own newest standing signature in the scope, where it does not cover the text that is signed already. */
export function ownBefore({ reading, which, scope, me }: Signing): SignOffView | null {
  const own = reading.article.signOffs.find(
    (signOff) =>
      signOff.takenBack === null && signOff.scope === scope && signOff.person?.id === me.id,
  );
  if (own === undefined) return null;
  return which === 'head' && own.standsForHead ? null : own;
}

/** How the text that is signed reads beside the one that the signer signed last, by its revision’s id; neither ever changes. */
export function readAgainQuery({ reading, which }: Signing, since: string): QueryOf<Changes> {
  const { article, now } = reading;
  if (which === 'head' || now === null) {
    return sinceSignedQuery({ headId: article.head?.id ?? '', revisionId: since });
  }
  const until = `position:${String(now.position)}`;
  return queryOptions<Changes>({
    queryKey: ['sign-off', 'since', since, article.id, until],
    queryFn: ({ signal }) =>
      call(articleTexts.changes, { params: { id: article.id }, query: { since, until }, signal }),
    staleTime: Infinity,
  });
}
