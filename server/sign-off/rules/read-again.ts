import type { Scope } from '#contract/vocabulary.ts';
import type { ArticleFacts, SignOffFacts } from '#server/writing/rules/article-facts.ts';

/** The newest standing signature that somebody gave in a scope; null when there is none. */
export function ownBefore(
  article: Pick<ArticleFacts, 'signOffs'>,
  { personId, scope }: { personId: string; scope: Scope },
): SignOffFacts | null {
  const own = article.signOffs.find(
    (signOff) =>
      signOff.takenBack === null && signOff.scope === scope && signOff.person?.id === personId,
  );
  return own ?? null;
}

/** What of the changed places nobody says they have read. */
export function unread(places: readonly string[], read: readonly string[]): string[] {
  const said = new Set(read);
  return places.filter((place) => !said.has(place));
}
