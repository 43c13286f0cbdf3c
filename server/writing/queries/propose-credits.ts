import type { CreditRow } from '#contract/content.ts';
import { proposeCredits as propose, type CreditedPerson } from '#contract/credits/propose.ts';
import { WORD_FIELDS } from '#contract/vocabulary.ts';
import type { Services } from '#server/kit/services.ts';
import type { SignOffFacts } from '../rules/article-facts.ts';
import { writersOf } from '../store/step-log.ts';
import { loadArticleFacts } from './load-article-facts.ts';
import { readContentNow } from './read-content-now.ts';

/** Who signed it off editorially and has not taken that back, the first to sign first. */
function signersOf(signOffs: readonly SignOffFacts[]): CreditedPerson[] {
  const signers = new Map<string, CreditedPerson>();
  for (const { scope, person, takenBack } of signOffs.toReversed()) {
    if (scope !== 'editorial' || person === null || takenBack !== null) continue;
    signers.set(person.id, { personId: person.id, name: person.name });
  }
  return [...signers.values()];
}

/** The credits that an article's log and sign-offs speak for, besides those it has; a person confirms or changes them. */
export async function proposeCredits(services: Services, articleId: string): Promise<CreditRow[]> {
  const { database } = services;
  const article = await loadArticleFacts(database, articleId);
  const { credits } = await readContentNow(database, articleId);
  return propose({
    authors: await writersOf(database.prisma, articleId, WORD_FIELDS),
    signers: signersOf(article.signOffs),
    isTranslation: article.sourceArticleId !== null,
    language: article.language,
    existing: credits,
  });
}
