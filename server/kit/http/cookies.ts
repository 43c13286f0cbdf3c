/** A cookie to give a browser. It always belongs to the whole host and is never shown to scripts. */
export type Cookie = { name: string; value: string; maxAgeSeconds: number; secure: boolean };

/**
 * The name a cookie really has: over https with the `__Host-` prefix, which no other host or path
 * can write over (RFC 6265bis §4.1.3.2).
 */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** A `Set-Cookie` line: HttpOnly, SameSite=Lax, whole site. An age of 0 takes the cookie away. */
export function setCookie({ name, value, maxAgeSeconds, secure }: Cookie): string {
  const parts = [
    `${cookieName(name, secure)}=${encodeURIComponent(value)}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAgeSeconds}`,
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
