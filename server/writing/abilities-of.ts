import type { AbilityAnswer } from '#contract/api/shapes.ts';
import { refusalSentence } from '#contract/refusals.ts';
import { ABILITIES, type Ability } from '#contract/vocabulary.ts';
import type { Actor } from '#server/kit/actor.ts';
import {
  mayCopy,
  mayEdit,
  mayEditStory,
  mayLiftEmbargo,
  mayRestore,
  mayReturn,
  maySetEmbargo,
  maySpike,
  maySubmit,
  maySuggest,
  mayTakeBack,
  mayTranslate,
  mayWithholdByline,
} from './rules/abilities.ts';
import type { ArticleFacts } from './rules/article-facts.ts';
import { mayBlock, mayComment } from './rules/comment-rules.ts';
import type { Decision } from './rules/decision.ts';
import { mayKeepAsTemplate } from './rules/template-rules.ts';

/** A room's answers about what somebody may do with an article; pure, from the rules that guard its commands. */
export type AbilityProvider = (
  facts: ArticleFacts,
  actor: Actor,
) => Partial<Record<Ability, AbilityAnswer>>;

/** A rule's answer as the client shows it: the reason with the sentence for the disabled button. */
export function abilityAnswer(decision: Decision): AbilityAnswer {
  if (decision.allowed) return { allowed: true };
  const { reason } = decision;
  return { allowed: false, reason, sentence: refusalSentence(reason) };
}

/** What this room's own rules say. */
const writingAbilities: AbilityProvider = (article, actor) => {
  const { story } = article;
  const decisions: Partial<Record<Ability, Decision>> = {
    edit: mayEdit(article, actor),
    suggest: maySuggest(article, actor),
    submit: maySubmit(article, actor),
    'take-back': mayTakeBack(article, actor),
    return: mayReturn(article, actor),
    spike: maySpike(story, actor),
    restore: mayRestore(story, actor),
    copy: mayCopy(article, actor),
    'keep-template': mayKeepAsTemplate(article, actor),
    translate: mayTranslate(article, actor),
    // Whoever may lift a standing embargo has something to do there, also while the story is live.
    embargo: (story.embargo === null ? maySetEmbargo : mayLiftEmbargo)(story, actor),
    'withhold-byline': mayWithholdByline(article, actor),
    'edit-story': mayEditStory(story, actor),
    comment: mayComment(article, actor),
    'comment-blocking': mayBlock(article, actor),
  };
  return Object.fromEntries(
    Object.entries(decisions).map(([ability, decision]) => [ability, abilityAnswer(decision)]),
  );
};

const NOT_HERE = abilityAnswer({ allowed: false, reason: 'right-missing' });

/** Every ability of somebody on an article; what no room answers for is not allowed. */
export function abilitiesOf(
  facts: ArticleFacts,
  actor: Actor,
  providers: readonly AbilityProvider[],
): Record<Ability, AbilityAnswer> {
  const answers = Object.assign(
    {},
    ...[writingAbilities, ...providers].map((answersOf) => answersOf(facts, actor)),
  ) as Partial<Record<Ability, AbilityAnswer>>;
  const every = ABILITIES.map((ability) => [ability, answers[ability] ?? NOT_HERE] as const);
  return Object.fromEntries(every) as Record<Ability, AbilityAnswer>;
}
