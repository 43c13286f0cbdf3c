import type { Telling } from '#contract/api/telling.ts';
import { NOTIFICATION_KINDS } from '#contract/planning-words.ts';
import { whoAmI } from '#server/accounts/queries/read-accounts.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { readWishes } from '../choice-store.ts';
import { channelsFor, isAlarm } from '../rules/telling.ts';

/** How somebody is told of each kind of thing. */
export async function tellingOf(services: Services, actor: Actor): Promise<Telling> {
  const { personId } = actor;
  const { choices, quiet, zone } = await readWishes(services.database.sql, [personId]);
  const own = choices.get(personId) ?? [];
  const { email } = await whoAmI(services, personId);
  return {
    mail: services.mailer !== undefined,
    address: email,
    zone,
    quiet: quiet.get(personId) ?? null,
    choices: NOTIFICATION_KINDS.map((kind) => {
      const chosen = own.find((choice) => choice.kind === kind)?.channels ?? null;
      return { kind, channels: [...channelsFor(kind, chosen)], alarm: isAlarm(kind) };
    }),
  };
}
