import type { Actor } from '#server/kit/actor.ts';
import { mayTranslate } from '#server/writing/rules/abilities.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';

/** Whether somebody may add this language version on that desk; a membership may be limited to languages. */
export function mayAddTranslation(
  source: ArticleFacts,
  actor: Actor,
  wish: { language: string; deskId: string },
): Decision {
  const membership = actor.memberships.find(({ deskId }) => deskId === wish.deskId);
  const limited =
    membership !== undefined &&
    membership.languages.length > 0 &&
    !membership.languages.includes(wish.language);
  const there = actor.rights.get(wish.deskId);
  return all(
    mayTranslate(source, actor),
    refusedIf(
      source.versions.some(({ language }) => language === wish.language),
      'language-exists',
    ),
    refusedIf(!source.newsroomLanguages.includes(wish.language), 'language-not-in-newsroom'),
    there === undefined ? refused('not-on-this-desk') : ALLOWED,
    refusedIf(there?.has('translate') !== true || limited, 'right-missing'),
  );
}
