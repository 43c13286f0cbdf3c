/** Where to go after signing in: a path of our own below /desk (`/articles/…?x`), or null for anything else. */
export function wayBack(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const path = value.replace(/^\/desk(?=\/|$)/, '');
  // `//host` and `/\host` are other people’s addresses.
  if (!/^\/(?![/\\])/.test(path) || path === '/' || path.startsWith('/sign-in')) return null;
  return path;
}
