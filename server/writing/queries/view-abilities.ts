import type { PersonAbilities } from '#contract/api/abilities.ts';
import { personAtWork } from '#server/accounts/queries/person-at-work.ts';
import type { Actor } from '#server/kit/actor.ts';
import { notFound } from '#server/kit/refused.ts';
import { abilitiesOf } from '../abilities-of.ts';
import { demand } from '../refuse.ts';
import { maySeeAbilities } from '../rules/may-see-abilities.ts';
import type { NewsroomServices } from '../services.ts';
import { loadArticleFacts } from './load-article-facts.ts';

/**
 * What somebody may do with an article now, from the rules that guard its commands. Throws a 404 when there is no such
 * article or nobody of that name at work, a 403 when it is none of the asker's business.
 */
export async function viewAbilities(
  services: NewsroomServices,
  actor: Actor,
  about: { articleId: string; personId: string },
): Promise<PersonAbilities> {
  const article = await loadArticleFacts(services.database, about.articleId);
  demand(maySeeAbilities(article, actor, about.personId));
  const own = about.personId === actor.personId;
  const person = own ? actor : await personAtWork(services, about.personId);
  if (person === null) throw notFound('Nobody of that name works here.');
  const here = person.memberships.find(({ deskId }) => deskId === article.desk.id);
  return {
    person: { id: person.personId, name: person.name },
    desk: article.desk,
    roles: [...(here?.roles ?? [])],
    abilities: abilitiesOf(article, person, services.abilityProviders),
  };
}
