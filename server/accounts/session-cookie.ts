/** The session cookie's name; over HTTPS with the `__Host-` prefix. */
export const SESSION_COOKIE = 'writethru';

/** How long a session lasts: a working day. */
export const SESSION_SECONDS = 12 * 3600;
