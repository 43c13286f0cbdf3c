/** The cookie's name: over HTTPS the browser itself refuses it from anywhere but this very host. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-writethru' : 'writethru';
}

/** `Set-Cookie` for a new session. */
export function sessionCookie(
  token: string,
  options: { secure: boolean; expiresAt: Date },
): string {
  const parts = [
    `${sessionCookieName(options.secure)}=${token}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Expires=${options.expiresAt.toUTCString()}`,
  ];
  return [...parts, ...(options.secure ? ['Secure'] : [])].join('; ');
}

/** `Set-Cookie` that makes the browser forget its session. */
export function noSessionCookie(secure: boolean): string {
  const parts = [
    `${sessionCookieName(secure)}=`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    'Max-Age=0',
  ];
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ');
}
