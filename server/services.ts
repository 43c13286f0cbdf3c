import { join } from 'node:path';
import type { Config } from './env.ts';
import { openDatabase } from './kit/database/open-database.ts';
import { addressGroup, sharedLimiter } from './kit/http/rate-limits.ts';
import { newId } from './kit/ids.ts';
import type { Logger } from './kit/log.ts';
import { openMailer } from './kit/mail/mailer.ts';
import { publishingAbilities } from './publishing/abilities.ts';
import { signOffAbilities } from './sign-off/abilities.ts';
import type { NewsroomServices } from './writing/services.ts';

/** Tries at a secret: few for one name from one address, more for a whole address. */
const NAME_TRIES = { name: 'secret-name', tries: 10, seconds: 300 };
const ADDRESS_TRIES = { name: 'secret-address', tries: 60, seconds: 300 };

/** Builds what every room is handed, once. Close the database when done. */
export function openServices(config: Config, log: Logger): NewsroomServices {
  const database = openDatabase({ url: config.appDatabaseUrl, log });
  const names = sharedLimiter(database.pool, NAME_TRIES);
  const addresses = sharedLimiter(database.pool, ADDRESS_TRIES);
  return {
    database,
    log,
    newId,
    abilityProviders: [signOffAbilities, publishingAbilities],
    ...(config.mail === undefined ? {} : { mailer: openMailer(config.mail) }),
    secureCookies: config.siteUrl.startsWith('https:'),
    anchorFile: join(config.dataDir, 'anchors.jsonl'),
    signInLimit: async (ip, name) => {
      const address = addressGroup(ip);
      await addresses.count(address);
      await names.count(`${address} ${name}`);
    },
  };
}
