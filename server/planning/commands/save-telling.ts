import type { Telling, TellingBody } from '#contract/api/telling.ts';
import type { Actor } from '#server/kit/actor.ts';
import { runHotCommand } from '#server/kit/run-command.ts';
import type { Services } from '#server/kit/services.ts';
import { saveChoices, saveQuiet } from '../choice-store.ts';
import { tellingOf } from '../queries/telling-of.ts';
import { HOUSE_CHANNELS, isAlarm } from '../rules/telling.ts';

function asTheHouse(kind: TellingBody['choices'][number]): boolean {
  const house = HOUSE_CHANNELS[kind.kind];
  return house.length === kind.channels.length && house.every((one) => kind.channels.includes(one));
}

/** Keeps how somebody wants to be told; alarms are told in any case, and what is as the house has it follows the house. */
export async function saveTelling(
  services: Services,
  actor: Actor,
  { quiet, choices }: TellingBody,
): Promise<Telling> {
  const about = { name: 'save-telling', actor };
  const each = new Map(choices.map((choice) => [choice.kind, choice]));
  const own = [...each.values()]
    .filter((choice) => !isAlarm(choice.kind) && !asTheHouse(choice))
    .map(({ kind, channels }) => ({ kind, channels: [...new Set(channels)] }));
  await runHotCommand(services, about, async ({ tx }) => {
    await saveChoices(tx, actor.personId, own);
    await saveQuiet(tx, actor.personId, quiet);
  });
  return tellingOf(services, actor);
}
