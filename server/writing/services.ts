import { routesFor } from '#server/kit/http/route.ts';
import type { Services } from '#server/kit/services.ts';
import type { Presence } from './collab/presence.ts';
import type { AbilityProvider } from './abilities-of.ts';

/** What rooms from here up are handed: the house's services, and what every room says about abilities. */
export type NewsroomServices = Services & {
  abilityProviders: readonly AbilityProvider[];
  /** Who has which text open, in programs that serve people. */
  presence?: Pick<Presence, 'everywhere'>;
};

/** Declares one route of the staff API whose answer may show an article with its abilities. */
export const defineRoute = routesFor<NewsroomServices>();
