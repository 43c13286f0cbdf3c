const LONGEST_URL = 2048;

// Browsers drop tabs and line breaks inside a URL and read `\` as `/`, so none of them may stand in one.
const NEVER_IN_URL =
  /[\p{Cc}\p{Cs}\p{Z}\\\u{FEFF}\u{200B}-\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u;
const WEB = /^https?:\/\/[^/?#]/iu;
const MAIL = /^mailto:[^@?]+@[^@?]+(?:\?.*)?$/iu;
const PHONE = /^tel:\+?[0-9().;=a-z-]+$/iu;
const ON_THIS_SITE = /^\/(?!\/)/u;

/** The parsed form of an absolute web address without user name or password in it, else null. */
export function webUrl(value: string): URL | null {
  if (!WEB.test(value)) return null;
  const url = URL.parse(value);
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '')
    return null;
  return url;
}

/**
 * Whether a link may be printed: an absolute http(s) address, `mailto:`, `tel:` or a path on this site, at most
 * 2,048 UTF-16 units. An allow-list, so that `javascript:` in any disguise has no way through.
 */
export function isSafeUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST_URL || NEVER_IN_URL.test(value))
    return false;
  return (
    ON_THIS_SITE.test(value) || MAIL.test(value) || PHONE.test(value) || webUrl(value) !== null
  );
}

const NOT_A_URL_CODE_POINT = /["<>^`{|}]|%(?![0-9A-Fa-f]{2})/gu;

/** A safe link as valid HTML wants it: characters that are no URL code points percent-encoded, the rest as typed. */
export function urlForHtml(value: string): string {
  return value.replace(NOT_A_URL_CODE_POINT, (character) => encodeURIComponent(character));
}
