import { SCOPES, type Ability } from '#contract/vocabulary.ts';
import { abilityAnswer, type AbilityProvider } from '#server/writing/abilities-of.ts';
import { standsForHead } from '#server/writing/rules/article-facts.ts';
import { refused, type Decision } from '#server/writing/rules/decision.ts';
import { checkSignOff } from './rules/check-sign-off.ts';
import { checkTakeBack } from './rules/check-take-back.ts';

/** What somebody may sign of the head revision, from the rule that guards the command. */
export const signOffAbilities: AbilityProvider = (article, actor) => {
  const { head } = article;
  const decisions: [Ability, Decision][] = SCOPES.map((scope) => [
    `sign-${scope}`,
    head === null
      ? refused('nothing-to-submit')
      : checkSignOff({ actor, article, revision: head, scope }),
  ]);
  const standing = article.signOffs.filter((signOff) => standsForHead(head, signOff));
  const own = standing.find((signOff) => signOff.person?.id === actor.personId);
  decisions.push(['take-back-sign-off', checkTakeBack(article, own ?? standing[0], actor)]);
  return Object.fromEntries(
    decisions.map(([ability, decision]) => [ability, abilityAnswer(decision)]),
  );
};
