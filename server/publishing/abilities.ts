import { abilityAnswer, type AbilityProvider } from '#server/writing/abilities-of.ts';
import { checkBreakGlass, checkReviewAnyGlass } from './rules/check-glass.ts';
import { checkMergeAbility, checkPart } from './rules/check-merge.ts';
import { checkPublishAbility } from './rules/check-publish-ability.ts';
import { checkCancelSchedule, checkScheduleAbility } from './rules/check-schedule.ts';
import { checkConfirmKill, checkKill, checkWithdraw } from './rules/check-taking-down.ts';

/** What somebody may do about what readers see. */
export const publishingAbilities: AbilityProvider = (article, actor) => ({
  publish: abilityAnswer(checkPublishAbility(article, actor)),
  schedule: abilityAnswer(checkScheduleAbility(article, actor)),
  'cancel-schedule': abilityAnswer(checkCancelSchedule(article, actor)),
  withdraw: abilityAnswer(checkWithdraw(article, actor)),
  kill: abilityAnswer(checkKill(article, actor)),
  'confirm-kill': abilityAnswer(checkConfirmKill(article, actor)),
  merge: abilityAnswer(checkMergeAbility(article, actor)),
  part: abilityAnswer(checkPart(article.story, actor)),
  'break-glass': abilityAnswer(checkBreakGlass(article, actor)),
  'review-glass': abilityAnswer(checkReviewAnyGlass(article, actor)),
});
