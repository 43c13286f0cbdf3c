import { LIVE_KINDS } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import type { ArticleFacts, GlassFacts } from '#server/writing/rules/article-facts.ts';
import { all, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { mayOnDesk } from '#server/writing/rules/desk-rights.ts';
import { stepStandings } from '#server/writing/rules/required-steps.ts';

/** Whether every signature that the head needs is there, and nobody’s words are covered by nobody else. */
function headIsSigned(article: ArticleFacts): boolean {
  const { head, signOffs } = article;
  if (head === null) return false;
  const editorial = signOffs.filter(
    ({ scope, takenBack, digest }) =>
      scope === 'editorial' && takenBack === null && digest === head.scopeDigests.editorial,
  );
  return (
    stepStandings(article, head).every(({ met }) => met) &&
    head.authors.every(({ id }) => editorial.some(({ person }) => person?.id !== id))
  );
}

/**
 * Whether somebody may publish the head without its signatures (DESIGN §3.3): with the right, of a story that is open
 * and free of any embargo, and only where a signature is missing.
 */
export function checkBreakGlass(article: ArticleFacts, actor: Actor): Decision {
  const { head, desk } = article;
  const { embargo } = article.story;
  const publishes = LIVE_KINDS.some((kind) => holdsRight(actor, `publish-${kind}`, desk.id));
  return all(
    storyIsOpen(article.story),
    mayOnDesk(actor, 'break-glass', desk.id),
    refusedIf(!publishes, 'right-missing'),
    refusedIf(
      embargo !== null && (embargo.until === null || embargo.until > article.now),
      'embargoed',
    ),
    refusedIf(head === null, 'nothing-to-submit'),
    refusedIf(head !== null && article.live?.revisionId === head.id, 'nothing-new'),
    refusedIf(headIsSigned(article), 'signatures-complete'),
  );
}

/** Whether somebody may look at one publication that went out without its signatures: neither who did it nor who wrote it. */
export function checkReviewGlass(
  article: Pick<ArticleFacts, 'desk'>,
  glass: GlassFacts | undefined,
  actor: Actor,
): Decision {
  return all(
    refusedIf(glass === undefined, 'glass-not-broken'),
    refusedIf(glass?.reviewed === true, 'glass-reviewed'),
    mayOnDesk(actor, 'sign-editorial', article.desk.id),
    refusedIf(glass?.by.id === actor.personId, 'broke-it-yourself'),
    refusedIf(glass?.authors.includes(actor.personId) === true, 'wrote-these-words'),
  );
}

/** Whether somebody may look at any of it; the reason is of the oldest that nobody has looked at. */
export function checkReviewAnyGlass(
  article: Pick<ArticleFacts, 'desk' | 'glass'>,
  actor: Actor,
): Decision {
  const waiting = article.glass.filter(({ reviewed }) => !reviewed);
  const asked = waiting.length === 0 ? [article.glass.at(-1)] : waiting;
  const answers = asked.map((glass) => checkReviewGlass(article, glass, actor));
  return answers.find(({ allowed }) => allowed) ?? all(...answers);
}
