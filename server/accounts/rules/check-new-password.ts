import type { Issue } from '#contract/problem.ts';

/** Fragments that make a long password easy all the same (ASVS 6.2.4). */
const COMMON = [
  'password',
  'passwort',
  '123456',
  'qwerty',
  'letmein',
  'newsroom',
  'writethru',
  'welcome',
  'abc123',
];

/** How many letters and digits must be left when names and common words are taken out. */
const LEAST_LEFT = 8;

/**
 * Says what is wrong with a new password. Twelve characters or more are asked for by the contract;
 * here: not the person's own name or address, and not a common word with a few characters around it.
 */
export function checkNewPassword(
  password: string,
  about: { email: string; name: string },
): Issue[] {
  const plain = password.toLowerCase();
  const issue = (message: string): Issue => ({
    at: 'body.password',
    code: 'password-too-easy',
    message,
  });
  const own = [
    ...about.email.toLowerCase().split(/[@.]/),
    ...about.name.toLowerCase().split(/\s+/),
  ];
  const without = (words: readonly string[]): number =>
    words
      .filter((word) => word.length > 3)
      .reduce((rest, word) => rest.replaceAll(word, ''), plain)
      .replace(/[^\p{L}\p{N}]/gu, '').length;
  if (without(own) < LEAST_LEFT && without(own) < without([])) {
    return [issue('Your own name or address is the first thing to be tried.')];
  }
  if (without([...own, ...COMMON]) < LEAST_LEFT && without([...own, ...COMMON]) < without([])) {
    return [issue('A common word with a few characters around it is soon guessed.')];
  }
  if (new Set(plain).size < 5) return [issue('It repeats the same few characters.')];
  return [];
}
