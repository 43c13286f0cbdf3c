import { LIVE_KINDS } from '#contract/vocabulary.ts';
import { holdsRight, type Actor } from '#server/kit/actor.ts';
import { storyIsOpen } from '#server/writing/rules/abilities.ts';
import type { ArticleFacts } from '#server/writing/rules/article-facts.ts';
import { all, ALLOWED, refused, refusedIf, type Decision } from '#server/writing/rules/decision.ts';
import { stepStandings } from '#server/writing/rules/required-steps.ts';
import { changesFormAlone } from './changes-form-alone.ts';

/** Whether the head is live, and what it is to readers is all that would change. */
function onlyForm(article: ArticleFacts): boolean {
  return article.head !== null && changesFormAlone(article, article.head.id);
}

function mayPublishSomething(article: ArticleFacts, actor: Actor): Decision {
  const first = article.lastPublication === null;
  const kinds = onlyForm(article)
    ? (['refile'] as const)
    : LIVE_KINDS.filter((kind) => (kind === 'initial') === first);
  const desk = article.desk.id;
  if (kinds.some((kind) => holdsRight(actor, `publish-${kind}`, desk))) return ALLOWED;
  return refused(actor.rights.has(desk) ? 'right-missing' : 'not-on-this-desk');
}

/**
 * Whether the publish button is of use: the right to some kind, an open story without a running embargo, a
 * signed head that readers do not have. What else stands in the way, the publish checks list.
 */
export function checkPublishAbility(article: ArticleFacts, actor: Actor): Decision {
  const { embargo } = article.story;
  const { head } = article;
  const signed = stepStandings(article, head).every(({ met }) => met);
  return all(
    storyIsOpen(article.story),
    mayPublishSomething(article, actor),
    refusedIf(
      embargo !== null && (embargo.until === null || embargo.until > article.now),
      'embargoed',
    ),
    refusedIf(
      head !== null && article.live?.revisionId === head.id && !onlyForm(article),
      'nothing-new',
    ),
    refusedIf(!signed, 'sign-off-missing'),
  );
}
