import type { Actor } from '#server/kit/actor.ts';
import type { ArticleFacts } from './article-facts.ts';
import { all, ALLOWED, refusedIf, type Decision } from './decision.ts';
import { mayOnDesk } from './desk-rights.ts';
import { isUnderEmbargo } from './is-under-embargo.ts';

/** As much of a template as says what may begin from it. */
type Beginning = { deskId: string; language: string; retiredAt: Date | null };

/** Whether somebody may keep a desk’s templates: by its right, or as who looks after the newsroom. */
export function mayKeepTemplates(actor: Actor, deskId: string): Decision {
  return actor.isAdmin ? ALLOWED : mayOnDesk(actor, 'story-templates', deskId);
}

/**
 * Whether somebody may keep what an article brings as a template of its desk; a killed story serves nobody as one, and words
 * under embargo would slip it with the next story that begins from them (DESIGN §3.7).
 */
export function mayKeepAsTemplate(article: ArticleFacts, actor: Actor): Decision {
  return all(
    refusedIf(article.story.killed !== null, 'story-killed'),
    refusedIf(isUnderEmbargo(article), 'embargoed'),
    mayKeepTemplates(actor, article.desk.id),
  );
}

/** Whether a story of that desk in that language may begin from a template. */
export function mayBeginFrom(
  template: Beginning,
  { deskId, language }: { deskId: string; language: string },
): Decision {
  return all(
    refusedIf(template.deskId !== deskId, 'template-of-another-desk'),
    refusedIf(template.language !== language, 'template-in-another-language'),
    refusedIf(template.retiredAt !== null, 'template-retired'),
  );
}
