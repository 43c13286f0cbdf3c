import { authenticate } from '#server/accounts/queries/authenticate.ts';
import { signIn } from '#server/accounts/commands/sign-in.ts';
import type { Actor } from '#server/kit/actor.ts';
import type { Services } from '#server/kit/services.ts';
import { addDictionaryWord } from '#server/writing/commands/keep-dictionary-words.ts';
import { addStyleRules } from '#server/writing/commands/write-style-rules.ts';
import { HOUSE_WORDS, PLAIN_RULE, STYLE_RULES } from './house-style.ts';
import type { PersonKey } from './people.ts';
import type { Newsroom } from './set-up.ts';

/** Somebody of the demo at work, signed in by the password that all share. */
export async function actorOf(
  services: Services,
  who: PersonKey,
  password: string,
): Promise<Actor> {
  const email = `${who}@demo.example`;
  const { token } = await signIn(services, { email, password, userAgent: 'demo' });
  const actor = await authenticate(services, token);
  if (actor === null) throw new Error(`${who} cannot sign in.`);
  return actor;
}

/** Writes the demo’s house style as the people who may: its chief the desks’ rules, whoever looks after it its own. */
export async function writeHouseStyle(
  services: Services,
  { desks }: Newsroom,
  password: string,
): Promise<void> {
  const chief = await actorOf(services, 'chief', password);
  const admin = await actorOf(services, 'admin', password);
  for (const { desk, ...rule } of STYLE_RULES) {
    const rules = [{ ...PLAIN_RULE, ...rule }];
    const deskId = desk === null ? null : desks[desk];
    await addStyleRules(services, desk === null ? admin : chief, { deskId, rules });
  }
  for (const word of HOUSE_WORDS) await addDictionaryWord(services, chief, word);
}
