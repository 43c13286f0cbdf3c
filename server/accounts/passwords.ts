/** OWASP's argon2id figures for log-in: 19 MiB of memory, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Loaded with the first password: a web process that has been signed in to by nobody does without its memory. */
const argon2 = async () => import('@node-rs/argon2');

/** Hashes a password for keeping, as an argon2id string. */
export async function hashPassword(password: string): Promise<string> {
  return (await argon2()).hash(password, COST);
}

let decoy: Promise<string> | null = null;

/**
 * Says whether a password fits. With no hash to compare it works just as long on a decoy, so that
 * the time an answer takes tells nobody which addresses have accounts.
 */
export async function passwordFits(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a decoy that nobody signs in with');
  const fits = await (await argon2()).verify(kept ?? (await decoy), password);
  return fits && kept !== null;
}
