/** A visit's secret in the reader's browser: for that one link's pages and no others, never for scripts or other sites. */
const NAME = 'writethru-guest';

/** The cookie's name; over HTTPS with the prefix that only a secure page can write (RFC 6265bis §4.1.3.1). */
export function guestCookieName(secure: boolean): string {
  return secure ? `__Secure-${NAME}` : NAME;
}

/** A `Set-Cookie` line for a visit to a link. */
export function guestCookie(visit: {
  linkId: string;
  secret: string;
  seconds: number;
  secure: boolean;
}): string {
  const { linkId, secret, seconds, secure } = visit;
  const parts = [
    `${guestCookieName(secure)}=${secret}`,
    `Path=/guest/l/${linkId}`,
    'HttpOnly',
    'SameSite=Strict',
    `Max-Age=${String(seconds)}`,
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
