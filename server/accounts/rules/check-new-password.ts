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
  ].filter((word) => word.length > 3);
  if (own.some((word) => plain.includes(word) && plain.length - word.length < 8)) {
    return [issue('Your own name or address is the first thing to be tried.')];
  }
  if (COMMON.some((word) => plain.includes(word) && plain.length - word.length < 8)) {
    return [issue('A common word with a few characters around it is soon guessed.')];
  }
  if (new Set(plain).size < 5) return [issue('It repeats the same few characters.')];
  return [];
}
